import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** iOS keeps no distance between the children of a flex box before 14.5; a grid's gap it knows. */
const FIRST_IOS_WITH_GAP = [14, 5] as const;

let known: boolean | null = null;

/** Whether the screen must stand in for it by margins: see `plugins/flex-gap`. */
export function lacksFlexGap(): boolean {
  known ??= isH5 ? lacksInBrowser() : lacksInWechat(systemName());
  return known;
}

/** `iOS 13.7` → true */
export function lacksInWechat(system: string): boolean {
  const [, major, minor] = /^iOS (\d+)\.(\d+)/.exec(system) ?? [];
  if (major === undefined) return false;
  const difference = Number(major) - FIRST_IOS_WITH_GAP[0];
  return difference === 0 ? Number(minor) < FIRST_IOS_WITH_GAP[1] : difference < 0;
}

function systemName(): string {
  // The phones in question are too old for `getDeviceInfo`.
  return Taro.getSystemInfoSync().system;
}

function lacksInBrowser(): boolean {
  const box = document.createElement('div');
  box.style.cssText = 'position:absolute;display:flex;flex-direction:column;row-gap:1px';
  box.append(document.createElement('i'), document.createElement('i'));
  document.body.append(box);
  const lacks = box.scrollHeight !== 1;
  box.remove();
  return lacks;
}
