import { Injectable } from '@nestjs/common';
import type { MediaView } from '@yingsheng/shared/api/media';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { Media } from './media.entity';
import { MediaUrlSigner } from './media-url-signer';

export type LinkedMediaView = MediaView & { workOrderId: string | null; timelineEntryId: string | null };

const IN_ORDER = { timelineEntryId: 'ASC', position: 'ASC', uploadedAt: 'ASC', id: 'ASC' } as const;

/** Photos and videos as one person may load them: links signed for that person. */
@Injectable()
export class MediaViews {
  constructor(
    private readonly signer: MediaUrlSigner,
    private readonly clock: Clock,
  ) {}

  /** In the order in which they were handed in; those of earlier releases in the order of uploading. */
  async byComplaint(manager: EntityManager, complaintId: string, viewerId: string): Promise<LinkedMediaView[]> {
    return this.linked(await manager.find(Media, { where: { complaintId }, order: IN_ORDER }), viewerId);
  }

  /** Of a complaint only what one uploader handed in, as that uploader may load it. */
  async ownOf(manager: EntityManager, complaintId: string, uploaderId: string): Promise<LinkedMediaView[]> {
    return this.linked(await manager.find(Media, { where: { complaintId, uploaderId }, order: IN_ORDER }), uploaderId);
  }

  private linked(rows: readonly Media[], viewerId: string): LinkedMediaView[] {
    return rows.map((row) => ({
      ...this.of(row, viewerId),
      workOrderId: row.workOrderId,
      timelineEntryId: row.timelineEntryId,
    }));
  }

  /** What is held back has no links but for its uploader. */
  of(row: Media, viewerId: string): MediaView {
    const isShown = row.hold === null || row.uploaderId === viewerId;
    return isShown ? this.shown(row, viewerId) : { ...this.shown(row, viewerId), url: '', thumbnailUrl: null };
  }

  /** For whoever decides whether it may be shown. */
  forReview(row: Media, reviewerId: string): MediaView {
    return this.shown(row, reviewerId);
  }

  private shown(row: Media, viewerId: string): MediaView {
    const now = this.clock.now();
    return {
      id: row.id,
      kind: row.kind,
      purpose: row.purpose ?? 'evidence',
      url: this.signer.urlFor(row.id, 'full', viewerId, now),
      thumbnailUrl: row.thumbnailKey === null ? null : this.signer.urlFor(row.id, 'thumbnail', viewerId, now),
      bytes: row.bytes,
      hold: row.hold,
      uploadedAt: row.uploadedAt.toISOString(),
    };
  }
}
