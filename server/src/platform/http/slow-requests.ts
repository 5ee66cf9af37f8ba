import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config';

/** An upload over a poor network goes on as long as this much arrives in every interval of the limit. */
const LEAST_BYTES_OF_AN_UPLOAD = 30 * 1024;
/** However slowly, an upload ends. */
const UPLOAD_LIMIT_FACTOR = 20;
const CHECKS_PER_LIMIT = 6;

/** What node itself watches: that the head arrives in time, and that everything ends. */
export function requestLimits({ requestLimitMs }: Pick<Config, 'requestLimitMs'>) {
  return {
    requestTimeout: requestLimitMs * UPLOAD_LIMIT_FACTOR,
    http: {
      headersTimeout: requestLimitMs,
      connectionsCheckingInterval: Math.ceil(requestLimitMs / CHECKS_PER_LIMIT),
    },
  };
}

/** Cuts off who sends a body so slowly that only the connection is wanted: each one held is one fewer for others. */
export function cutSlowBodies(app: NestFastifyApplication, { requestLimitMs }: Config): void {
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRequest', (request, _reply, done) => {
    // What this very process asks of itself (the seed) has no line that could be slow, and none to cut.
    if (hasBody(request.raw) && request.raw.socket instanceof Socket) watch(request.raw, requestLimitMs);
    done();
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function watch(request: IncomingMessage, limitMs: number): void {
  const { socket } = request;
  const isUpload = (request.headers['content-type'] ?? '').startsWith('multipart/');
  let before = socket.bytesRead;
  const watching = setInterval(() => {
    const arrived = socket.bytesRead - before;
    before = socket.bytesRead;
    if (request.complete) clearInterval(watching);
    // While we ourselves do not read, the other side cannot send.
    else if (!isUpload || (arrived < LEAST_BYTES_OF_AN_UPLOAD && !request.isPaused())) socket.destroy();
  }, limitMs);
  watching.unref();
  request.once('close', () => clearInterval(watching));
}
