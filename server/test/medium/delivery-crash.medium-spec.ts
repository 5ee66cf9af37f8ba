/** Hundreds of messages, and a worker that is killed again and again while it sends them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { IsNull, Not } from 'typeorm';
import { Person } from '../../src/directory/entities/person';
import { MESSAGE_DUE } from '../../src/notifications/arrange-deliveries';
import { Delivery, DeliveryAttempt } from '../../src/notifications/entities/delivery';
import { FixedClock } from '../../src/platform/clock/clock';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { appendOutbox } from '../../src/platform/outbox/append-outbox';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { type BootedApp, bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { type ServerProcess, startServerProcess } from '../support/killable-server';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

/** Many times what a worker takes at once, between any two kills. */
const MESSAGES = (process.env.TEST_DATABASE_URL ?? '') === '' ? 300 : 1000;
/** `unanswered`: the provider has taken a message and is silent, so the worker is surely between sent and recorded. */
const KILLS = ['unanswered', 'anywhere', 'unanswered', 'anywhere', 'unanswered'] as const;
const ASKED_EVERY_MS = 50;

describe('a worker that is killed while it sends', () => {
  let platform: StandInPlatform;
  let database: TestDatabase;
  let dataDir: string;
  let booted: BootedApp;
  let estate: SmallEstate;
  let worker: ServerProcess | null = null;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    database = await createDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-delivery-'));
    // On the wall clock, as the real process is.
    booted = await bootApp({ databaseUrl: database.url, dataDir, clock: new FixedClock(new Date()) });
    estate = await buildSmallEstate(booted);
    const { manager } = booted.dataSource;
    await manager.update(Person, { id: estate.people.desk }, { email: 'desk@example.com' });
    const rows = Array.from({ length: MESSAGES }, (_, index) => waiting(index));
    const occurredAt = booted.clock.now();
    await insertRows(manager, Delivery, rows);
    await appendOutbox(
      manager,
      rows.map(({ id }) => ({ type: MESSAGE_DUE, payload: { deliveryId: id }, occurredAt })),
    );
  });
  afterAll(async () => {
    await worker?.killHard();
    await booted.close();
    await database.drop();
    await platform.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const waiting = (index: number): Delivery => ({
    id: newId(),
    eventId: newId(),
    personId: estate.people.desk,
    estateId: estate.estateId,
    complaintId: null,
    whileClockId: null,
    number: `YS-261123-${index}`,
    page: 'staff/inbox/index',
    title: '1 件已超时',
    body: '请打开看板查看',
    channels: ['email'],
    state: 'pending',
    isToStaff: true,
    sentBy: null,
    providerId: null,
    createdAt: booted.clock.now(),
    sentAt: null,
  });
  const startWorker = async () => {
    worker = await startServerProcess({
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      DEMO: 'off',
      WORKER: 'only',
      SMTP_URL: `smtp://127.0.0.1:${platform.smtpPort}`,
      MAIL_FROM: 'service@yingsheng.test',
    });
  };
  const killWorker = async () => {
    await worker?.killHard();
    // As when the lease has run out: what the dead worker had in hand is free.
    const leasedUntil = booted.clock.now();
    await booted.dataSource.manager.update(OutboxEvent, { leasedUntil: Not(IsNull()) }, { leasedUntil });
  };
  const arrived = () => platform.messages('email');
  const hasArrived = (count: number) => platform.order('GET', `messages/arrived?count=${count}`);
  const untilNoneIsPending = async () => {
    // The last ones are being recorded.
    while (await booted.dataSource.manager.existsBy(Delivery, { state: 'pending' })) await wait(ASKED_EVERY_MS);
  };

  it('losesNothing_andRepeatsAtMostTheOneInHand_underTheSameKey', async () => {
    const share = MESSAGES / (KILLS.length + 1);
    const killedAt = KILLS.map((_, index) => Math.floor((index + Math.random()) * share));
    for (const [index, kind] of KILLS.entries()) {
      await startWorker();
      await hasArrived(killedAt[index] ?? 0);
      if (kind === 'unanswered') {
        await platform.order('POST', 'faults', { on: 'smtp/answer', kind: 'hang', times: 1 });
        await platform.order('GET', 'faults/happened');
      }
      await killWorker();
    }
    await startWorker();
    const { manager } = booted.dataSource;
    await hasArrived(MESSAGES);
    await untilNoneIsPending();

    const keys = (await arrived()).map(({ dedupeKey }) => dedupeKey);
    const deliveries = await manager.findBy(Delivery, { state: 'sent' });
    expect(deliveries).toHaveLength(MESSAGES);
    expect(new Set(keys)).toEqual(new Set(deliveries.map(({ id }) => `<${id}@yingsheng.test>`)));
    const repeats = keys.length - MESSAGES;
    const unanswered = KILLS.filter((kind) => kind === 'unanswered').length;
    expect({ killedAt, isWithin: repeats >= unanswered && repeats <= KILLS.length }).toEqual({
      killedAt,
      isWithin: true,
    });
    expect(await manager.count(DeliveryAttempt)).toBe(MESSAGES);
  });
});
