import { MEDIA_MAX_COUNT } from '@yingsheng/shared/complaint/limits';
import { DomainError } from '../../../platform/domain-error';

export function evidenceFitsTheMatter(knownCount: number, addedCount: number): void {
  const count = knownCount + addedCount;
  if (count > MEDIA_MAX_COUNT) throw new DomainError('MEDIA.TOO_MANY', { maxCount: MEDIA_MAX_COUNT, count });
}
