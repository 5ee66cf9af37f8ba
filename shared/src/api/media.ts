import type { Instant } from './common';

/** 处理前 / 处理后 / 业主证据 / 留言 / 绑定房号的证件 */
export const MEDIA_PURPOSES = ['evidence', 'before', 'after', 'message', 'roomDocument'] as const;
export type MediaPurpose = (typeof MEDIA_PURPOSES)[number];

/** 内容审核: waits for a person to look at it / a person decided that others do not see it. */
export const MEDIA_HOLDS = ['awaitingReview', 'notReleased'] as const;
export type MediaHold = (typeof MEDIA_HOLDS)[number];

/** `POST /api/media` (multipart, field `file`). URLs are signed for the asking person and expire. */
export interface MediaView {
  id: string;
  kind: 'image' | 'video';
  purpose: MediaPurpose;
  url: string;
  thumbnailUrl: string | null;
  bytes: number;
  /** Held back: only its uploader gets `url`s, everybody else an empty text. */
  hold: MediaHold | null;
  uploadedAt: Instant;
}
