import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import { ApiErrorFilter, answerFrameworkError } from './api-error.filter';
import { serveEntityTags } from './entity-tags';
import { JsonLogger } from './json-logger';
import { serveApiDescription } from './open-api';
import { logRequests, requestIdOf } from './request-log';
import { registerSecurityHeaders } from './security-headers';
import { createValidationPipe } from './validation-pipe';
import { hasWebApp, serveWebApp } from './web-app';

/** JSON only; uploads have their own limits. */
const BODY_LIMIT_BYTES = 256 * 1024;

/** The whole web server, initialised but not listening. */
export async function createHttpApp(
  module: DynamicModule,
  config: Config,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.isProxyTrusted,
    forceCloseConnections: 'idle',
    frameworkErrors: answerFrameworkError,
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers['x-request-id']),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new JsonLogger(logger),
    // A failure reaches the caller, who says it in one sentence.
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ApiErrorFilter(hasWebApp(config.webRoot)));
  if (config.corsOrigins.length > 0) app.enableCors({ origin: [...config.corsOrigins], maxAge: 600 });
  logRequests(app, logger);
  serveEntityTags(app);
  await registerSecurityHeaders(app, config);
  if (hasWebApp(config.webRoot)) await serveWebApp(app, config.webRoot);
  await serveApiDescription(app);
  await app.init();
  return app;
}
