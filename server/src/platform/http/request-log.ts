import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { newId } from '../ids';

const GIVEN_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** The caller's `X-Request-Id` when it is a harmless one, else a new id. */
export function requestIdOf(header: unknown): string {
  return typeof header === 'string' && GIVEN_ID.test(header) ? header : newId();
}

/**
 * One line per request: what, how it ended, how long. No body, no query, no header, no address of a person:
 * the route is logged as declared (`/api/complaints/:id`), not as called.
 */
export function logRequests(app: NestFastifyApplication, logger: Logger): void {
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRequest', (request, reply, done) => {
    reply.header('X-Request-Id', request.id);
    done();
  });
  instance.addHook('onResponse', (request, reply, done) => {
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}
