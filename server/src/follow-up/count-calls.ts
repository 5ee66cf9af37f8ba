import type { FollowUpFigures } from '@yingsheng/shared/api/follow-up';
import { CALL_FIGURES, type ListFigure } from '@yingsheng/shared/board/figure';
import type { EntityManager } from 'typeorm';
import { figureCondition } from '../complaints/board-figures';
import { Complaint } from '../complaints/entities/complaint';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { callsWaiting } from './closed-matters';

/** 回访结果: what waits now, and what the calls of the last 90 days have brought. */
export async function countCalls(
  manager: EntityManager,
  estateId: string,
  viewerId: string,
  now: Date,
): Promise<FollowUpFigures> {
  const countOf = (figure: ListFigure): Promise<number> => {
    const rows = manager.createQueryBuilder(Complaint, 'c').where('c.estateId = :estateId', { estateId });
    rows.andWhere(figureCondition(rows, figure, 'c', { now, viewerId }));
    return hideFromAccused(rows, 'c.id', viewerId).getCount();
  };
  return {
    waiting: await callsWaiting(manager, { estateId, viewerId }).getCount(),
    overdue: await callsWaiting(manager, { estateId, viewerId, overdueAt: now }).getCount(),
    satisfied: await countOf(CALL_FIGURES.satisfied),
    unsatisfied: await countOf(CALL_FIGURES.unsatisfied),
    notReached: await countOf(CALL_FIGURES.notReached),
  };
}
