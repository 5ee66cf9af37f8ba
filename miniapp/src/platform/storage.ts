import Taro from '@tarojs/taro';
import type { Session } from '@yingsheng/shared/api/auth';

/** Everything we keep on the device, by key. */
export interface Stored {
  session: Session;
  me: unknown;
  'elder-mode': boolean;
  'last-estate': string;
  /** 全部小区 at once rather than the last one, where somebody manages several. */
  'all-estates': boolean;
  'service-phones': unknown;
  /** What was reported from this device without signing in, newest first. */
  'guest-reports': unknown;
  /** 是您家吗 on the start page: who wants to be asked no sooner than when. */
  'offers-put-off': { personId: string; until: string };
  /** A choice about the privacy guideline that the server does not know yet. */
  'privacy-choice': { personId: string; version: string; isAgreed: boolean };
  /** By how many milliseconds the server's clock was ahead of this device's at the last answer. */
  'clock-ahead': number;
  /** 封存到第几步: the last step that was sealed under `key`. */
  'sealed-steps': { key: string; number: number; mac: string };
  /** 口袋模型: which one this device keeps. */
  'pocket-tag': string;
}
type DraftKey = `draft:${string}`;
type Value<K> = K extends keyof Stored ? Stored[K] : unknown;

const PREFIX = 'ys:';

/** `null` when nothing was kept or it cannot be read. */
export function getStored<K extends keyof Stored | DraftKey>(key: K): Value<K> | null {
  try {
    const value: unknown = Taro.getStorageSync(PREFIX + key);
    return value === '' || value === undefined || value === null ? null : (value as Value<K>);
  } catch {
    return null;
  }
}

/** A full disk or a private window loses only the convenience, so it never throws. */
export function setStored<K extends keyof Stored | DraftKey>(key: K, value: Value<K>): void {
  try {
    Taro.setStorageSync(PREFIX + key, value);
  } catch {
    // The page goes on without.
  }
}

/** Names of the drafts kept under `prefix`, that name itself included. */
export function storedDraftKeys(prefix: `draft:${string}`): string[] {
  try {
    const isOf = (key: string): boolean => key === prefix || key.startsWith(`${prefix}:`);
    return Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
      .filter(isOf);
  } catch {
    return [];
  }
}

export function removeStored(key: keyof Stored | DraftKey): void {
  try {
    Taro.removeStorageSync(PREFIX + key);
  } catch {
    // Nothing to remove.
  }
}
