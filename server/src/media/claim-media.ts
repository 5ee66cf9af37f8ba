import type { MediaPurpose } from '@yingsheng/shared/api/media';
import { MEDIA_MAX_COUNT } from '@yingsheng/shared/complaint/limits';
import { type EntityManager, In, IsNull } from 'typeorm';
import { lockForUpdate } from '../platform/database/row-lock';
import { DomainError } from '../platform/domain-error';
import { nameMissing, positionsOf } from './domain/name-missing';
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
 * Links uploads to a complaint, in the order given, in the caller's transaction. Each must be the uploader's own and not yet
 * linked anywhere: MEDIA.NOT_YOURS, which says which; more than the form allows: MEDIA.TOO_MANY.
 */
export async function claimMedia(manager: EntityManager, claim: MediaClaim): Promise<void> {
  const ids = [...new Set(claim.mediaIds)];
  if (ids.length === 0) return;
  if (ids.length > MEDIA_MAX_COUNT) throw new DomainError('MEDIA.TOO_MANY', { maxCount: MEDIA_MAX_COUNT });
  const claimable = await claimableOf(manager, claim.uploaderId, ids);
  const missing = positionsOf(claim.mediaIds, (id) => !claimable.has(id));
  if (missing.length > 0) throw new DomainError('MEDIA.NOT_YOURS', { which: nameMissing(claim.purpose, missing) });
  await manager
    .createQueryBuilder()
    .update(Media)
    .set({
      complaintId: claim.complaintId,
      workOrderId: claim.workOrderId ?? null,
      timelineEntryId: claim.timelineEntryId ?? null,
      purpose: claim.purpose,
      position: () => `CASE id ${ids.map((_, index) => `WHEN :id${index} THEN ${index}`).join(' ')} END`,
    })
    .where({ id: In(ids) })
    .setParameters(Object.fromEntries(ids.map((id, index) => [`id${index}`, id])))
    .execute();
}

/** Those of them that this person may still hand in; held until the transaction ends. */
export async function claimableOf(
  manager: EntityManager,
  uploaderId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const unused = { complaintId: IsNull(), purpose: IsNull() };
  const own = manager.createQueryBuilder(Media, 'media').where({ id: In(ids), uploaderId, ...unused });
  const rows = await lockForUpdate(own).getMany();
  return new Set(rows.map(({ id }) => id));
}

/** Those of them that a complaint has. */
export async function linkedTo(
  manager: EntityManager,
  complaintId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await manager.findBy(Media, { id: In([...ids]), complaintId });
  return new Set(rows.map(({ id }) => id));
}
