import { createHmac } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { addressKey } from '../platform/http/address-key';

const DIGEST_LENGTH = 32;

/** Where a sign-in comes from. */
export interface Origin {
  readonly address: string;
  /** The program that asks, as it names itself. */
  readonly client: string;
}

/** Enough to know an origin again, and not enough to say where anybody was. */
export interface OriginDigest {
  readonly addressDigest: string;
  readonly clientDigest: string;
}

export function digestOf({ address, client }: Origin, secret: string): OriginDigest {
  const digest = (kind: string, value: string) =>
    createHmac('sha256', secret).update(`${kind}:${value}`).digest('hex').slice(0, DIGEST_LENGTH);
  return { addressDigest: digest('address', address), clientDigest: digest('client', client) };
}

export const CurrentOrigin = createParamDecorator((_: unknown, context: ExecutionContext): Origin => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { address: addressKey(request.ip), client: request.headers['user-agent'] ?? '' };
});
