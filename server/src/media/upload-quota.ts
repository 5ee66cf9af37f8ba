import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import {
  type FileLimits,
  fileLimitsOf,
  type Load,
  type Standing,
  UNCLAIMED_HOURS,
  type UploadsSoFar,
  uploadMustFitTheQuota,
} from './domain/upload-quota';
import { Media } from './media.entity';
import { MediaAccess } from './media-access';

const HOUR_MS = 3_600_000;

/** What a file is uploaded for: whoever asks for a room or has not signed in sends few and small pictures. */
export type UploadUse = 'matter' | 'roomDocument' | 'guestReport';

/** As far as that decides how much they may upload. */
export type Uploader = Pick<Viewer, 'personId' | 'grants'>;

/** Counts what a person uploads; what is on its way counts as well, so that a thousand at once are no way around it. */
@Injectable()
export class UploadQuota {
  private readonly onTheirWay = new Map<string, number>();

  constructor(
    private readonly access: MediaAccess,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * @param upload gets what one file of this person may be
   * @throws DomainError before anything of the file is received, when it is one too many
   */
  async within<T>(viewer: Uploader, use: UploadUse, upload: (limits: FileLimits) => Promise<T>): Promise<T> {
    const { personId } = viewer;
    const standing = await this.standingOf(viewer, use);
    const stored = await this.storedBy(personId);
    const underWay = this.onTheirWay.get(personId) ?? 0;
    uploadMustFitTheQuota(standing, withMore(stored, underWay));
    this.onTheirWay.set(personId, underWay + 1);
    try {
      return await upload(fileLimitsOf(standing));
    } finally {
      this.oneLess(personId);
    }
  }

  private oneLess(personId: string): void {
    const left = (this.onTheirWay.get(personId) ?? 1) - 1;
    if (left === 0) this.onTheirWay.delete(personId);
    else this.onTheirWay.set(personId, left);
  }

  /** @throws DomainError MEDIA.GUEST_WITHOUT_EMERGENCY */
  private async standingOf({ personId, grants }: Uploader, use: UploadUse): Promise<Standing> {
    if (use !== 'matter') return 'guest';
    if (grants.length > 0 || (await this.access.hasHome(personId))) return 'member';
    if (!(await this.access.hasOpenEmergency(personId))) throw new DomainError('MEDIA.GUEST_WITHOUT_EMERGENCY');
    return 'guest';
  }

  private async storedBy(uploaderId: string): Promise<UploadsSoFar> {
    const now = this.clock.now().getTime();
    const since = { day: new Date(now - UNCLAIMED_HOURS * HOUR_MS), hour: new Date(now - HOUR_MS) };
    const rows = await this.transactions.read((manager) =>
      manager
        .createQueryBuilder(Media, 'media')
        .select('media.bytes', 'bytes')
        .addSelect('CASE WHEN media.complaintId IS NULL THEN 1 ELSE 0 END', 'isUnclaimed')
        .addSelect('CASE WHEN media.uploadedAt > :hour THEN 1 ELSE 0 END', 'isOfTheHour')
        .where('media.uploaderId = :uploaderId AND media.uploadedAt > :day', { uploaderId, ...since })
        .getRawMany<{ bytes: number; isUnclaimed: number; isOfTheHour: number }>(),
    );
    return {
      inTheHour: loadOf(rows.filter(({ isOfTheHour }) => Number(isOfTheHour) === 1)),
      inTheDay: loadOf(rows),
      unclaimed: loadOf(rows.filter(({ isUnclaimed }) => Number(isUnclaimed) === 1)),
    };
  }
}

function loadOf(rows: readonly { bytes: number }[]): Load {
  return { files: rows.length, bytes: rows.reduce((sum, { bytes }) => sum + Number(bytes), 0) };
}

function withMore({ inTheHour, inTheDay, unclaimed }: UploadsSoFar, files: number): UploadsSoFar {
  const more = (load: Load): Load => ({ ...load, files: load.files + files });
  return { inTheHour: more(inTheHour), inTheDay: more(inTheDay), unclaimed: more(unclaimed) };
}
