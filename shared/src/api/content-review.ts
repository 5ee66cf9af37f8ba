import type { Instant } from './common';
import type { MediaView } from './media';

/** 内容审核: what the resident reported, words written later, or a photo. */
export const CONTENT_SUBJECTS = ['complaint', 'words', 'media'] as const;
export type ContentSubject = (typeof CONTENT_SUBJECTS)[number];

/** 待复核的内容: flagged by the platform's check and waiting for a person. The complaint goes on meanwhile. */
export interface ContentReviewView {
  id: string;
  subject: ContentSubject;
  complaintId: string;
  number: string;
  title: string;
  /** What the check suspects, in words. */
  suspicion: string;
  /** The words themselves; `null` for a photo. */
  text: string | null;
  /** With links for the reviewer; `null` for words. */
  media: MediaView | null;
  flaggedAt: Instant;
  /** The complaint's own words are never hidden from those who handle it. */
  isWithholdable: boolean;
  /** Written or taken by the asking person: somebody else decides. */
  isOwn: boolean;
}

/** `POST /api/content-reviews/:id/decide` */
export interface ContentDecision {
  isReleased: boolean;
  /** Needed when it is not released. */
  reason?: string;
}
