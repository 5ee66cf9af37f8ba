import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Config, TrustedProxies } from '../config/config';
import { measureRequests } from '../metrics/measure-requests';
import { ApiErrorFilter, answerFrameworkError } from './api-error.filter';
import { AppPage } from './app-page';
import { serveEntityTags } from './entity-tags';
import { FirstViewPhones } from './first-view';
import { JsonLogger } from './json-logger';
import { serveApiDescription } from './open-api';
import { logRequests, requestIdOf } from './request-log';
import { registerSecurityHeaders } from './security-headers';
import { cutSlowBodies, requestLimits } from './slow-requests';
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
    trustProxy: believed(config.trustedProxies),
    forceCloseConnections: 'idle',
    ...requestLimits(config),
    frameworkErrors: answerFrameworkError,
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers['x-request-id']),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new JsonLogger(logger),
    // A failure reaches the caller, who says it in one sentence.
    abortOnError: false,
  });
  app.setGlobalPrefix('api', { exclude: ['metrics'] });
  app.useGlobalPipes(createValidationPipe());
  const page = hasWebApp(config.webRoot) ? new AppPage(config.webRoot, app.get(FirstViewPhones)) : null;
  app.useGlobalFilters(new ApiErrorFilter(page));
  if (config.corsOrigins.length > 0) app.enableCors({ origin: [...config.corsOrigins], maxAge: 600 });
  logRequests(app, logger);
  measureRequests(app);
  cutSlowBodies(app, config);
  serveEntityTags(app);
  await registerSecurityHeaders(app, config);
  if (page !== null) await serveWebApp(app, config.webRoot);
  if (config.hasApiDocs) await serveApiDescription(app);
  await app.init();
  return app;
}

/** A number counts the proxies from ours outwards; the address the last of them saw is the caller's. */
function believed(proxies: TrustedProxies): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (typeof proxies === 'number') return (_, hop) => hop < proxies;
  return proxies === false ? false : [...proxies];
}
