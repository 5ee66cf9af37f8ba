import type { ErrorCode } from '@yingsheng/shared/error-codes';

/** A refusal with a code of the contract; `facts` tell which limit or rule refused and may be shown to the person. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly facts: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
