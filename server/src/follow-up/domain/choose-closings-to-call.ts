/**
 * 回访抽样：涉及安全、服务态度、返过工、有补偿减免、超时自动关闭、评分低的，件件回访；其余按小区定的比例抽。
 * 抽到哪件只看这件反映的编号，谁也挑不了：同一件反映，什么时候算都是同一个结果。
 */
import { categoryGroupOf } from '@yingsheng/shared/complaint/category';
import type { CallReason } from '@yingsheng/shared/follow-up/call';
import { LOW_RATING_UP_TO, type RatingScores } from '@yingsheng/shared/follow-up/rating';
import { isForResident } from '@yingsheng/shared/spending/authority';
import type { ComplaintState, SpendingState } from '../../complaints/domain/facts';

export interface Closing {
  readonly complaint: Pick<ComplaintState, 'id' | 'urgency' | 'category' | 'reopenCount' | 'closeReason'>;
  readonly spendings: readonly Pick<SpendingState, 'kind' | 'status'>[];
}

/** Why this closing is to be called back; empty: it is not. */
export function callReasonsOf({ complaint, spendings }: Closing, sharePercent: number): CallReason[] {
  const rules: readonly (readonly [CallReason, boolean])[] = [
    ['lifeSafety', complaint.urgency === 'lifeSafety'],
    ['attitude', categoryGroupOf(complaint.category) === 'attitude'],
    ['reopened', complaint.reopenCount > 0],
    ['compensation', spendings.some(wasGrantedToResident)],
    ['timeout', complaint.closeReason === 'timeout'],
  ];
  const asked = rules.flatMap(([reason, applies]) => (applies ? [reason] : []));
  if (asked.length > 0) return asked;
  return isInShare(complaint.id, sharePercent) ? ['share'] : [];
}

export function isLowRating(scores: RatingScores): boolean {
  return Math.min(scores.speed, scores.attitude, scores.quality) <= LOW_RATING_UP_TO;
}

function wasGrantedToResident({ kind, status }: Pick<SpendingState, 'kind' | 'status'>): boolean {
  return isForResident(kind) && (status === 'recorded' || status === 'approved');
}

/** Drawn by the id alone: out of any thousand, `percent` percent, give or take. */
export function isInShare(complaintId: string, percent: number): boolean {
  return scatter(complaintId) % 100 < percent;
}

/** FNV-1a with a last stir, so that ids which follow each other do not fall together. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
