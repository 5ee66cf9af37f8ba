import Taro from '@tarojs/taro';
import type { AppHome, Me } from '@yingsheng/shared/api/auth';
import { SET_UP_PATH } from '@yingsheng/shared/api/set-up';
import { isH5 } from './environment';
import { toast } from './feedback';
import { afterLayers } from './layers';
import { queryString } from './request';

export const HOME_OF: Readonly<Record<AppHome, string>> = {
  resident: '/pages/home/index',
  staff: '/staff/inbox/index',
  manager: '/manager/board/index',
};
export const LOGIN = '/pages/login/index';
export const SECOND_FACTOR = '/open/second-factor/index';
const NOT_OPENED = '页面没有打开，请检查网络后再试一次';

/** Opens a page on top of this one. `whenNot`: what is said where it does not open. */
export function go(path: string, params: Record<string, string> = {}, whenNot = NOT_OPENED): void {
  const url = `${path}${queryString(params)}`;
  // WeChat keeps ten pages and then opens no more: the last one makes room.
  open(() => Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url })), whenNot);
}

/** Takes this page's place. `whenNot`: what is said where it does not open. */
export function replace(path: string, params: Record<string, string> = {}, whenNot = NOT_OPENED): void {
  open(() => Taro.redirectTo({ url: `${path}${queryString(params)}` }), whenNot);
}

/** Leaves everything behind: tabs, login, persona switch. */
export function restart(path: string): void {
  open(() => Taro.reLaunch({ url: path }));
}

/** What lies over this page stays behind with it. */
function open(page: () => Promise<unknown>, whenNot = NOT_OPENED): void {
  afterLayers(() => {
    page().catch(() => toast(whenNot));
  });
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

/**
 * The one page that a server without a company has. In a browser it is loaded anew: of two pages on their way at once the
 * one that arrives last would stand under the other's address.
 */
export function goSetUp(): void {
  if (!isH5) restart(SET_UP_PATH);
  else if (window.location.pathname !== SET_UP_PATH) window.location.replace(SET_UP_PATH);
}

/** To the login page, and back here once the same person has signed in. */
export function goLoginAndBack(personId: string | null): void {
  rememberHere(personId);
  goLogin();
}

/** The second step of signing in, and back here once the same person has taken it. */
export function goSecondFactor(personId: string | null): void {
  const path = currentPath();
  // Whoever signs in from a page for everybody goes on to their own.
  if (!path.startsWith('/open/')) rememberHere(personId);
  if (!path.startsWith(SECOND_FACTOR)) restart(SECOND_FACTOR);
}

function rememberHere(personId: string | null): void {
  const path = currentPath();
  if (path !== '' && !path.startsWith(LOGIN)) interrupted = { url: `${path}${queryString(ownParams())}`, personId };
}

/** Whoever comes in next begins here. */
export function beginAt(url: string): void {
  interrupted = { url, personId: null };
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
  if (url.startsWith('/staff/') || url.startsWith('/admin/')) return home !== 'resident';
  if (url.startsWith('/open/')) return true;
  return home === 'resident';
}

/** Without the marks that the web router adds for itself. */
function ownParams(): Record<string, string | undefined> {
  const { stamp, $taroTimestamp, ...own } = Taro.getCurrentInstance().router?.params ?? {};
  return own;
}

/** One page back, or to `fallback` when this page was opened by a link. */
export function goBack(fallback: string): void {
  if (Taro.getCurrentPages().length <= 1) restart(fallback);
  else afterLayers(() => void Taro.navigateBack().catch(() => restart(fallback)));
}
