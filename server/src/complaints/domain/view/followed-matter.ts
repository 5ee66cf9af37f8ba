/** 并到哪里去了: how the other matter stands, for somebody who has no say in it: they neither confirm it nor rule on it. */
import type { MergedIntoView } from '@yingsheng/shared/api/complaint';
import { type ComplaintStatus, isOpen } from '@yingsheng/shared/complaint/status';
import { RESIDENT_STATUS_LABEL } from '@yingsheng/shared/resident-labels.zh';

const STATUS_LABEL: Readonly<Record<ComplaintStatus, string>> = {
  ...RESIDENT_STATUS_LABEL,
  resolved: '已处理，等待确认',
};

/** `dueAt`: of the promise to solve it; while the work rests nobody promises when it is solved. */
export function followedMatter(
  status: ComplaintStatus,
  dueAt: Date | null,
): Pick<MergedIntoView, 'statusText' | 'isOpen' | 'dueAt'> {
  return {
    statusText: STATUS_LABEL[status],
    isOpen: isOpen(status),
    dueAt: status === 'suspended' ? null : (dueAt?.toISOString() ?? null),
  };
}
