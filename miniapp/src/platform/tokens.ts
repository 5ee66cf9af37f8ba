import Taro from '@tarojs/taro';
import type { RefreshRequest, Session } from '@yingsheng/shared/api/auth';
import { serverBase } from './environment';
import { failedFrom, networkFailed, type RequestFailed } from './request-failed';
import { getStored, removeStored, setStored } from './storage';
import { isWhole } from './whole-answer';

/** Answers that say this refresh token is worth nothing: spent, withdrawn, or not one at all. */
const NO_MORE: readonly number[] = [400, 401, 403];

let onExpired: () => void = () => undefined;
let running: Promise<Session> | null = null;

/** Read from storage each time: another browser tab may have renewed them. */
export function currentTokens(): Session | null {
  return getStored('session');
}

/**
 * The session to send with. What was kept for one person is never sent as another, even if somebody else has
 * signed in meanwhile, here or in another tab.
 * @throws RequestFailed AUTH.REQUIRED
 */
export function tokensFor(personId: string | undefined): Session | null {
  const session = currentTokens();
  if (personId !== undefined && session?.personId !== personId) throw notSignedIn();
  return session;
}

export function keepTokens(session: Session): void {
  setStored('session', session);
}

export function dropTokens(): void {
  removeStored('session');
}

/** Called once when the session cannot be renewed any more. */
export function whenExpired(listener: () => void): void {
  onExpired = listener;
}

/**
 * Renews the tokens. A refresh token works once, so all requests refused at the same time wait for one
 * renewal; `used` is the session that was refused, and when storage already holds a newer one that is taken.
 */
export async function refreshTokens(used: Session): Promise<Session> {
  const stored = currentTokens();
  if (stored && stored.accessToken !== used.accessToken) return samePerson(used, stored);
  running ??= renew(stored).finally(() => {
    running = null;
  });
  return samePerson(used, await running);
}

function samePerson(used: Session, renewed: Session): Session {
  if (renewed.personId !== used.personId) throw notSignedIn();
  return renewed;
}

function notSignedIn(): RequestFailed {
  return failedFrom(401, { code: 'AUTH.REQUIRED', message: '请先登录。' });
}

async function renew(stored: Session | null): Promise<Session> {
  if (!stored) throw notSignedIn();
  const data: RefreshRequest = { refreshToken: stored.refreshToken };
  const response = await Taro.request<Session>({
    url: `${serverBase}/api/auth/refresh`,
    method: 'POST',
    data,
    header: { 'content-type': 'application/json' },
  }).catch(() => {
    throw networkFailed();
  });
  if (!isWhole(response)) throw networkFailed();
  if (response.statusCode >= 200 && response.statusCode < 300) {
    keepTokens(response.data);
    return response.data;
  }
  if (NO_MORE.includes(response.statusCode)) {
    dropTokens();
    onExpired();
  }
  throw NO_MORE.includes(response.statusCode) ? expired() : failedFrom(response.statusCode, response.data);
}

/** The caller's form stays as it is; its own words about fields would only mislead. */
function expired(): RequestFailed {
  return failedFrom(401, { code: 'AUTH.EXPIRED', message: '登录已过期，请重新登录。您填写的内容还在。' });
}
