import type { MediaView } from '@yingsheng/shared/api/media';
import { IMAGE_MAX_BYTES, VIDEO_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import { useRef, useState } from 'react';
import type { PickedFile } from './environment';
import { newKey } from './new-key';
import { messageOf, RequestFailed } from './request-failed';
import { uploadMedia } from './upload';

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

/** Uploads side by side; one that fails stays, with its reason and a way to try again. */
export function useUploads(onArrived: (media: MediaView) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;

  const change = (key: string, changes: Partial<Upload>): void =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  const giveUp = (key: string): void => setUploads((all) => all.filter((upload) => upload.key !== key));

  const run = async (upload: Upload): Promise<void> => {
    change(upload.key, { error: null, percent: 0 });
    try {
      const media = await uploadMedia(upload.file.path, (percent) => change(upload.key, { percent }));
      arrived.current(media);
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
