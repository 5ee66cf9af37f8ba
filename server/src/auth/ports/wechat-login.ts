export interface WechatIdentity {
  readonly openid: string;
  readonly unionid: string | null;
}

/** 微信登录: exchanges the single-use code of `wx.login()` for the person's openid. */
export abstract class WechatLogin {
  /** @throws WechatError */
  abstract identify(code: string): Promise<WechatIdentity>;
}

/**
 * `rejected`: the code is bad, used or blocked; a new one is needed. `retryable`: WeChat is busy or
 * unreachable. `permanent`: our own configuration is wrong; trying again changes nothing.
 */
export class WechatError extends Error {
  constructor(
    readonly kind: 'rejected' | 'retryable' | 'permanent',
    message: string,
  ) {
    super(message);
    this.name = 'WechatError';
  }
}
