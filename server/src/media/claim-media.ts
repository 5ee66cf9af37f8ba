import type { MediaPurpose } from '@yingsheng/shared/api/media';
import { MEDIA_MAX_COUNT } from '@yingsheng/shared/complaint/limits';
import { type EntityManager, In, IsNull } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import { Media } from './media.entity';

export interface MediaClaim {
  readonly mediaIds: readonly string[];
  readonly uploaderId: string;
  readonly complaintId: string;
  readonly workOrderId?: string | null;
  readonly timelineEntryId?: string | null;
  readonly purpose: MediaPurpose;
}

/**
 * Links uploads to a complaint in the caller's transaction. Each must be the uploader's own and not yet
 * linked anywhere: MEDIA.NOT_YOURS; more than the form allows: MEDIA.TOO_MANY.
 */
export async function claimMedia(manager: EntityManager, claim: MediaClaim): Promise<void> {
  const ids = [...new Set(claim.mediaIds)];
  if (ids.length === 0) return;
  if (ids.length > MEDIA_MAX_COUNT) throw new DomainError('MEDIA.TOO_MANY', { maxCount: MEDIA_MAX_COUNT });
  const { affected } = await manager.update(
    Media,
    { id: In(ids), uploaderId: claim.uploaderId, complaintId: IsNull() },
    {
      complaintId: claim.complaintId,
      workOrderId: claim.workOrderId ?? null,
      timelineEntryId: claim.timelineEntryId ?? null,
      purpose: claim.purpose,
    },
  );
  if (affected !== ids.length) throw new DomainError('MEDIA.NOT_YOURS', { linkable: affected ?? 0, asked: ids.length });
}
