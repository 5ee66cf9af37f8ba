import Taro from '@tarojs/taro';
import type { AppHome } from '@yingsheng/shared/api/auth';
import { queryString } from './request';

export const HOME_OF: Readonly<Record<AppHome, string>> = {
  resident: '/pages/home/index',
  staff: '/staff/inbox/index',
  manager: '/manager/board/index',
};
export const LOGIN = '/pages/login/index';

/** Opens a page on top of this one. */
export function go(path: string, params: Record<string, string> = {}): void {
  Taro.navigateTo({ url: `${path}${queryString(params)}` }).catch(() => undefined);
}

/** Takes this page's place. */
export function replace(path: string, params: Record<string, string> = {}): void {
  Taro.redirectTo({ url: `${path}${queryString(params)}` }).catch(() => undefined);
}

/** Leaves everything behind: tabs, login, persona switch. */
export function restart(path: string): void {
  Taro.reLaunch({ url: path }).catch(() => undefined);
}

export function goHome(home: AppHome): void {
  restart(HOME_OF[home]);
}

export function currentPath(): string {
  const page = Taro.getCurrentInstance().router?.path ?? '';
  const path = page.split('?')[0] ?? '';
  return path.startsWith('/') || path === '' ? path : `/${path}`;
}

export function goLogin(): void {
  if (!currentPath().startsWith(LOGIN)) restart(LOGIN);
}

/** One page back, or to `fallback` when this page was opened by a link. */
export function goBack(fallback: string): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack().catch(() => restart(fallback));
  else restart(fallback);
}
