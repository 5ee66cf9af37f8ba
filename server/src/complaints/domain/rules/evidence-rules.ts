import { MEDIA_MAX_COUNT } from '@yingsheng/shared/complaint/limits';
import { DomainError } from '../../../platform/domain-error';

export function evidenceFitsTheMatter(knownCount: number, addedCount: number, maxCount = MEDIA_MAX_COUNT): void {
  const count = knownCount + addedCount;
  if (count > maxCount) throw new DomainError('MEDIA.TOO_MANY', { maxCount, count });
}
