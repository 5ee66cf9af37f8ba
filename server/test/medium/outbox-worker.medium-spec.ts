import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { appendOutbox } from '../../src/platform/outbox/append-outbox';
import { OutboxConsumerRegistry } from '../../src/platform/outbox/outbox-consumer-registry';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';

describe('OutboxWorker', () => {
  let booted: BootedApp;
  let worker: OutboxWorker;
  const delivered: string[] = [];
  let isBroken = false;

  beforeAll(async () => {
    booted = await bootApp();
    worker = booted.app.get(OutboxWorker);
    booted.app.get(OutboxConsumerRegistry).register('LampLit', async ({ payload }) => {
      if (isBroken && payload.lamp === 'poison') throw new Error('the lamp burst');
      delivered.push(String(payload.lamp));
    });
  });
  afterAll(() => booted.close());
  beforeEach(() => {
    delivered.length = 0;
    isBroken = false;
  });

  const light = (...lamps: string[]) =>
    booted.app.get(TransactionRunner).run((manager) =>
      appendOutbox(
        manager,
        lamps.map((lamp) => ({ type: 'LampLit', payload: { lamp }, occurredAt: booted.clock.now() })),
      ),
    );
  const rowOf = async (lamp: string): Promise<OutboxEvent> => {
    const rows = await booted.dataSource.manager.find(OutboxEvent, { order: { id: 'DESC' } });
    const row = rows.find((candidate) => candidate.payload.lamp === lamp);
    if (row === undefined) throw new Error(`no event of ${lamp}`);
    return row;
  };

  it('an_event_is_delivered_once_and_done', async () => {
    await light('hall');
    expect(await worker.drain()).toBe(1);
    expect(await worker.drain()).toBe(0);
    expect(delivered).toEqual(['hall']);
    expect(await rowOf('hall')).toMatchObject({ state: 'done', attempts: 1, leaseToken: null });
  });

  it('two_workers_share_the_work_without_doubles', async () => {
    const lamps = Array.from({ length: 120 }, (_, index) => `lamp ${index}`);
    await light(...lamps);
    await Promise.all([worker.drain(), worker.drain(), worker.drain()]);
    expect([...delivered].sort()).toEqual([...lamps].sort());
  });

  it('a_poison_message_blocks_nobody_waits_longer_each_time_and_dies_after_eight', async () => {
    isBroken = true;
    await light('poison', 'garage');
    await worker.drain();
    expect(delivered).toEqual(['garage']);
    expect(await rowOf('poison')).toMatchObject({ state: 'pending', attempts: 1, lastError: 'the lamp burst' });
    expect(await worker.drain()).toBe(0);
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      booted.clock.advance(61);
      expect(await worker.drain()).toBe(1);
    }
    expect(await rowOf('poison')).toMatchObject({ state: 'dead', attempts: 8 });
    booted.clock.advance(24 * 60);
    expect(await worker.drain()).toBe(0);
  });

  it('events_of_a_worker_that_died_are_taken_over_after_its_lease', async () => {
    await light('stairs');
    const leasedUntil = new Date(booted.clock.now().getTime() + 60_000);
    const { id } = await rowOf('stairs');
    await booted.dataSource.manager.update(OutboxEvent, { id }, { leaseToken: 'of-the-dead', leasedUntil });
    expect(await worker.drain()).toBe(0);
    booted.clock.advance(1);
    expect(await worker.drain()).toBe(1);
    expect(delivered).toEqual(['stairs']);
  });

  it('a_transaction_that_fails_leaves_no_event', async () => {
    const failing = booted.app.get(TransactionRunner).run(async (manager) => {
      await appendOutbox(manager, [{ type: 'LampLit', payload: { lamp: 'ghost' }, occurredAt: booted.clock.now() }]);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await worker.drain()).toBe(0);
  });

  it('aConsumerThatCannotEvenGiveUp_doesNotKeepTheOthersOfItsBatch', async () => {
    const heard: string[] = [];
    const consumers = booted.app.get(OutboxConsumerRegistry);
    consumers.registerOutside('BellRung', {
      handle: ({ payload }) =>
        (payload.bell === 'cracked' ? Promise.reject(new Error('no sound')) : heard.push('bell')) as never,
      giveUp: () => Promise.reject(new Error('nobody to tell')),
    });
    const ring = (...bells: string[]) =>
      booted.app.get(TransactionRunner).run((manager) =>
        appendOutbox(
          manager,
          bells.map((bell) => ({ type: 'BellRung', payload: { bell }, occurredAt: booted.clock.now() })),
        ),
      );
    await ring('cracked');
    await booted.dataSource.manager.update(OutboxEvent, { type: 'BellRung' }, { attempts: 7 });
    await ring('clear');
    await worker.drain();
    expect(heard).toEqual(['bell']);
    const cracked = await booted.dataSource.manager.findOneByOrFail(OutboxEvent, { type: 'BellRung', attempts: 7 });
    expect(cracked).toMatchObject({ state: 'pending', leaseToken: null, lastError: 'no sound' });
    expect(cracked.availableAt.getTime()).toBeGreaterThan(booted.clock.now().getTime());
  });
});
