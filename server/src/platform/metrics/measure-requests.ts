import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Metrics } from './metrics';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];
const OTHER = 'other';
const MS_PER_SECOND = 1000;
const STATUSES_PER_CLASS = 100;

/** How long each request took. All labels come from us: who calls odd paths or methods adds no series. */
export function measureRequests(app: NestFastifyApplication): void {
  const { requestSeconds } = app.get(Metrics);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const labels = {
        method: METHODS.includes(request.method) ? request.method : OTHER,
        route: request.routeOptions.url ?? OTHER,
        status: `${Math.floor(reply.statusCode / STATUSES_PER_CLASS)}xx`,
      };
      requestSeconds.observe(labels, reply.elapsedTime / MS_PER_SECOND);
      done();
    });
}
