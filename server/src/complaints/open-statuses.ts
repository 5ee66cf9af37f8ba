import { COMPLAINT_STATUSES, isOpen } from '@yingsheng/shared/complaint/status';

/** For a statement. Spelled out, because an index finds what is named and not what is left out. */
export const OPEN_STATUSES = COMPLAINT_STATUSES.filter(isOpen)
  .map((status) => `'${status}'`)
  .join(', ');
