import type { AtRiskRow } from '@yingsheng/shared/api/board';
import type { ClockView } from '@yingsheng/shared/api/complaint';
import { Brackets, type EntityManager, In } from 'typeorm';
import { holderOfOrder } from '../complaints/domain/ball-holder';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { Spending } from '../complaints/entities/spending';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
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
  return rowsOf(manager, first);
}

async function rowsOf(manager: EntityManager, clocks: readonly ClockRow[]): Promise<AtRiskRow[]> {
  if (clocks.length === 0) return [];
  const ids = clocks.map((clock) => clock.complaintId);
  const complaints = new Map((await manager.findBy(Complaint, { id: In(ids) })).map((row) => [row.id, row]));
  const orders = await manager.findBy(WorkOrder, { complaintId: In(ids), status: In(OPEN_ORDERS) });
  const spendings = await manager.findBy(Spending, { complaintId: In(ids), status: 'pending' });
  /** Whoever keeps this promise or breaks it: the approver, the co-handler, else whose move the matter is. */
  const moverOf = (clock: ClockRow): string | null => {
    const spending = spendings.find(({ id }) => id === clock.subjectId);
    if (spending !== undefined) return spending.approverId;
    const order = orders.find(({ id }) => id === clock.workOrderId);
    const holder = order === undefined ? null : holderOfOrder(order);
    return holder ?? complaints.get(clock.complaintId)?.ballHolderId ?? null;
  };
  const people = await personBriefs(manager, clocks.map(moverOf));
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
        ballHolder: people.get(moverOf(clock) ?? '') ?? null,
        clock: clockView(clock),
      },
    ];
  });
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
