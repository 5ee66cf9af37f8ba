import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { EscalationRun } from '../../src/complaints/entities/escalation-run';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { findBreak } from '../../src/complaints/hash-chain';
import { Notice } from '../../src/notifications/notice.entity';
import { FixedClock } from '../../src/platform/clock/clock';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { type BootedApp, bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { CLOCKS_OF_A_MATTER, insertDueMatters, makeDue } from '../support/due-matters';
import { type ServerProcess, startServerProcess } from '../support/killable-server';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const ASKED_EVERY_MS = 50;
/** SQLite belongs to one process; a worker killed there is followed by the next. */
const HAS_MANY_WORKERS = (process.env.TEST_DATABASE_URL ?? '') !== '';
const WORKERS = HAS_MANY_WORKERS ? 4 : 1;
const MATTERS = HAS_MANY_WORKERS ? 5000 : 1000;
const CLOCKS = MATTERS * CLOCKS_OF_A_MATTER;
/** 80:handler, 80:teamLead, 100:departmentHead, breach. */
const RUNS_OF_A_CLOCK = 4;

describe('workers that share the ladder, one of them killed in the middle', () => {
  let database: TestDatabase;
  let dataDir: string;
  let booted: BootedApp;
  let estate: SmallEstate;
  const workers: ServerProcess[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-ladder-'));
    // On the wall clock, as the real processes are.
    booted = await bootApp({ databaseUrl: database.url, dataDir, clock: new FixedClock(new Date()) });
    estate = await buildSmallEstate(booted);
    await insertDueMatters(booted, estate, MATTERS, booted.clock.now());
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.killHard()));
    await booted.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const startWorker = async () => {
    const env = { DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO: 'off', WORKER: 'only' };
    workers.push(await startServerProcess(env));
  };
  const isAnyDue = () =>
    booted.dataSource.manager.existsBy(ClockRow, { nextStepAt: LessThanOrEqual(booted.clock.now()) });
  const hasAnyRun = () => booted.dataSource.manager.existsBy(EscalationRun, {});
  const isAnyoneUntold = () => booted.dataSource.manager.existsBy(EscalationRun, { toldAt: IsNull() });
  const until = async (isReached: () => Promise<boolean>) => {
    // Asking without a pause would take the database away from those who work.
    while (!(await isReached())) await wait(ASKED_EVERY_MS);
  };

  it('everyStepRanExactlyOnce_andEveryoneWasToldOnce', async () => {
    await Promise.all(Array.from({ length: WORKERS }, startWorker));
    await makeDue(booted);
    await until(hasAnyRun);
    await workers[0]?.killHard();
    expect(await isAnyDue()).toBe(true);
    if (!HAS_MANY_WORKERS) await startWorker();
    await until(async () => !(await isAnyDue()));
    await until(async () => !(await isAnyoneUntold()));
    await Promise.all(workers.map((worker) => worker.killHard()));

    const { manager } = booted.dataSource;
    expect(await manager.count(EscalationRun)).toBe(CLOCKS * RUNS_OF_A_CLOCK);
    expect(await manager.countBy(ClockRow, { escalatedPercent: 100 })).toBe(CLOCKS);
    expect(await manager.countBy(TimelineEntry, { action: 'escalate' })).toBe(CLOCKS);
    expect(await manager.countBy(OutboxEvent, { type: 'ComplaintEscalated' })).toBe(CLOCKS);
    expect(await manager.countBy(OutboxEvent, { type: 'PromiseMissed' })).toBe(CLOCKS);
    expect(await brokenChains()).toEqual([]);
    expect(await digests()).toEqual([[estate.people.manager, `${MATTERS} 件已超时`]]);
  });

  /** Complaints whose timeline has a gap, a double or a forged link. */
  async function brokenChains(): Promise<string[]> {
    const entries = await booted.dataSource.manager.find(TimelineEntry, {
      order: { complaintId: 'ASC', sequence: 'ASC' },
    });
    const chains = new Map<string, TimelineEntry[]>();
    for (const entry of entries) chains.set(entry.complaintId, [...(chains.get(entry.complaintId) ?? []), entry]);
    return [...chains].filter(([, chain]) => chain.length !== 3 || findBreak(chain) !== null).map(([id]) => id);
  }

  /**
   * What the staff were told, without the reminder of the coming year's holidays, which managers hear in November
   * whatever the ladder does. How many residents were told is not asked: the outbox goes on after the ladder is done.
   */
  async function digests(): Promise<[string, string][]> {
    const notices = await booted.dataSource.manager.findBy(Notice, { personId: Not(estate.people.lin) });
    const told = notices.filter(({ title }) => !title.endsWith('放假安排还没有导入'));
    return told.map((notice) => [notice.personId, notice.title]);
  }
});
