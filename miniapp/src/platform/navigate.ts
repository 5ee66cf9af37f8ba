import Taro from '@tarojs/taro';
import type { AppHome, Me } from '@yingsheng/shared/api/auth';
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

/** Where a person was when they had to sign in, and who that was if it is known. */
let interrupted: { url: string; personId: string | null } | null = null;

export function goLogin(): void {
  if (!currentPath().startsWith(LOGIN)) restart(LOGIN);
}

/** To the login page, and back here once the same person has signed in. */
export function goLoginAndBack(personId: string | null): void {
  const path = currentPath();
  if (path !== '' && !path.startsWith(LOGIN)) interrupted = { url: `${path}${queryString(ownParams())}`, personId };
  goLogin();
}

/** The start page, or the page this person was kept from. */
export function goOn(me: Me): void {
  const back = interrupted;
  interrupted = null;
  const isTheirs = back !== null && (back.personId ?? me.id) === me.id && isReachable(back.url, me.appHome);
  restart(isTheirs ? back.url : HOME_OF[me.appHome]);
}

function isReachable(url: string, home: AppHome): boolean {
  if (url.startsWith('/manager/')) return home === 'manager';
  if (url.startsWith('/staff/')) return home !== 'resident';
  return home === 'resident';
}

/** Without the marks that the web router adds for itself. */
function ownParams(): Record<string, string | undefined> {
  const { stamp, $taroTimestamp, ...own } = Taro.getCurrentInstance().router?.params ?? {};
  return own;
}

/** One page back, or to `fallback` when this page was opened by a link. */
export function goBack(fallback: string): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack().catch(() => restart(fallback));
  else restart(fallback);
}
