import { Injectable } from '@nestjs/common';
import type { ContentReviewView } from '@yingsheng/shared/api/content-review';
import { CONTENT_LABEL } from '@yingsheng/shared/labels.zh';
import { CONTENT_REVIEWER_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { Media } from '../media/media.entity';
import { MediaViews } from '../media/media-views';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { ContentCheck } from './content-check.entity';
import { wordsOf } from './content-of';

/** More than anybody reviews at a sitting; the rest follows as these are decided. */
const MOST = 50;

/** 待复核的内容, the longest waiting first, of all estates where the person reviews. */
@Injectable()
export class ListContentReviews {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly mediaViews: MediaViews,
  ) {}

  execute(viewer: Viewer): Promise<ContentReviewView[]> {
    const roles: readonly string[] = CONTENT_REVIEWER_ROLES;
    const estateIds = viewer.grants.filter(({ role }) => roles.includes(role)).map(({ estateId }) => estateId);
    if (estateIds.length === 0) return Promise.resolve([]);
    return this.transactions.read(async (manager) => {
      const waiting = manager
        .createQueryBuilder(ContentCheck, 'check')
        .where("check.state = 'held' AND check.estateId IN (:...estateIds)", { estateIds });
      const checks = await hideFromAccused(waiting, 'check.complaintId', viewer.personId)
        .orderBy('check.id', 'ASC')
        .limit(MOST)
        .getMany();
      const complaints = await manager.findBy(Complaint, { id: In(checks.map(({ complaintId }) => complaintId)) });
      const views: ContentReviewView[] = [];
      for (const check of checks) {
        const complaint = complaints.find(({ id }) => id === check.complaintId);
        if (complaint !== undefined) views.push(await this.view(manager, viewer, check, complaint));
      }
      return views;
    });
  }

  private async view(
    manager: EntityManager,
    { personId }: Viewer,
    check: ContentCheck,
    { number, title }: Complaint,
  ): Promise<ContentReviewView> {
    const isMedia = check.subject === 'media';
    const media = isMedia ? await manager.findOneBy(Media, { id: check.subjectId }) : null;
    return {
      id: check.id,
      subject: check.subject,
      complaintId: check.complaintId,
      number,
      title,
      suspicion: CONTENT_LABEL[check.label ?? ''] ?? '其他',
      text: isMedia ? null : await wordsOf(manager, check),
      media: media === null ? null : this.mediaViews.forReview(media, personId),
      flaggedAt: (check.answeredAt ?? check.askedAt).toISOString(),
      isWithholdable: check.subject !== 'complaint',
      isOwn: check.authorId === personId,
    };
  }
}
