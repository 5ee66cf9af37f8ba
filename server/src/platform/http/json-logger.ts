import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

type Level = 'info' | 'warn' | 'error' | 'fatal' | 'debug' | 'trace';

/** Which routes and modules Nest found interests only developers; why it cannot start, `main.ts` says in a sentence. */
const CONTEXTS_FOR_DEVELOPERS = new Set<unknown>([
  'ExceptionHandler',
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'TypeOrmModule',
]);

/** Nest's own messages and those of `new Logger(context)` as pino lines. */
export class JsonLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);

  private write(asked: Level, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const level = CONTEXTS_FOR_DEVELOPERS.has(context) ? 'debug' : asked;
    if (message instanceof Error) this.pino[level]({ context, error: message.stack }, message.message);
    else if (typeof message === 'object' && message !== null) this.pino[level]({ context, ...message });
    else this.pino[level]({ context }, String(message));
  }
}
