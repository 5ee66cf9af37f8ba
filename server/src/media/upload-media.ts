import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { MediaView } from '@yingsheng/shared/api/media';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DiskSpace } from '../platform/disk/disk-space';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import { Media } from './media.entity';
import { MediaViews } from './media-views';
import { ObjectStorage } from './ports/object-storage';
import { type PreparedUpload, prepareUpload } from './prepare-upload';
import { type Uploader, UploadQuota, type UploadUse } from './upload-quota';

type StoredFile = Pick<Media, 'kind' | 'mime' | 'bytes' | 'width' | 'height' | 'storageKey' | 'thumbnailKey'>;

/** The disk, or what our user may have of it, is full. */
const NO_ROOM = ['ENOSPC', 'EDQUOT'];

/** A person uploads one photo or video; it is theirs alone until a submission or action links it. */
@Injectable()
export class UploadMedia {
  constructor(
    private readonly quota: UploadQuota,
    private readonly config: Config,
    private readonly disk: DiskSpace,
    private readonly storage: ObjectStorage,
    private readonly transactions: TransactionRunner,
    private readonly views: MediaViews,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError MEDIA.NO_ROOM while the disk is nearly full: words take little room, and go on. */
  async execute(viewer: Uploader, source: Readable, use: UploadUse = 'matter'): Promise<MediaView> {
    if (await this.disk.isShort()) throw new DomainError('MEDIA.NO_ROOM');
    const receiving = this.quota.within(viewer, use, (limits) =>
      prepareUpload(source, incomingFolder(this.config), limits, (upload) => this.keep(viewer, upload)),
    );
    return receiving.catch((error: NodeJS.ErrnoException) => {
      throw NO_ROOM.includes(error.code ?? '') ? new DomainError('MEDIA.NO_ROOM') : error;
    });
  }

  /** The row first: what a crash leaves without its files is forgotten after a day, files without a row never would be. */
  private async keep(viewer: Uploader, upload: PreparedUpload): Promise<MediaView> {
    const id = newId();
    const row: Media = {
      id,
      uploaderId: viewer.personId,
      ...describe(id, upload),
      purpose: null,
      complaintId: null,
      workOrderId: null,
      timelineEntryId: null,
      position: null,
      hold: null,
      uploadedAt: this.clock.now(),
    };
    await this.transactions.run((manager) => insertRows(manager, Media, [row]));
    await this.store(row, upload);
    return this.views.of(row, viewer.personId);
  }

  private async store({ storageKey, thumbnailKey }: StoredFile, upload: PreparedUpload): Promise<void> {
    if (upload.kind === 'video') return this.storage.putFile(storageKey, upload.path);
    await this.storage.put(storageKey, upload.content);
    if (thumbnailKey !== null) await this.storage.put(thumbnailKey, upload.thumbnail);
  }
}

/** Where files stand while they are received and looked at. */
export function incomingFolder({ dataDir }: Config): string {
  return join(dataDir, 'incoming');
}

function describe(id: string, upload: PreparedUpload): StoredFile {
  // The tail of a UUIDv7 is random: it spreads the files evenly over folders.
  const key = `${id.slice(-2)}/${id}`;
  if (upload.kind === 'video') {
    const { kind, mime, bytes } = upload;
    return { kind, mime, bytes, width: 0, height: 0, storageKey: `${key}.mp4`, thumbnailKey: null };
  }
  const { kind, mime, width, height } = upload;
  const keys = { storageKey: `${key}.jpg`, thumbnailKey: `${key}.thumbnail.jpg` };
  return { kind, mime, bytes: upload.content.length, width, height, ...keys };
}
