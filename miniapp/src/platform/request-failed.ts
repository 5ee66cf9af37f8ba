import type { ApiError } from '@yingsheng/shared/api/common';

export const NETWORK = 'NETWORK';

/** A refused or failed request. `message` is Chinese and ready to show. */
export class RequestFailed extends Error {
  constructor(
    /** A code of `error-codes`, or `NETWORK`. */
    readonly code: string,
    message: string,
    readonly facts: Record<string, unknown> = {},
    /** HTTP status; 0 when nothing came back. */
    readonly status = 0,
  ) {
    super(message);
    this.name = 'RequestFailed';
  }

  get isNetwork(): boolean {
    return this.code === NETWORK;
  }

  /** Field errors of a form, by path. */
  get fields(): Record<string, string> {
    return (this.facts.fields as Record<string, string> | undefined) ?? {};
  }
}

export function networkFailed(): RequestFailed {
  return new RequestFailed(NETWORK, '网络不通，请检查网络后再试。您填写的内容还在。');
}

export function failedFrom(status: number, body: unknown): RequestFailed {
  const error = (typeof body === 'object' && body !== null ? body : {}) as Partial<ApiError>;
  const text = status >= 500 ? '系统出了点问题，请稍后再试。紧急情况请直接拨打服务电话。' : '没有成功，请再试一次。';
  return new RequestFailed(error.code ?? 'SERVER.UNEXPECTED', error.message ?? text, error.facts ?? {}, status);
}

export function messageOf(error: unknown): string {
  return error instanceof RequestFailed ? error.message : '出了点问题，请再试一次。';
}
