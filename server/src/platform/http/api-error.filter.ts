import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { ApiError } from '@yingsheng/shared/api/common';
import { errorText } from '@yingsheng/shared/labels.zh';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../domain-error';
import type { AppPage } from './app-page';
import { ERROR_STATUS } from './error-status';
import { toRefusal } from './refusal';
import { isAppPage } from './web-app';

/** Every refused or failed request gets the one shape of the contract, and only the log learns of causes. */
@Catch()
export class ApiErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  /** `page` is null where no web app is served. */
  constructor(private readonly page: AppPage | null) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = toRefusal(thrown);
    if (refusal.code === 'SERVER.UNEXPECTED') this.logCause(thrown, request);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (refusal.code === 'REQUEST.NOT_FOUND' && this.page !== null && isAppPage(request)) {
      this.page.send(request, reply).catch((error) => this.catch(error, host));
      return;
    }
    refuse(request, reply, refusal);
  }

  private logCause(thrown: unknown, request: FastifyRequest): void {
    const error =
      thrown instanceof Error ? { message: thrown.message, stack: thrown.stack } : { message: String(thrown) };
    this.logger.error({ requestId: request.id, method: request.method, route: request.routeOptions.url, error });
  }
}

/** What Fastify refuses before any route is found, e.g. an address that is no address. */
export function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  refuse(request, reply, toRefusal(error));
}

function refuse(request: FastifyRequest, reply: FastifyReply, refusal: DomainError): void {
  const body: ApiError = {
    code: refusal.code,
    message: errorText(refusal.code, refusal.facts),
    facts: refusal.facts,
    requestId: request.id,
  };
  const { retryAfterSeconds } = refusal.facts;
  if (typeof retryAfterSeconds === 'number') reply.header('Retry-After', retryAfterSeconds);
  reply
    .status(ERROR_STATUS[refusal.code])
    .header('Cache-Control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(body);
}
