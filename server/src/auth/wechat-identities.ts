import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../platform/domain-error';
import type { Origin } from './origin';
import { WechatError, WechatLogin } from './ports/wechat-login';
import { SignInAttempts } from './sign-in-attempts';

/** Codes that WeChat refuses, from one address: nobody guesses one, but each costs a question to WeChat. */
const FREE_FROM_ADDRESS = 30;
/** A telephone company puts thousands of people behind one address; a stranger among them holds nobody up for long. */
const LONGEST_PAUSE_MS = 10_000;

/** Whose WeChat it is that asks. */
@Injectable()
export class WechatIdentities {
  private readonly logger = new Logger(WechatIdentities.name);

  constructor(
    private readonly wechat: WechatLogin,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * Counted before WeChat is asked; only what it refuses stays counted.
   * @throws DomainError AUTH.WECHAT_CODE_REJECTED, AUTH.WECHAT_UNAVAILABLE, REQUEST.RATE_LIMITED
   */
  async openidOf(code: string, { address }: Origin): Promise<string> {
    const lanes = [{ key: `wechat:${address}`, free: FREE_FROM_ADDRESS, longestPauseMs: LONGEST_PAUSE_MS }];
    this.attempts.count(lanes);
    try {
      const { openid } = await this.wechat.identify(code);
      this.attempts.takeBack(lanes);
      return openid;
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      if (error.kind === 'rejected') throw new DomainError('AUTH.WECHAT_CODE_REJECTED');
      this.attempts.takeBack(lanes);
      this.logger.error({ kind: error.kind, reason: error.message });
      throw new DomainError('AUTH.WECHAT_UNAVAILABLE');
    }
  }
}
