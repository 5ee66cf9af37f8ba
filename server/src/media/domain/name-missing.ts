/** 说清是哪几个: which of the photos handed in can no longer be used, as the person sees them in the form. */
import type { MediaPurpose } from '@yingsheng/shared/api/media';

/** Where a form has two rows of photos, which row. */
const ROW: Readonly<Record<MediaPurpose, string>> = {
  evidence: '',
  message: '',
  roomDocument: '',
  before: '处理前',
  after: '处理后',
};

/** e.g. `处理后第 1、3 个`, counted from 1 in the order of the form. */
export function nameMissing(purpose: MediaPurpose, positions: readonly number[]): string {
  return `${ROW[purpose]}第 ${positions.join('、')} 个`;
}

/** Counted from 1. */
export function positionsOf(handedIn: readonly string[], isMissing: (id: string) => boolean): number[] {
  return handedIn.flatMap((id, index) => (isMissing(id) ? [index + 1] : []));
}

/** `null`: none is missing. */
export function leftOutNote(positions: readonly number[]): string | null {
  if (positions.length === 0) return null;
  return `求助已经送到。${nameMissing('evidence', positions)}照片或视频不能用了，没有一起送到，请打开这件补发。`;
}
