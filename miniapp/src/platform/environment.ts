import Taro from '@tarojs/taro';
import { pickDocumentInBrowser, pickInBrowser } from './pick-in-browser';

/** The one place that knows where we run. Nothing else asks Taro for the platform. */
export const isH5 = process.env.TARO_ENV === 'h5';
export const isWeapp = process.env.TARO_ENV === 'weapp';

export interface PickedFile {
  path: string;
  /** Bytes; 0 where the platform does not tell. */
  size: number;
  kind: 'image' | 'video';
}

export interface PickOptions {
  count: number;
  isVideoAllowed: boolean;
  /** Only the camera, no album: proof photos are taken on the spot. */
  isCameraOnly: boolean;
}

/** Photos (and videos) from camera or album. Empty when the person cancels. */
export async function pickMedia(options: PickOptions): Promise<PickedFile[]> {
  if (isH5) return pickInBrowser(options);
  try {
    const picked = await Taro.chooseMedia({
      count: options.count,
      mediaType: options.isVideoAllowed ? ['image', 'video'] : ['image'],
      sourceType: options.isCameraOnly ? ['camera'] : ['album', 'camera'],
      sizeType: ['compressed'],
    });
    return picked.tempFiles.slice(0, options.count).map((file) => ({
      path: file.tempFilePath,
      size: file.size,
      kind: file.fileType === 'video' ? 'video' : 'image',
    }));
  } catch {
    return [];
  }
}

/** A spreadsheet from the disk, or in WeChat from a chat; its path, or `null` when the person cancels. */
export async function pickSpreadsheet(): Promise<string | null> {
  if (isH5) return pickDocumentInBrowser('.xlsx');
  try {
    const picked = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] });
    return picked.tempFiles[0]?.path ?? null;
  } catch {
    return null;
  }
}

/** Opens the dialler. */
export function makePhoneCall(phone: string): void {
  if (isH5) {
    window.location.href = `tel:${phone}`;
    return;
  }
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
}

export const isScanAvailable = isWeapp;

/** The text of a QR code; `null` when cancelled or not available. */
export async function scanCode(): Promise<string | null> {
  if (!isScanAvailable) return null;
  try {
    return (await Taro.scanCode({ onlyFromCamera: false })).result;
  } catch {
    return null;
  }
}

/** @returns whether the clipboard took it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (isH5 && navigator.clipboard) await navigator.clipboard.writeText(text);
    else await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}

/** Full-screen view of pictures. */
export function previewImages(urls: string[], current: string): void {
  Taro.previewImage({ urls: urls.map(absoluteUrl), current: absoluteUrl(current) }).catch(() => undefined);
}

/** The web build lives on the server's own origin; the mini-program needs the full address. */
export const serverBase = isH5 ? '' : API_BASE;

export function absoluteUrl(path: string): string {
  return path.startsWith('/') ? `${serverBase}${path}` : path;
}

/** The person set large letters in WeChat itself (19 and above). */
export function prefersLargeType(): boolean {
  if (!isWeapp) return false;
  // Taro's types leave it out; WeChat gives it since base library 2.23.
  const info = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return (info.fontSizeSetting ?? 0) >= 19;
}
