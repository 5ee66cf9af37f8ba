import type { MediaPurpose } from '@yingsheng/shared/api/media';
import { IMAGE_MAX_BYTES, VIDEO_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import { useRef, useState } from 'react';
import type { PickedFile } from './environment';
import { newKey } from './new-key';
import { keepFile } from './outbox/kept-files';
import type { FormPhoto } from './outbox/queue';
import { messageOf, RequestFailed } from './request-failed';
import { uploadMedia } from './upload';

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
}

/** Uploads side by side; one that fails stays, with its reason and a way to try again. */
export function useUploads(onArrived: (media: FormPhoto) => void, { keepsFor }: UploadOptions = {}) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;

  const change = (key: string, changes: Partial<Upload>): void =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  const giveUp = (key: string): void => setUploads((all) => all.filter((upload) => upload.key !== key));

  const run = async (upload: Upload): Promise<void> => {
    change(upload.key, { error: null, percent: 0 });
    try {
      const patience = keepsFor === undefined ? {} : { timeoutMs: PATIENCE_MS };
      const sent = uploadMedia(upload.file.path, (percent) => change(upload.key, { percent }), patience);
      arrived.current(await (keepsFor === undefined ? sent : sent.catch(orKept(upload.file, keepsFor))));
      giveUp(upload.key);
    } catch (error) {
      change(upload.key, { error: messageOf(error), canRetry: mayPass(error) });
    }
  };
  const start = (files: readonly PickedFile[]): void => {
    const added = files.map(newUpload);
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

/** A file the server looked at and refused stays refused. */
function mayPass(error: unknown): boolean {
  return !(error instanceof RequestFailed) || !error.code.startsWith('MEDIA.');
}

/** Refused here already when too large, so that nobody waits for an upload in vain. */
function newUpload(file: PickedFile): Upload {
  const isTooLarge = file.size > (file.kind === 'video' ? VIDEO_MAX_BYTES : IMAGE_MAX_BYTES);
  const error = isTooLarge ? '文件太大:照片不超过 10 MB,视频不超过 50 MB。' : null;
  return { key: newKey(), file, percent: 0, error, canRetry: !isTooLarge };
}
