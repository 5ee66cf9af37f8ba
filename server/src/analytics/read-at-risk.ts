import type { AtRiskRow } from '@yingsheng/shared/api/board';
import { PRESSING } from '@yingsheng/shared/board/figure';
import { LADDER_ROLES, type Ladder } from '@yingsheng/shared/sla/ladder';
import { type EntityManager, In } from 'typeorm';
import { figureCondition } from '../complaints/board-figures';
import { orderByBurning } from '../complaints/burning-first';
import { decidingOrder, moverOf } from '../complaints/domain/ball-holder';
import { rungsLeft } from '../complaints/domain/ladder-steps';
import { earliest, owedClocks } from '../complaints/domain/next-due';
import { clockView } from '../complaints/domain/view/summary';
import type { Complaint } from '../complaints/entities/complaint';
import { householdCounts } from '../complaints/households-behind';
import { loadSeen } from '../complaints/load-seen';
import { Absence } from '../directory/entities/absence';
import { personBriefs } from '../directory/people';
import { type CountedFor, complaintsFor } from './counted-for';

const MAX_ROWS = 20;

/**
 * 最急的事: mortal danger first, then what is late longest, then what has the least time left; one row for each complaint,
 * with the promise of it that burns most. The first rows of the list that their number opens.
 */
export async function readAtRisk(
  manager: EntityManager,
  counted: CountedFor,
  ladder: Ladder,
  now: Date,
): Promise<AtRiskRow[]> {
  const rows = complaintsFor(manager, counted);
  rows.andWhere(figureCondition(rows, PRESSING, 'c', { now, viewerId: counted.viewerId }));
  orderByBurning(rows, 'c');
  return rowsOf(manager, await rows.limit(MAX_ROWS).getMany(), ladder, now);
}

async function rowsOf(
  manager: EntityManager,
  complaints: readonly Complaint[],
  ladder: Ladder,
  now: Date,
): Promise<AtRiskRow[]> {
  const burning = (await loadSeen(manager, complaints)).flatMap((facts) => {
    const clock = earliest(owedClocks(facts.complaint, facts.clocks));
    return clock === null ? [] : [{ facts, clock, moverId: moverOf(facts, clock) }];
  });
  const moverIds = burning.map(({ moverId }) => moverId);
  const people = await personBriefs(manager, moverIds);
  const away = await awayAmong(manager, moverIds, now);
  const households = await householdCounts(manager, complaints);
  return burning.map(({ facts: { complaint, workOrders }, clock, moverId }) => {
    const { id, number, title, placeText, category, urgency } = complaint;
    return {
      complaintId: id,
      workOrderId: clock.workOrderId ?? decidingOrder(workOrders)?.id ?? null,
      number,
      title,
      placeText,
      category,
      urgency,
      householdCount: households.get(id) ?? 1,
      ballHolder: people.get(moverId ?? '') ?? null,
      isHolderAway: away.has(moverId ?? ''),
      clock: clockView(clock),
      nextRung: nextRungOf(clock, ladder),
    };
  });
}

async function awayAmong(
  manager: EntityManager,
  personIds: readonly (string | null)[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const asked = personIds.filter((id) => id !== null);
  if (asked.length === 0) return new Set();
  const absences = await manager
    .createQueryBuilder(Absence, 'absence')
    .where({ personId: In(asked) })
    .andWhere("absence.status = 'granted' AND absence.startsAt <= :now AND absence.endsAt > :now", { now })
    .getMany();
  return new Set(absences.map(({ personId }) => personId));
}

type Rung = Parameters<typeof rungsLeft>[1] & { readonly nextStepAt: Date | null };

function nextRungOf(clock: Rung, ladder: Ladder): AtRiskRow['nextRung'] {
  if (clock.nextStepAt === null) return null;
  const [percent] = rungsLeft(ladder, clock);
  const told = ladder.filter((step) => step.clockKind === clock.kind && step.percent === percent);
  const role = LADDER_ROLES.findLast((one) => told.some((step) => step.role === one));
  return role === undefined ? null : { at: clock.nextStepAt.toISOString(), role };
}
