import Taro from '@tarojs/taro';
import type { MediaView } from '@yingsheng/shared/api/media';
import { serverBase } from './environment';
import { failedFrom, networkFailed } from './request-failed';
import { refreshTokens, tokensFor } from './tokens';

/** Where a file goes, and what the address must not tell. */
export interface UploadTarget {
  path: string;
  header?: Record<string, string>;
}

export interface UploadOptions {
  /** Only while this person is signed in. */
  asPersonId?: string;
  /** How long to wait; two minutes unless told. */
  timeoutMs?: number;
  /** Where it goes; `/api/media` unless told. */
  target?: UploadTarget;
  /** What the person calls it; `upload` unless told. WeChat sends a name of its own. */
  fileName?: string;
}

/**
 * Uploads one photo or video. `onProgress` gets 0–100.
 * @throws RequestFailed
 */
export function uploadMedia(
  filePath: string,
  onProgress: (percent: number) => void,
  options: UploadOptions = {},
): Promise<MediaView> {
  return uploadFile<MediaView>(options.target?.path ?? '/api/media', filePath, onProgress, options);
}

/**
 * Sends one file to `path`, which begins with `/api/`.
 * @throws RequestFailed
 */
export async function uploadFile<T>(
  path: string,
  filePath: string,
  onProgress: (percent: number) => void = () => undefined,
  options: UploadOptions = {},
): Promise<T> {
  const used = tokensFor(options.asPersonId);
  const first = await send(path, filePath, used?.accessToken, onProgress, options);
  if (first.statusCode !== 401 || !used) return answer<T>(first);
  const renewed = await refreshTokens(used);
  return answer<T>(await send(path, filePath, renewed.accessToken, onProgress, options));
}

interface Answer {
  statusCode: number;
  data: string;
}

async function send(
  path: string,
  filePath: string,
  token: string | undefined,
  onProgress: (percent: number) => void,
  { timeoutMs = 120_000, fileName = 'upload', target }: UploadOptions,
): Promise<Answer> {
  const task = Taro.uploadFile({
    url: `${serverBase}${path}`,
    filePath,
    name: 'file',
    fileName,
    header: { ...target?.header, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    timeout: timeoutMs,
  });
  task.progress(({ progress }) => onProgress(progress));
  try {
    return await task;
  } catch {
    throw networkFailed();
  }
}

function answer<T>(response: Answer): T {
  const body = parse(response.data);
  const isTaken = response.statusCode >= 200 && response.statusCode < 300;
  if (isTaken && body === null) throw networkFailed();
  if (isTaken) return body as T;
  throw failedFrom(response.statusCode, body);
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
