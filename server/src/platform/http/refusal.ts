import { HttpException } from '@nestjs/common';
import type { ErrorCode } from '@yingsheng/shared/error-codes';
import { DomainError } from '../domain-error';

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'REQUEST.INVALID',
  401: 'AUTH.REQUIRED',
  403: 'AUTH.NOT_ALLOWED',
  404: 'REQUEST.NOT_FOUND',
  405: 'REQUEST.NOT_FOUND',
  413: 'REQUEST.TOO_LARGE',
  414: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.INVALID',
  429: 'REQUEST.RATE_LIMITED',
  503: 'SERVER.BUSY',
};

/** Any thrown thing as a refusal of the contract; what we did not foresee is `SERVER.UNEXPECTED`. */
export function toRefusal(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  const status = statusOf(thrown);
  if (status === null) return new DomainError('SERVER.UNEXPECTED');
  if (status === 404) return new DomainError('REQUEST.NOT_FOUND');
  const isClientFault = status >= 400 && status < 500;
  return new DomainError(CODE_OF_STATUS[status] ?? (isClientFault ? 'REQUEST.INVALID' : 'SERVER.UNEXPECTED'));
}

/** Nest says `getStatus()`, Fastify (malformed JSON, body too large) `statusCode`. */
function statusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null || !('statusCode' in thrown)) return null;
  return typeof thrown.statusCode === 'number' ? thrown.statusCode : null;
}
