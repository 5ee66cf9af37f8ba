import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config';
import { WechatError, type WechatIdentity, WechatLogin } from './ports/wechat-login';

const TIMEOUT_MS = 5000;
/** 40029 invalid, 40163 used, 40226 blocked as risky, 41008 missing. */
const REJECTED_CODES = new Set([40029, 40163, 40226, 41008]);
/** -1 system busy, 45011 asked too often. */
const RETRYABLE_CODES = new Set([-1, 45011]);

interface SessionAnswer {
  readonly openid?: unknown;
  readonly unionid?: unknown;
  readonly errcode?: unknown;
}

/** Speaks to WeChat's `jscode2session`. The session key it also returns is not needed and not kept. */
@Injectable()
export class WechatClient extends WechatLogin {
  constructor(private readonly config: Config) {
    super();
  }

  async identify(code: string): Promise<WechatIdentity> {
    const { appId, appSecret, baseUrl } = this.config.wechat;
    if (appId === null || appSecret === null) {
      throw new WechatError('permanent', 'WECHAT_APP_ID and WECHAT_APP_SECRET are not set');
    }
    const url = new URL(`${baseUrl}/sns/jscode2session`);
    url.search = new URLSearchParams({
      appid: appId,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    }).toString();
    return identityIn(await ask(url));
  }
}

/** Errors never carry the address: the app secret is in it. */
async function ask(url: URL): Promise<SessionAnswer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status >= 500) throw new WechatError('retryable', `WeChat answered ${response.status}`);
    const answer: unknown = await response.json();
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch (error) {
    if (error instanceof WechatError) throw error;
    throw new WechatError('retryable', 'WeChat could not be reached or did not answer JSON');
  }
}

function identityIn(answer: SessionAnswer): WechatIdentity {
  const errcode = typeof answer.errcode === 'number' ? answer.errcode : 0;
  if (REJECTED_CODES.has(errcode)) throw new WechatError('rejected', `code refused (${errcode})`);
  if (RETRYABLE_CODES.has(errcode)) throw new WechatError('retryable', `WeChat is busy (${errcode})`);
  if (errcode !== 0 || typeof answer.openid !== 'string' || answer.openid === '') {
    throw new WechatError('permanent', `WeChat refused the app (${errcode})`);
  }
  return { openid: answer.openid, unionid: typeof answer.unionid === 'string' ? answer.unionid : null };
}
