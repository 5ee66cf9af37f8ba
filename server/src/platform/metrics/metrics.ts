import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** From what nobody notices to what nobody waits for. */
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The figures of this process, in Prometheus' words. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** By route as declared, never as called: the number of series stays that of the routes. */
  readonly requestSeconds = new Histogram({
    name: 'yingsheng_http_request_seconds',
    help: 'Time from the first byte of a request to the last byte of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  gauge(name: string, help: string): Gauge {
    return new Gauge({ name: `yingsheng_${name}`, help, registers: [this.registry] });
  }
}
