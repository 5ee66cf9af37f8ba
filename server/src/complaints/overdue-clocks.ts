import type { ClockKind } from '@yingsheng/shared/sla/policy';
import type { EntityManager } from 'typeorm';
import { nextPage, type SweepPosition } from '../platform/jobs/sweep-all';

import { ClockRow } from './entities/clock-row';

export interface OverdueClock extends SweepPosition {
  readonly complaintId: string;
  readonly workOrderId: string | null;
  readonly subjectId: string | null;
}

/** Running clocks of one kind whose time is over, due first, a page behind `last`. */
export async function overdueClocks(
  manager: EntityManager,
  kind: ClockKind,
  now: Date,
  last: SweepPosition | undefined,
): Promise<OverdueClock[]> {
  const overdue = manager
    .createQueryBuilder(ClockRow, 'clock')
    .where('clock.kind = :kind AND clock.endedAt IS NULL AND clock.dueAt <= :now', { kind, now });
  const clocks = await nextPage(overdue, { at: 'clock.dueAt', id: 'clock.id' }, last);
  return clocks.map(({ id, dueAt: at, complaintId, workOrderId, subjectId }) => ({
    id,
    at,
    complaintId,
    workOrderId,
    subjectId,
  }));
}
