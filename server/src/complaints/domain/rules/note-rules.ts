import { DomainError } from '../../../platform/domain-error';
import type { Asker, ComplaintState } from '../facts';

/** 内部沟通不经业主的手：自己就是反映人的员工，用留言说话。 */
export function notesAreAmongColleagues(complaint: Pick<ComplaintState, 'reporterId'>, asker: Asker): void {
  if (asker.personId === complaint.reporterId) throw new DomainError('COMPLAINT.ACTION_NOT_YOURS', { action: 'note' });
}
