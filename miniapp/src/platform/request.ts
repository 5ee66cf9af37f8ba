import Taro from '@tarojs/taro';
import { knownTag, withKnownBody } from './entity-tags';
import { serverBase } from './environment';
import { failedFrom, networkFailed } from './request-failed';
import { learnClock } from './server-clock';
import { refreshTokens, tokensFor } from './tokens';
import { isWhole } from './whole-answer';

export { messageOf, RequestFailed } from './request-failed';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  /** Makes a repeated submission return the first result instead of a second record. */
  idempotencyKey?: string;
  /** Sent only while this person is signed in. */
  asPersonId?: string;
  /** How long to wait for the answer; 20 s unless told. */
  timeoutMs?: number;
}

const SECOND_FACTOR_NEEDED = 'AUTH.SECOND_FACTOR_NEEDED';

let onNotSetUp: () => void = () => undefined;
let onSecondFactorNeeded: () => void = () => undefined;

/** Called at each answer that says the server has no company yet. */
export function whenNotSetUp(listener: () => void): void {
  onNotSetUp = listener;
}

/** Called at each answer that says the sign-in still lacks its second step. */
export function whenSecondFactorNeeded(listener: () => void): void {
  onSecondFactorNeeded = listener;
}

/**
 * One call to the server, `path` beginning with `/api/`.
 * @throws RequestFailed with the server's code and Chinese text, or `NETWORK`
 */
export async function request<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: RequestOptions = {},
): Promise<T> {
  const used = tokensFor(options.asPersonId);
  const known = method === 'GET' ? `${used?.personId} ${path}` : null;
  const ask = (accessToken: string | undefined) => send(method, path, body, options, accessToken, known);
  const first = await ask(used?.accessToken);
  const isFinal = first.statusCode !== 401 || !used || path.startsWith('/api/auth/');
  // New tokens of the same sign-in would lack it too.
  if (isFinal || codeIn(first) === SECOND_FACTOR_NEEDED) return answer<T>(first);
  const renewed = await refreshTokens(used);
  return answer<T>(await ask(renewed.accessToken));
}

/** `{state:'open', cursor: undefined}` → `?state=open`; empty text when nothing is set. */
export function queryString(params: object): string {
  const parts = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The last part of an action's address: `acceptTransfer` → `accept-transfer`. */
export function pathOf(action: string): string {
  return action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

interface Answer {
  statusCode: number;
  data: unknown;
  header?: Record<string, unknown>;
}

async function send(
  method: Method,
  path: string,
  body: unknown,
  options: RequestOptions,
  accessToken: string | undefined,
  /** Under which name the answer before is known; `null` for what is no read. */
  known: string | null,
): Promise<Answer> {
  const header: Record<string, string> = {};
  if (body !== undefined) header['content-type'] = 'application/json';
  if (accessToken) header.authorization = `Bearer ${accessToken}`;
  if (options.idempotencyKey) header['idempotency-key'] = options.idempotencyKey;
  const tag = known === null ? null : knownTag(known);
  if (tag !== null) header['if-none-match'] = tag;
  const got: Answer = await Taro.request({
    url: `${serverBase}${path}`,
    method,
    header,
    data: body,
    timeout: options.timeoutMs ?? 20_000,
  }).catch(() => {
    throw networkFailed();
  });
  if (!isWhole(got)) throw networkFailed();
  learnClock(got);
  return known === null ? got : withKnownBody(known, got);
}

function codeIn({ data }: Answer): unknown {
  return (data as { code?: unknown } | null | undefined)?.code;
}

function answer<T>(response: Answer): T {
  if (response.statusCode >= 200 && response.statusCode < 300) return response.data as T;
  const failed = failedFrom(response.statusCode, response.data);
  if (failed.code === 'SET_UP.PENDING') onNotSetUp();
  if (failed.code === SECOND_FACTOR_NEEDED) onSecondFactorNeeded();
  throw failed;
}
