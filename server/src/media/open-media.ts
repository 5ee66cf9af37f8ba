import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { parseRange } from './domain/byte-range';
import { isGuestUploader } from './domain/guest-uploads';
import { Media } from './media.entity';
import { MediaAccess } from './media-access';
import { type MediaUrlClaims, MediaUrlSigner } from './media-url-signer';
import { ObjectStorage } from './ports/object-storage';
import { RoomDocuments } from './ports/room-documents';

export interface OpenedMedia {
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | null;
}

/**
 * Opens one file for the person its link was signed for. A valid link is not enough: whether that person
 * may see the complaint is asked again each time, since a role can be withdrawn while a link lives.
 */
@Injectable()
export class OpenMedia {
  constructor(
    private readonly signer: MediaUrlSigner,
    private readonly storage: ObjectStorage,
    private readonly access: MediaAccess,
    private readonly documents: RoomDocuments,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async execute(claims: MediaUrlClaims, signature: string, rangeHeader: string | undefined): Promise<OpenedMedia> {
    if (!this.signer.isValid(claims, signature, this.clock.now())) throw new DomainError('MEDIA.LINK_EXPIRED');
    const row = await this.transactions.read((manager) => manager.findOneBy(Media, { id: claims.mediaId }));
    if (row === null || !(await this.maySee(row, claims.personId))) throw new DomainError('REQUEST.NOT_FOUND');
    const key = claims.variant === 'full' ? row.storageKey : row.thumbnailKey;
    if (key === null) throw new DomainError('REQUEST.NOT_FOUND');
    return this.open(key, claims.variant === 'full' ? row.mime : 'image/jpeg', rangeHeader);
  }

  private maySee(row: Media, personId: string): boolean | Promise<boolean> {
    const { id, complaintId, uploaderId, hold, purpose } = row;
    if (isGuestUploader(personId)) return uploaderId === personId;
    if (purpose === 'roomDocument') return uploaderId === personId || this.documents.maySee(personId, id);
    if (complaintId === null) return uploaderId === personId;
    const isHeldBack = hold !== null && uploaderId !== personId;
    return isHeldBack ? this.access.mayReview(personId, complaintId) : this.access.maySee(personId, complaintId);
  }

  /** WeChat's page has another origin than the server and must be let show what the signed link opens. */
  private async open(key: string, mime: string, rangeHeader: string | undefined): Promise<OpenedMedia> {
    const size = await this.storage.size(key).catch(isGone);
    const range = parseRange(rangeHeader, size);
    if (range.kind === 'unsatisfiable') {
      return { status: 416, headers: { 'content-range': `bytes */${size}` }, body: null };
    }
    const headers = {
      'content-type': mime,
      'accept-ranges': 'bytes',
      'cache-control': 'private, max-age=3600',
      'content-disposition': 'inline',
      'cross-origin-resource-policy': 'cross-origin',
    };
    if (range.kind === 'whole') {
      return {
        status: 200,
        headers: { ...headers, 'content-length': String(size) },
        body: await this.storage.read(key),
      };
    }
    return {
      status: 206,
      headers: {
        ...headers,
        'content-length': String(range.end - range.start + 1),
        'content-range': `bytes ${range.start}-${range.end}/${size}`,
      },
      body: await this.storage.read(key, range),
    };
  }
}

/** A photo that no backup had any more: its matter opens all the same. */
function isGone(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new DomainError('REQUEST.NOT_FOUND') : error;
}
