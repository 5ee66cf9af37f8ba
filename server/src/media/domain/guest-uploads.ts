/** 没登录的人传的照片: kept under a mark of their report instead of a person, and shown again to whoever has its code. */

const MARK = 'g-';

/** Fits where the id of a person stands. */
export function guestUploaderOf(reportId: string): string {
  return MARK + reportId.replaceAll('-', '');
}

/** No person: sees what it handed in itself, and nothing else. */
export function isGuestUploader(id: string): boolean {
  return id.startsWith(MARK);
}
