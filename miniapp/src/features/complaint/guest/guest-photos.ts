import type { GuestActionRequests, GuestMatter } from '@yingsheng/shared/api/guest';
import type { MediaView } from '@yingsheng/shared/api/media';
import { FOLLOW_UP_CODE_HEADER } from '@yingsheng/shared/complaint/guest';
import { toast } from '../../../platform/feedback';
import { type FormPhoto, NOBODY, type Queue, type QueuedAction } from '../../../platform/outbox/queue';
import { keepForLater } from '../../../platform/outbox/send-or-keep';
import type { Courier } from '../../../platform/outbox/sender';
import { queryClient } from '../../../platform/query';
import { request } from '../../../platform/request';
import { networkFailed } from '../../../platform/request-failed';
import { type UploadTarget, uploadMedia } from '../../../platform/upload';

export const GUEST_PHOTOS_KIND = 'guest-photos';

export const guestMatterKey = (code: string): string[] => ['guest-matter', code];

interface PhotosContent {
  /** `null`: of the report that goes out before them, as its answer will tell. */
  code: string | null;
}

/** What the report's delivery tells the photos that wait behind it. */
export interface DeliveredReport {
  code: string;
}

/** Where a guest's photo goes: with the code of the report it belongs to. */
export function guestUploadOf(code: string): UploadTarget {
  return { path: '/api/guest-complaints/follow-up/photos', header: { [FOLLOW_UP_CODE_HEADER]: code } };
}

/**
 * 照片后到: they go out by themselves after the report, which waits for none of them.
 *
 * @param key of the report, so that they wait for it
 * @param code `null` while the report itself waits
 */
export function sendGuestPhotosAfter(
  report: { title: string; place: string; photos: FormPhoto[] },
  key: string,
  code: string | null,
): void {
  const { title, place, photos } = report;
  if (photos.length === 0) return;
  const content: PhotosContent = { code };
  try {
    keepForLater({
      personId: NOBODY,
      kind: GUEST_PHOTOS_KIND,
      subjectId: key,
      title,
      place,
      content,
      photos: { mediaIds: photos },
    });
  } catch {
    toast('反映不受影响。照片这台设备存不下，请凭查询码补充。');
  }
}

/** Which report they belong to, once that is known. */
export function codeOf(action: QueuedAction): string | null {
  const { code } = action.content as PhotosContent;
  return code ?? (action.carry as DeliveredReport | null)?.code ?? null;
}

export function guestPhotosOf(queue: Queue, code: string): QueuedAction[] {
  return queue.filter((action) => action.kind === GUEST_PHOTOS_KIND && codeOf(action) === code);
}

/** Those that wait behind this report. */
export function guestPhotosBehind(queue: Queue, { subjectId }: QueuedAction): QueuedAction[] {
  return queue.filter((action) => action.kind === GUEST_PHOTOS_KIND && action.subjectId === subjectId);
}

export function uploadGuestPhoto(action: QueuedAction, path: string): Promise<MediaView> {
  return uploadMedia(path, () => undefined, { target: guestUploadOf(knownCodeOf(action)) });
}

/** Adds the photos that the report did not wait for. */
export const carryGuestPhotos: Courier = async (action, { mediaIds = [] }) => {
  const body: GuestActionRequests['addEvidence'] = { code: knownCodeOf(action), mediaIds };
  const matter = await request<GuestMatter | null>('POST', '/api/guest-complaints/follow-up/add-evidence', body);
  // The sign-in page of a foreign network may answer in the server's place; then nothing has arrived.
  if (typeof matter?.number !== 'string') throw networkFailed();
  toast(`照片已补到 ${matter.number}`);
  queryClient.setQueryData(guestMatterKey(body.code), matter);
  return null;
};

function knownCodeOf(action: QueuedAction): string {
  const code = codeOf(action);
  if (code === null) throw new Error('photos were kept without their report');
  return code;
}
