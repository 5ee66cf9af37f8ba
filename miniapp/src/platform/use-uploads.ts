import type { MediaPurpose } from '@yingsheng/shared/api/media';
import { IMAGE_MAX_BYTES, VIDEO_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import { useRef, useState } from 'react';
import type { PickedFile } from './environment';
import { newKey } from './new-key';
import { keepFile } from './outbox/kept-files';
import type { FormPhoto } from './outbox/queue';
import { messageOf, RequestFailed } from './request-failed';
import { type UploadTarget, uploadMedia } from './upload';

/** Where a photo can wait on the device nobody need stand and watch it crawl. */
const PATIENCE_MS = 20_000;

/** A file on its way. It leaves the list when it has arrived or was given up. */
export interface Upload {
  key: string;
  file: PickedFile;
  /** 0–100 */
  percent: number;
  /** Chinese text; `null` while it runs. */
  error: string | null;
  /** A file that is too large stays too large. */
  canRetry: boolean;
}

interface UploadOptions {
  /** Where there is no way to the server the photo is kept on this device, and its action takes it along later. */
  keepsFor?: MediaPurpose;
  /** Where the files go; `/api/media` unless told. */
  target?: UploadTarget;
}

/** Adds what has arrived to the photos of the form, where it was chosen: before those chosen after it. */
export type Placing = (photos: readonly FormPhoto[]) => FormPhoto[];

/** Uploads side by side; one that fails stays, with its reason and a way to try again, and holds up no other. */
export function useUploads(onArrived: (place: Placing) => void, { keepsFor, target }: UploadOptions = {}) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;
  /** Keys in the order of choosing, and behind which key a photo of the form was chosen. */
  const chosen = useRef<string[]>([]);
  const keyOf = useRef(new Map<string, string>());
  const placed = (media: FormPhoto, key: string): Placing => {
    keyOf.current.set(media.id, key);
    const position = ({ id }: FormPhoto): number => chosen.current.indexOf(keyOf.current.get(id) ?? '');
    return (photos) => [...photos, media].sort((a, b) => position(a) - position(b));
  };

  const change = (key: string, changes: Partial<Upload>): void =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  const giveUp = (key: string): void => setUploads((all) => all.filter((upload) => upload.key !== key));

  const run = async (upload: Upload): Promise<void> => {
    change(upload.key, { error: null, percent: 0 });
    try {
      const patience = { ...(target ? { target } : {}), ...(keepsFor === undefined ? {} : { timeoutMs: PATIENCE_MS }) };
      const sent = uploadMedia(upload.file.path, (percent) => change(upload.key, { percent }), patience);
      const media = await (keepsFor === undefined ? sent : sent.catch(orKept(upload.file, keepsFor)));
      arrived.current(placed(media, upload.key));
      giveUp(upload.key);
    } catch (error) {
      change(upload.key, { error: messageOf(error), canRetry: mayPass(error) });
    }
  };
  const start = (files: readonly PickedFile[]): void => {
    const added = files.map(newUpload);
    chosen.current = [...chosen.current, ...added.map(({ key }) => key)];
    setUploads((all) => [...all, ...added]);
    for (const upload of added) if (upload.error === null) void run(upload);
  };
  return { uploads, start, retry: (upload: Upload) => void run(upload), giveUp };
}

function orKept(file: PickedFile, purpose: MediaPurpose): (error: unknown) => Promise<FormPhoto> {
  return async (error) => {
    if (!(error instanceof RequestFailed && error.isNetwork)) throw error;
    // Without room for it the failed upload says what to do, as it does where nothing is kept.
    return keepFile(file, purpose).catch(() => Promise.reject(error));
  };
}

/** Refused for how much was uploaded, or for want of room, not for what it is. */
const PASSES: readonly string[] = ['MEDIA.NO_ROOM', 'MEDIA.TOO_MANY_UPLOADS', 'MEDIA.TOO_MANY_UNUSED'];

/** A file the server looked at and refused stays refused. */
function mayPass(error: unknown): boolean {
  return !(error instanceof RequestFailed) || !error.code.startsWith('MEDIA.') || PASSES.includes(error.code);
}

/** Refused here already when too large, so that nobody waits for an upload in vain. */
function newUpload(file: PickedFile): Upload {
  const isTooLarge = file.size > (file.kind === 'video' ? VIDEO_MAX_BYTES : IMAGE_MAX_BYTES);
  const error = isTooLarge ? '文件太大：照片不超过 10 MB，视频不超过 50 MB。' : null;
  return { key: newKey(), file, percent: 0, error, canRetry: !isTooLarge };
}
