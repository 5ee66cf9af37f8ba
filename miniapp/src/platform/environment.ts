import Taro from '@tarojs/taro';
import { type FailureTexts, failureWords } from './failure-words';
import { toast } from './feedback';
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

export interface PickedDocument {
  readonly path: string;
  /** As the person knows it: `业主台账.xlsx`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface PickOptions {
  count: number;
  isVideoAllowed: boolean;
  /** Only the camera, no album: proof photos are taken on the spot. */
  isCameraOnly: boolean;
}

/** Nothing that was tapped ends in silence, unless the person called it off. */
export function sayFailure(failure: unknown, texts: FailureTexts): void {
  const words = failureWords(failure, texts);
  if (words !== null) toast(words);
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
  } catch (failure) {
    const what = options.isCameraOnly ? '没能打开相机' : '没能打开相机或相册';
    sayFailure(failure, { what, instead: '只写文字也可以', right: '相机和照片' });
    return [];
  }
}

/** A spreadsheet from the disk, or in WeChat from a chat; `null` when the person cancels. */
export async function pickSpreadsheet(extensions: readonly string[] = ['xlsx']): Promise<PickedDocument | null> {
  if (isH5) return pickDocumentInBrowser(extensions.map((extension) => `.${extension}`).join());
  try {
    const picked = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] });
    return picked.tempFiles[0] ?? null;
  } catch (failure) {
    sayFailure(failure, { what: '没能选择文件', instead: '也可以在电脑网页上导入' });
    return null;
  }
}

/** What stands in base64. */
export function bytesOf(base64: string): Uint8Array {
  if (!isH5) return new Uint8Array(Taro.base64ToArrayBuffer(base64));
  return Uint8Array.from(window.atob(base64), (character) => character.charCodeAt(0));
}

/** Opens the dialler; where there is none, says the number to dial by hand. */
export function makePhoneCall(phone: string): void {
  if (!isH5) {
    Taro.makePhoneCall({ phoneNumber: phone }).catch((failure: unknown) =>
      sayFailure(failure, { what: '没能打开拨号', instead: `请直接拨打 ${phone}` }),
    );
    return;
  }
  window.location.href = `tel:${phone}`;
  // A browser does not tell whether anything took the number; a computer mostly has nothing that does.
  if (!isTouchScreen()) toast(`电脑上拨不出去的话，请用电话拨打 ${phone}`);
}

/** Held in the hand: its keyboard comes up on the screen, and it can mostly call. */
export function isTouchScreen(): boolean {
  return !isH5 || (window.matchMedia?.('(pointer: coarse)').matches ?? false);
}

export const isScanAvailable = isWeapp;
export const isMapAvailable = isWeapp;

/** The text of a QR code; `null` when cancelled or not available. `instead`: what to do where it does not work. */
export async function scanCode(instead = '请从列表里选择地点'): Promise<string | null> {
  if (!isScanAvailable) return null;
  try {
    return (await Taro.scanCode({ onlyFromCamera: false })).result;
  } catch (failure) {
    sayFailure(failure, { what: '没能扫码', instead, right: '相机' });
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
  const pictures = urls.map(absoluteUrl);
  const first = absoluteUrl(current);
  // Written out, not `isH5`: only so the builder sees that the viewer comes with the first picture and not before.
  const shown =
    process.env.TARO_ENV === 'h5'
      ? import('./preview-in-browser').then(({ previewInBrowser }) => previewInBrowser(pictures, first))
      : Taro.previewImage({ urls: pictures, current: first });
  shown.catch((failure: unknown) => sayFailure(failure, { what: '图片没有打开', instead: '请先检查网络' }));
}

/** The web build lives on the server's own origin; the mini-program needs the full address. */
export const serverBase = isH5 ? '' : API_BASE;

export function absoluteUrl(path: string): string {
  return path.startsWith('/') ? `${serverBase}${path}` : path;
}

/** Letters of this height, where 16 or 17 px are usual, were set by somebody who needs them. */
const LARGE_PX = 19;

/** The person set large letters: in WeChat itself, in the browser, or on the phone. */
export function prefersLargeType(): boolean {
  if (isH5) return usualLetterPx() >= LARGE_PX;
  // Taro's types leave it out; WeChat gives it since base library 2.23.
  const info = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return (info.fontSizeSetting ?? 0) >= LARGE_PX;
}

/** The browser's own size of letters, or the one of the phone where the browser follows it. */
function usualLetterPx(): number {
  const probe = document.createElement('span');
  // Only Safari knows the second; it is the size set under 设置 → 显示与亮度 → 文字大小.
  const sizes = ['font-size: medium', 'font: -apple-system-body'].map((style) => {
    probe.style.cssText = `display: none; ${style}`;
    document.documentElement.appendChild(probe);
    return Number.parseFloat(window.getComputedStyle(probe).fontSize);
  });
  probe.remove();
  return Math.max(...sizes.filter(Number.isFinite), 0);
}
