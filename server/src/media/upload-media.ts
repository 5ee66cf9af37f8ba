import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { MediaView } from '@yingsheng/shared/api/media';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { Media } from './media.entity';
import { MediaViews } from './media-views';
import { ObjectStorage } from './ports/object-storage';
import { type PreparedUpload, prepareUpload } from './prepare-upload';

type StoredFile = Pick<Media, 'kind' | 'mime' | 'bytes' | 'width' | 'height' | 'storageKey' | 'thumbnailKey'>;

/** A person uploads one photo or video; it is theirs alone until a submission or action links it. */
@Injectable()
export class UploadMedia {
  constructor(
    private readonly config: Config,
    private readonly storage: ObjectStorage,
    private readonly transactions: TransactionRunner,
    private readonly views: MediaViews,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, source: Readable): Promise<MediaView> {
    const id = newId();
    const stored = await prepareUpload(source, join(this.config.dataDir, 'incoming'), (upload) =>
      this.store(id, upload),
    );
    const row: Media = {
      id,
      uploaderId: viewer.personId,
      ...stored,
      purpose: null,
      complaintId: null,
      workOrderId: null,
      timelineEntryId: null,
      hold: null,
      uploadedAt: this.clock.now(),
    };
    await this.transactions.run(async (manager) => {
      await manager.insert(Media, row);
    });
    return this.views.of(row, viewer.personId);
  }

  private async store(id: string, upload: PreparedUpload): Promise<StoredFile> {
    // The tail of a UUIDv7 is random: it spreads the files evenly over folders.
    const folder = id.slice(-2);
    if (upload.kind === 'video') {
      const storageKey = `${folder}/${id}.mp4`;
      await this.storage.putFile(storageKey, upload.path);
      const { kind, mime, bytes } = upload;
      return { kind, mime, bytes, width: 0, height: 0, storageKey, thumbnailKey: null };
    }
    const storageKey = `${folder}/${id}.jpg`;
    const thumbnailKey = `${folder}/${id}.thumbnail.jpg`;
    await this.storage.put(storageKey, upload.content);
    await this.storage.put(thumbnailKey, upload.thumbnail);
    const { kind, mime, width, height } = upload;
    return { kind, mime, bytes: upload.content.length, width, height, storageKey, thumbnailKey };
  }
}
