import type { FollowUpFigures } from '@yingsheng/shared/api/follow-up';
import type { FollowUpOutcome } from '@yingsheng/shared/follow-up/call';
import type { EntityManager } from 'typeorm';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { closedMattersWith } from './closed-matters';

const COUNTED_DAYS = 90;
const DAY_MS = 86_400_000;

/** 回访结果: what waits now, and what the calls of the last 90 days have brought. */
export async function countCalls(
  manager: EntityManager,
  estateId: string,
  viewerId: string,
  now: Date,
): Promise<FollowUpFigures> {
  const outcomes = await outcomesOf(manager, estateId, viewerId, new Date(now.getTime() - COUNTED_DAYS * DAY_MS));
  const countOf = (outcome: FollowUpOutcome) => outcomes.filter((other) => other === outcome).length;
  const waiting = () => closedMattersWith(manager, estateId, viewerId, 'followUpCall');
  return {
    waiting: await waiting().getCount(),
    overdue: await waiting().andWhere('clock.dueAt < :now', { now }).getCount(),
    satisfied: countOf('satisfied'),
    unsatisfied: countOf('unsatisfied'),
    notReached: countOf('notReached'),
  };
}

/** Found by the clocks of the calls, which are indexed by when they ended. */
async function outcomesOf(manager: EntityManager, estateId: string, viewerId: string, from: Date): Promise<unknown[]> {
  const called = manager
    .createQueryBuilder(ClockRow, 'clock')
    .select('clock.complaintId')
    .where("clock.kind = 'followUpCall' AND clock.endedAt > :from");
  const entries = manager
    .createQueryBuilder(TimelineEntry, 'entry')
    .innerJoin(Complaint, 'c', 'c.id = entry.complaintId')
    .select(['entry.id', 'entry.data'])
    .where(`entry.complaintId IN (${called.getQuery()})`, { from })
    .andWhere("entry.action = 'recordFollowUpCall' AND entry.occurredAt > :from AND c.estateId = :estateId", {
      estateId,
    });
  const recorded = await hideFromAccused(entries, 'c.id', viewerId).getMany();
  return recorded.flatMap(({ data }) => (data.isOver === true ? [data.outcome] : []));
}
