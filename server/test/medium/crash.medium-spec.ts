import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComplaintDetail, ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { FixedClock } from '../../src/platform/clock/clock';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { Journey } from '../support/journey';
import { type ServerProcess, startServerProcess } from '../support/killable-server';
import { bearerOf } from '../support/signed-in';
import { buildSmallEstate } from '../support/small-estate';

describe('a server that is killed without warning', () => {
  let database: TestDatabase;
  let dataDir: string;
  let journey: Journey;
  let authorization: string;

  beforeEach(async () => {
    database = await createDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-crash-'));
    const booted = await bootHere();
    journey = new Journey(await buildSmallEstate(booted));
    authorization = bearerOf(booted, journey.estate.people.lin);
    await booted.close();
  });
  afterEach(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** On the wall clock, as the real process is, so that both accept the same token. */
  const bootHere = () => bootApp({ databaseUrl: database.url, dataDir, clock: new FixedClock(new Date()) });
  const startServer = () =>
    startServerProcess({ DATABASE_URL: database.url, DATA_DIR: dataDir, WORKER: 'off', DEMO: 'off' });
  const submit = (server: ServerProcess, text: string) =>
    fetch(`${server.url}/api/complaints`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        'idempotency-key': newId(),
      },
      body: JSON.stringify(journey.submission({ text, urgency: 'urgent' })),
    });

  it('rightAfterA201_keepsComplaintTimelineOwnerWorkOrderAndOutbox', async () => {
    const first = await startServer();
    const answer = await submit(first, '楼道水管爆裂，水流到电梯口');
    await first.killHard();
    expect(answer.status).toBe(201);
    const receipt = (await answer.json()) as ComplaintReceipt;

    const second = await startServer();
    const seen = await fetch(`${second.url}/api/complaints/${receipt.id}`, {
      headers: { authorization },
    });
    const detail = (await seen.json()) as ComplaintDetail;
    expect(await second.stop()).toBe(0);
    expect(detail).toMatchObject({
      number: receipt.number,
      header: { firstContactOwner: { id: receipt.firstContactOwner.id } },
    });
    expect(detail.timeline.map((entry) => entry.action)).toContain('submit');

    const booted = await bootHere();
    const { manager } = booted.dataSource;
    const complaintId = receipt.id;
    expect(await manager.countBy(WorkOrder, { complaintId })).toBe(1);
    const events = await manager.find(OutboxEvent);
    expect(events.map((event) => [event.type, event.payload.complaintId]).sort()).toEqual([
      ['ComplaintSubmitted', complaintId],
      ['WorkOrderOffered', complaintId],
    ]);
    await booted.close();
  });

  it('inTheMiddleOfABurst_losesNothingAcknowledged_andLeavesNothingHalfWritten', async () => {
    const server = await startServer();
    const acknowledged: string[] = [];
    let killed: Promise<void> | undefined;
    const burst = Array.from({ length: 12 }, async (_, index) => {
      const answer = await submit(server, `第 ${index} 处水管漏水`);
      const { id } = (await answer.json()) as ComplaintReceipt;
      acknowledged.push(id);
      if (acknowledged.length === 3) killed = server.killHard();
    });
    await Promise.allSettled(burst);
    await killed;
    expect(acknowledged.length).toBeGreaterThanOrEqual(3);

    const booted = await bootHere();
    const { manager } = booted.dataSource;
    const kept = await manager.find(Complaint);
    const ids = kept.map((complaint) => complaint.id);
    expect(ids).toEqual(expect.arrayContaining(acknowledged));
    const submitted = await manager.findBy(OutboxEvent, { type: 'ComplaintSubmitted' });
    expect(submitted.map((event) => event.payload.complaintId).sort()).toEqual([...ids].sort());
    expect(await manager.countBy(TimelineEntry, { action: 'submit' })).toBe(kept.length);
    expect(await manager.count(WorkOrder)).toBe(kept.length);
    await booted.close();
  });
});
