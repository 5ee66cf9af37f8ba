import 'reflect-metadata';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Logger, pino } from 'pino';
import { createAppModule } from './app.module';
import { SystemClock } from './platform/clock/clock';
import type { Config } from './platform/config/config';
import { loadConfig } from './platform/config/load-config';
import { closeHttpApp } from './platform/http/close-http-app';
import { createHttpApp } from './platform/http/create-http-app';
import { JsonLogger } from './platform/http/json-logger';
import { explainStartFailure } from './platform/start-up-error';
import { startWorker } from './worker';

/** The process ends anyway when a request or job does not finish in this time. */
const SHUTDOWN_LIMIT_MS = 30_000;

interface Running {
  readonly app: INestApplicationContext;
  close(): Promise<void>;
}

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = pino({ level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  const running = config.worker === 'only' ? await startWithoutWeb(config, logger) : await startWeb(config, logger);
  const worker = config.worker === 'off' ? null : startWorker(running.app);
  const shutDown = onlyOnce(async (): Promise<void> => {
    logger.info('shutting down');
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    // First no new work, then what is in hand, then the database under both.
    await worker?.stop();
    await running.close();
    logger.info('shut down');
  });
  process.on('SIGTERM', shutDown);
  process.on('SIGINT', shutDown);
  // Said last: whoever waits for it may send a signal at once.
  logger.info(
    { address: config.publicBaseUrl, isDemo: config.isDemo },
    config.worker === 'only' ? 'working' : 'listening',
  );
}

async function startWeb(config: Config, logger: Logger): Promise<Running> {
  const app = await createHttpApp(createAppModule(config, new SystemClock()), config, logger);
  await app.listen(config.port, config.host);
  return { app, close: () => closeHttpApp(app) };
}

async function startWithoutWeb(config: Config, logger: Logger): Promise<Running> {
  const app = await NestFactory.createApplicationContext(createAppModule(config, new SystemClock()), {
    logger: new JsonLogger(logger),
    abortOnError: false,
  });
  return { app, close: () => app.close() };
}

function onlyOnce(work: () => Promise<void>): () => void {
  let hasRun = false;
  return () => {
    if (hasRun) return;
    hasRun = true;
    work().catch(fail);
  };
}

function fail(error: unknown): void {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exit(1);
}

main().catch(fail);
