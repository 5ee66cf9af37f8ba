import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { MediaView } from '@yingsheng/shared/api/media';
import { SignInAttempts } from '../../auth/sign-in-attempts';
import { Complaint } from '../../complaints/entities/complaint';
import { guestUploaderOf } from '../../media/domain/guest-uploads';
import { UploadMedia } from '../../media/upload-media';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { FREE_PHOTOS_FROM_ADDRESS } from '../domain/guest-patience';
import { GuestMatters } from './guest-matters';

/**
 * 没登录也能传照片: only for a report that was let in, few and small for each, and not without end from one address. What
 * is not handed in afterwards is deleted after a day like any other.
 */
@Injectable()
export class UploadGuestPhoto {
  constructor(
    private readonly matters: GuestMatters,
    private readonly attempts: SignInAttempts,
    private readonly transactions: TransactionRunner,
    private readonly uploadMedia: UploadMedia,
  ) {}

  /** @throws DomainError GUEST.CODE_UNKNOWN, GUEST.RECOGNISED, MEDIA.GUEST_LIMIT, REQUEST.RATE_LIMITED, and as of any upload */
  async execute(code: string, source: Readable, address: string): Promise<MediaView> {
    const { id, complaintId } = await this.matters.reportOf(code, address);
    this.attempts.count([{ key: `photo:${address}`, free: FREE_PHOTOS_FROM_ADDRESS }]);
    const matter = await this.transactions.read((manager) => manager.findOneBy(Complaint, { id: complaintId }));
    if (matter === null || matter.reporterId !== null) throw new DomainError('GUEST.RECOGNISED');
    return this.uploadMedia.execute({ personId: guestUploaderOf(id), grants: [] }, source, 'guestReport');
  }
}
