import { DomainError } from '../../../platform/domain-error';
import type { Asker } from '../facts';
import { isOnReportersSide, type ReportersSide } from '../on-behalf';

/** 内部沟通不经业主的手：自己就是反映人的员工，用留言说话。 */
export function notesAreAmongColleagues(complaint: ReportersSide, asker: Asker): void {
  if (isOnReportersSide(complaint, asker.personId))
    throw new DomainError('COMPLAINT.ACTION_NOT_YOURS', { action: 'note' });
}
