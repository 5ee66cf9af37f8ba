import request from 'supertest';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

describe('GET /metrics', () => {
  let booted: BootedApp;

  afterEach(() => booted.close());

  const read = (headers: Record<string, string> = {}) => request(booted.http).get('/metrics').set(headers);
  const value = (text: string, name: string) => Number(new RegExp(`^yingsheng_${name} (\\S+)$`, 'm').exec(text)?.[1]);

  it('onThisMachine_showsWhatAnOperatorNeeds', async () => {
    booted = await bootApp();
    const journey = new Journey(await buildSmallEstate(booted));
    const receipt = await journey.submit({ urgency: 'urgent' });
    await journey.estate.as('lin').get(`/api/complaints/${receipt.id}`).expect(200);
    booted.clock.advance(100 * 60);
    const { text, headers } = await read().expect(200);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    const waiting = await booted.dataSource.getRepository(OutboxEvent).countBy({ state: 'pending' });
    expect(value(text, 'outbox_waiting')).toBe(waiting);
    expect(value(text, 'outbox_lag_seconds')).toBe(360_000);
    expect(value(text, 'clocks_overdue')).toBeGreaterThan(0);
    expect(value(text, 'clock_oldest_overdue_seconds')).toBeGreaterThan(3600);
    expect(value(text, 'deliveries_failed')).toBe(0);
    expect(value(text, 'disk_free_bytes')).toBeGreaterThan(0);
    expect(value(text, 'retention_finished_seconds')).toBe(0);
    expect(text).toContain('route="/api/complaints/:id",status="2xx"');
    expect(text).not.toContain(receipt.id);
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('pathsOfStrangers_addNoSeries', async () => {
    booted = await bootApp();
    const seriesAfter = async (paths: readonly string[]) => {
      for (const path of paths) await request(booted.http).get(path);
      return (await read()).text.split('\n').filter((line) => line.startsWith('yingsheng_http_request_seconds_count'))
        .length;
    };
    await read();
    const one = await seriesAfter(['/api/nowhere/0']);
    expect(await seriesAfter(Array.from({ length: 50 }, (_, index) => `/api/nowhere/${index}/${index}`))).toBe(one);
  });

  it('throughAProxy_isNotThere', async () => {
    booted = await bootApp();
    await read({ 'x-forwarded-for': '203.0.113.7' }).expect(404);
    await read({ forwarded: 'for=203.0.113.7' }).expect(404);
  });

  it('withAToken_onlyTheTokenOpens', async () => {
    booted = await bootApp({ config: { metricsToken: 'a-token-for-prometheus' } });
    await read().expect(404);
    await read({ authorization: 'Bearer another' }).expect(404);
    await read({ authorization: 'Bearer a-token-for-prometheus', 'x-forwarded-for': '203.0.113.7' }).expect(200);
  });
});
