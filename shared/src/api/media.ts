import type { Instant } from './common';

/** 处理前 / 处理后 / 业主证据 / 留言 */
export const MEDIA_PURPOSES = ['evidence', 'before', 'after', 'message'] as const;
export type MediaPurpose = (typeof MEDIA_PURPOSES)[number];

/** `POST /api/media` (multipart, field `file`). URLs are signed for the asking person and expire. */
export interface MediaView {
  id: string;
  kind: 'image' | 'video';
  purpose: MediaPurpose;
  url: string;
  thumbnailUrl: string | null;
  bytes: number;
  uploadedAt: Instant;
}
