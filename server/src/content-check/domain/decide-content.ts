/**
 * 内容审核：机器只提示，由人来决定。可疑的话和照片先标出来待复核，投诉照常受理、照常派人；可疑的照片在复核之前不给别人看,
 * 上传的人自己一直看得到。业主反映的原话不隐藏：生气的话也是投诉。
 */
import type { ContentSubject } from '@yingsheng/shared/api/content-review';
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import type { Asker, ComplaintFacts } from '../../complaints/domain/facts';
import { isOnReportersSide } from '../../complaints/domain/on-behalf';
import { mayReviewContent } from '../../complaints/domain/parties';
import { DomainError } from '../../platform/domain-error';

export interface CheckedContent {
  readonly subject: ContentSubject;
  /** The timeline entry, or the photo. */
  readonly subjectId: string;
  readonly authorId: string;
}

export interface Review {
  readonly isReleased: boolean;
  readonly reason: string | null;
}

export function flagContent({ complaint }: ComplaintFacts, { subject }: CheckedContent): Decision {
  return decision({
    isBackground: true,
    complaint: { contentToReviewCount: complaint.contentToReviewCount + 1 },
    entries: [entry({ action: 'flagContent', isBySystem: true, data: { subject }, isVisibleToResident: false })],
    events: [{ type: 'ContentFlagged', payload: { subject } }],
  });
}

export function reviewContent(facts: ComplaintFacts, asker: Asker, content: CheckedContent, review: Review): Decision {
  contentIsReviewedByReviewers(facts, asker);
  nobodyReviewsTheirOwn(content, asker);
  theComplaintItselfStays(content, review);
  notReleasingNeedsAReason(review);
  const { subject, subjectId: entryId, authorId } = content;
  const { isReleased, reason } = review;
  const { contentToReviewCount } = facts.complaint;
  return decision({
    isBackground: true,
    complaint: { contentToReviewCount: Math.max(0, contentToReviewCount - 1) },
    entries: [
      entry({
        action: 'reviewContent',
        reason,
        data: subject === 'media' ? { subject, isReleased } : { subject, isReleased, entryId },
        // Whoever misses their own photo in the answer reads why.
        isVisibleToResident: !isReleased && isOnReportersSide(facts.complaint, authorId),
      }),
    ],
  });
}

function contentIsReviewedByReviewers(facts: ComplaintFacts, asker: Asker): void {
  if (!mayReviewContent(asker, facts)) throw new DomainError('CONTENT.NOT_FOUND');
}

function nobodyReviewsTheirOwn({ authorId }: CheckedContent, { personId }: Asker): void {
  if (authorId === personId) throw new DomainError('CONTENT.OWN');
}

function theComplaintItselfStays({ subject }: CheckedContent, { isReleased }: Review): void {
  if (subject === 'complaint' && !isReleased) throw new DomainError('CONTENT.COMPLAINT_STAYS');
}

function notReleasingNeedsAReason({ isReleased, reason }: Review): void {
  if (!isReleased && reason === null) throw new DomainError('CONTENT.REASON_MISSING');
}
