import type { AppHome } from '@yingsheng/shared/api/auth';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import { go } from '../../platform/navigate';

/** The page a notice is about, in the shape its reader works with. */
export function openNotice(notice: NoticeView, home: AppHome): void {
  if (home === 'resident' && notice.complaintId) go('/resident/detail/index', { id: notice.complaintId });
  else if (notice.workOrderId) go('/staff/work-order/index', { id: notice.workOrderId });
  else if (notice.complaintId && home === 'manager') go('/manager/detail/index', { id: notice.complaintId });
  else if (notice.complaintId) go('/staff/complaint/index', { id: notice.complaintId });
}
