/**
 * 上传有数: what one person may upload in an hour and a day, and keep without using it; who has no home and no role here
 * uploads a few small photos, for an emergency they have called in and that is still open.
 */
import { IMAGE_MAX_BYTES, VIDEO_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import { DomainError } from '../../platform/domain-error';

const MEGABYTE = 1024 * 1024;
const HOUR_SECONDS = 3600;

/** After so many hours a file that nothing refers to is deleted. */
export const UNCLAIMED_HOURS = 24;

/** Somebody with a home or a role; anybody else who has called for help. */
export type Standing = 'member' | 'guest';

export interface Load {
  readonly files: number;
  readonly bytes: number;
}

/** What a person has uploaded, with what is on its way at this moment. */
export interface UploadsSoFar {
  readonly inTheHour: Load;
  readonly inTheDay: Load;
  /** Linked to nothing yet. */
  readonly unclaimed: Load;
}

export interface FileLimits {
  readonly imageMaxBytes: number;
  /** 0: no videos. */
  readonly videoMaxBytes: number;
}

const FILE_LIMITS: Readonly<Record<Standing, FileLimits>> = {
  member: { imageMaxBytes: IMAGE_MAX_BYTES, videoMaxBytes: VIDEO_MAX_BYTES },
  guest: { imageMaxBytes: 3 * MEGABYTE, videoMaxBytes: 0 },
};

/** A handler on a long round takes some two hundred photos a day. */
const QUOTAS: Readonly<Record<Standing, UploadsSoFar>> = {
  member: {
    inTheHour: { files: 120, bytes: 600 * MEGABYTE },
    inTheDay: { files: 400, bytes: 2000 * MEGABYTE },
    unclaimed: { files: 40, bytes: 400 * MEGABYTE },
  },
  guest: {
    inTheHour: { files: 6, bytes: 18 * MEGABYTE },
    inTheDay: { files: 6, bytes: 18 * MEGABYTE },
    unclaimed: { files: 3, bytes: 9 * MEGABYTE },
  },
};

export function fileLimitsOf(standing: Standing): FileLimits {
  return FILE_LIMITS[standing];
}

/** @throws DomainError MEDIA.GUEST_LIMIT, MEDIA.TOO_MANY_UNUSED, MEDIA.TOO_MANY_UPLOADS */
export function uploadMustFitTheQuota(standing: Standing, soFar: UploadsSoFar): void {
  const quota = QUOTAS[standing];
  const isHourFull = isFull(soFar.inTheHour, quota.inTheHour);
  const isDayFull = isFull(soFar.inTheDay, quota.inTheDay);
  const isUnusedFull = isFull(soFar.unclaimed, quota.unclaimed);
  if (standing === 'guest' && (isDayFull || isUnusedFull)) throw new DomainError('MEDIA.GUEST_LIMIT');
  if (isUnusedFull) throw new DomainError('MEDIA.TOO_MANY_UNUSED');
  if (isHourFull || isDayFull) {
    throw new DomainError('MEDIA.TOO_MANY_UPLOADS', { retryAfterSeconds: HOUR_SECONDS });
  }
}

function isFull(load: Load, limit: Load): boolean {
  return load.files >= limit.files || load.bytes >= limit.bytes;
}
