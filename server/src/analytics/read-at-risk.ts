import type { AtRiskRow } from '@yingsheng/shared/api/board';
import type { ClockView } from '@yingsheng/shared/api/complaint';
import { LADDER_ROLES, type Ladder } from '@yingsheng/shared/sla/ladder';
import { Brackets, type EntityManager, In } from 'typeorm';
import { moverOf } from '../complaints/domain/ball-holder';
import { rungsLeft } from '../complaints/domain/ladder-steps';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { Spending } from '../complaints/entities/spending';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { householdCounts } from '../complaints/households-behind';
import { personBriefs } from '../directory/people';

const MAX_ROWS = 20;
/** What is due this soon is shown even before its warning. */
const SOON_MS = 3 * 3_600_000;
const OPEN_ORDERS = ['offered', 'accepted', 'arrived', 'suspended', 'returned'];

/**
 * 将要超时: promises that still can be kept, the shortest first; one row for each complaint. What is suspended,
 * or waits for the resident, is nobody's to hurry.
 */
export async function readAtRisk(
  manager: EntityManager,
  estateId: string,
  viewerId: string,
  ladder: Ladder,
  now: Date,
): Promise<AtRiskRow[]> {
  const running = manager
    .createQueryBuilder(ClockRow, 'clock')
    .innerJoin(Complaint, 'c', 'c.id = clock.complaintId')
    .where('c.estateId = :estateId', { estateId })
    .andWhere("c.status NOT IN ('closed', 'suspended') AND clock.kind <> 'confirmation'")
    .andWhere('clock.endedAt IS NULL AND clock.dueAt > :now', { now })
    .andWhere(
      new Brackets((either) => {
        either
          .where('clock.warnAt <= :now')
          .orWhere('clock.dueAt <= :soon', { soon: new Date(now.getTime() + SOON_MS) });
      }),
    )
    .orderBy('clock.dueAt')
    .addOrderBy('clock.id');
  const clocks = await hideFromAccused(running, 'c.id', viewerId).getMany();
  const first = [...new Map([...clocks].reverse().map((clock) => [clock.complaintId, clock])).values()]
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .slice(0, MAX_ROWS);
  return rowsOf(manager, first, ladder);
}

async function rowsOf(manager: EntityManager, clocks: readonly ClockRow[], ladder: Ladder): Promise<AtRiskRow[]> {
  if (clocks.length === 0) return [];
  const ids = clocks.map((clock) => clock.complaintId);
  const complaints = new Map((await manager.findBy(Complaint, { id: In(ids) })).map((row) => [row.id, row]));
  const orders = await manager.findBy(WorkOrder, { complaintId: In(ids), status: In(OPEN_ORDERS) });
  const spendings = await manager.findBy(Spending, { complaintId: In(ids), status: 'pending' });
  const moverOfRow = (clock: ClockRow): string | null => {
    const complaint = complaints.get(clock.complaintId);
    return complaint === undefined ? null : moverOf({ complaint, workOrders: orders, spendings }, clock);
  };
  const people = await personBriefs(manager, clocks.map(moverOfRow));
  const households = await householdCounts(manager, [...complaints.values()]);
  return clocks.flatMap((clock) => {
    const complaint = complaints.get(clock.complaintId);
    if (complaint === undefined) return [];
    const { id, number, title, placeText, category, urgency } = complaint;
    const lead = orders.find((order) => order.complaintId === id && order.kind === 'lead');
    return [
      {
        complaintId: id,
        workOrderId: clock.workOrderId ?? lead?.id ?? null,
        number,
        title,
        placeText,
        category,
        urgency,
        householdCount: households.get(id) ?? 1,
        ballHolder: people.get(moverOfRow(clock) ?? '') ?? null,
        clock: clockView(clock),
        nextRung: nextRungOf(clock, ladder),
      },
    ];
  });
}

function nextRungOf(clock: ClockRow, ladder: Ladder): AtRiskRow['nextRung'] {
  if (clock.nextStepAt === null) return null;
  const [percent] = rungsLeft(ladder, clock);
  const told = ladder.filter((step) => step.clockKind === clock.kind && step.percent === percent);
  const role = LADDER_ROLES.findLast((one) => told.some((step) => step.role === one));
  return role === undefined ? null : { at: clock.nextStepAt.toISOString(), role };
}

function clockView({ id, kind, startedAt, warnAt, dueAt, endedAt, outcome }: ClockRow): ClockView {
  return {
    id,
    kind,
    startedAt: startedAt.toISOString(),
    warnAt: warnAt.toISOString(),
    dueAt: dueAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    outcome,
  };
}
