import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '../domain-error';

const KEY = /^[A-Za-z0-9_-]{8,64}$/;

export function readIdempotencyKey(header: unknown): string {
  if (typeof header !== 'string' || !KEY.test(header)) throw new DomainError('REQUEST.IDEMPOTENCY_KEY_MISSING');
  return header;
}

/** The header `Idempotency-Key`: 8–64 letters, digits, `_` or `-`. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, unknown> }>();
  return readIdempotencyKey(headers['idempotency-key']);
});
