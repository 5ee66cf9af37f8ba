import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import type { Config } from '../config/config';
import { cutSlowBodies } from './slow-requests';

const LIMIT_MS = 5;

it('whatTheProcessAsksOfItself_isNotWatched_howeverLongItTakes', async () => {
  const instance = fastify();
  cutSlowBodies(
    { getHttpAdapter: () => ({ getInstance: () => instance }) } as unknown as NestFastifyApplication,
    { requestLimitMs: LIMIT_MS } as Config,
  );
  instance.post('/', async () => {
    await wait(12 * LIMIT_MS);
    return 'done';
  });
  const answer = await instance.inject({ method: 'POST', url: '/', payload: { text: '漏水' } });
  expect(answer.body).toBe('done');
});
