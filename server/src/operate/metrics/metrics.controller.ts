import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config';
import { DomainError } from '../../platform/domain-error';
import { Public, Unlimited } from '../../platform/http/permissions';
import { Metrics } from '../../platform/metrics/metrics';
import { OperatingFigures } from './operating-figures';

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

/** For Prometheus; to everybody else there is nothing here. */
@ApiExcludeController()
@Controller('metrics')
@Public()
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly figures: OperatingFigures,
  ) {}

  @Get()
  @Unlimited()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.mayRead(request)) throw new DomainError('REQUEST.NOT_FOUND');
    const text = await this.figures.read();
    await reply
      .header('content-type', this.metrics.registry.contentType)
      .header('cache-control', 'no-store')
      .send(text);
  }

  /** With a token whoever has it; without one this machine itself, and nobody it speaks for. */
  private mayRead({ headers, raw }: FastifyRequest): boolean {
    const { metricsToken } = this.config;
    if (metricsToken !== null) return isSame(headers.authorization ?? '', `Bearer ${metricsToken}`);
    const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
    return !isForwarded && LOOPBACK.test(raw.socket.remoteAddress ?? '');
  }
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
