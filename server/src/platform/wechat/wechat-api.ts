import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config, type WechatCredentials } from '../config/config';
import { type Ask, askBytes, askJson, objectIn } from '../outside/ask-json';
import { OutsideError, type OutsideErrorKind } from '../outside/outside-error';

const PROVIDER = 'wechat';
/** A token is renewed this long before it ends, so that none ends on its way. */
const MARGIN_SECONDS = 300;
/** 40001 not the latest, 40014 unknown, 42001 ended. */
const TOKEN_CODES = [40001, 40014, 42001];
/** -1 busy, 45009 quota of the minute or day, 45011 asked too often. */
const RETRYABLE_CODES = [-1, 45009, 45011];
/** 43101 not subscribed or used up, 43004 not a follower, 45015 window closed, 45047 too many, 40003 unknown openid. */
const REFUSED_CODES = [43101, 43004, 45015, 45047, 40003];

interface Token {
  readonly value: string;
  readonly endsAt: number;
}

/** Calls of WeChat's server interface that need an access token. A token that ended meanwhile is renewed once. */
abstract class WechatApi {
  private token: Token | null = null;

  protected constructor(
    private readonly baseUrl: string,
    private readonly credentials: WechatCredentials | null,
    private readonly clock: Clock,
  ) {}

  get isConfigured(): boolean {
    return this.credentials !== null;
  }

  /** @throws OutsideError of the kind that the answer's `errcode` means */
  async post(path: string, body: object): Promise<Record<string, unknown>> {
    return this.withToken(async (token) => checked(await askJson(this.asking(token, path, body))));
  }

  /** A picture; only a refusal is JSON. @throws OutsideError as `post` */
  async postForPicture(path: string, body: object): Promise<Buffer> {
    return this.withToken(async (token) => {
      const bytes = await askBytes(this.asking(token, path, body));
      const answer = objectIn(bytes);
      if (answer === null) return bytes;
      checked(answer);
      throw new OutsideError('retryable', PROVIDER, null, 'an answer without picture');
    });
  }

  private async withToken<T>(call: (token: string) => Promise<T>): Promise<T> {
    try {
      return await call(await this.currentToken());
    } catch (error) {
      if (!(error instanceof OutsideError) || error.kind !== 'token') throw error;
      this.token = null;
      return call(await this.currentToken());
    }
  }

  private asking(token: string, path: string, body: object): Ask {
    const url = new URL(`${this.baseUrl}${path}`);
    url.searchParams.set('access_token', token);
    return { provider: PROVIDER, url, method: 'POST', body: JSON.stringify(body) };
  }

  private async currentToken(): Promise<string> {
    const now = this.clock.now().getTime();
    if (this.token !== null && this.token.endsAt > now) return this.token.value;
    if (this.credentials === null) throw new OutsideError('permanent', PROVIDER, null, 'no app id or secret');
    const { appId, appSecret } = this.credentials;
    const request = { grant_type: 'client_credential', appid: appId, secret: appSecret };
    const url = new URL(`${this.baseUrl}/cgi-bin/stable_token`);
    const answer = checked(await askJson({ provider: PROVIDER, url, method: 'POST', body: JSON.stringify(request) }));
    const { access_token: value, expires_in: seconds } = answer;
    if (typeof value !== 'string' || typeof seconds !== 'number') {
      throw new OutsideError('retryable', PROVIDER, null, 'an answer without token');
    }
    this.token = { value, endsAt: now + Math.max(0, seconds - MARGIN_SECONDS) * 1000 };
    return value;
  }
}

/** 小程序 */
@Injectable()
export class MiniProgramApi extends WechatApi {
  constructor({ wechat }: Config, clock: Clock) {
    const { appId, appSecret } = wechat;
    super(wechat.baseUrl, appId === null || appSecret === null ? null : { appId, appSecret }, clock);
  }
}

/** 公众号: an account of its own beside the mini-program. */
@Injectable()
export class OfficialAccountApi extends WechatApi {
  constructor({ wechat }: Config, clock: Clock) {
    super(wechat.baseUrl, wechat.officialAccount, clock);
  }
}

/** A success may lack `errcode`. The words carry a random id: they are never matched. */
function checked(answer: Record<string, unknown>): Record<string, unknown> {
  const code = typeof answer.errcode === 'number' ? answer.errcode : 0;
  if (code === 0) return answer;
  throw new OutsideError(kindOf(code), PROVIDER, code, String(answer.errmsg ?? '').split(/ rid:/)[0] ?? '');
}

function kindOf(code: number): OutsideErrorKind {
  if (TOKEN_CODES.includes(code)) return 'token';
  if (RETRYABLE_CODES.includes(code)) return 'retryable';
  return REFUSED_CODES.includes(code) ? 'refused' : 'permanent';
}
