import 'reflect-metadata';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Logger, pino } from 'pino';
import { createAppModule } from './app.module';
import { SystemClock } from './platform/clock/clock';
import type { Config } from './platform/config/config';
import { loadConfig } from './platform/config/load-config';
import { holdDatabase } from './platform/database/sqlite-hold';
import { closeHttpApp } from './platform/http/close-http-app';
import { createHttpApp } from './platform/http/create-http-app';
import { JsonLogger } from './platform/http/json-logger';
import { explainStartFailure } from './platform/start-up-error';
import { IssueSetUpAddress } from './set-up/issue-set-up-address';
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
  const hold = holdDatabase(config);
  const running = config.worker === 'only' ? await startWithoutWeb(config, logger) : await startWeb(config, logger);
  const worker = config.worker === 'off' ? null : startWorker(running.app);
  const shutDown = onlyOnce(async (): Promise<void> => {
    logger.info('shutting down');
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    // First no new work, then what is in hand, then the database under both.
    await worker?.stop();
    await running.close();
    hold.release();
    logger.info('shut down');
  });
  process.on('SIGTERM', shutDown);
  process.on('SIGINT', shutDown);
  if (config.isDemo && config.host === '127.0.0.1') {
    logger.info('this demo can be reached from this machine only; HOST=0.0.0.0 lets others in, as anybody they like');
  }
  // Said last: whoever waits for it may send a signal at once.
  logger.info(
    { address: config.publicBaseUrl, host: config.host, isDemo: config.isDemo },
    config.worker === 'only' ? 'working' : 'listening',
  );
}

async function startWeb(config: Config, logger: Logger): Promise<Running> {
  const app = await createHttpApp(createAppModule(config, new SystemClock()), config, logger);
  await app.listen(config.port, config.host);
  const setUpAddress = await app.get(IssueSetUpAddress).execute();
  if (setUpAddress !== null) process.stdout.write(howToSetUp(setUpAddress));
  return { app, close: () => closeHttpApp(app) };
}

/** Whatever the log level: without it nobody gets on. */
function howToSetUp(address: string): string {
  return `\n首次设置：请在浏览器打开（一次有效，每次启动都会换）\nSet up this installation at (valid once, another one at each start)\n  ${address}\n或在服务器上运行 / or run on the server: sudo yingsheng setup --help（源码目录 / from the sources: npm run setup -- --help）\n\n`;
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
