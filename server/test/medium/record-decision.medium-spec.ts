import { acceptComplaint } from '../../src/complaints/domain/decide/accept';
import { type Decision, decision, entry } from '../../src/complaints/domain/decision';
import type { ComplaintFacts } from '../../src/complaints/domain/facts';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { findBreak } from '../../src/complaints/hash-chain';
import { LoadComplaint } from '../../src/complaints/load-complaint';
import { RecordDecision } from '../../src/complaints/record-decision';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { workOrder } from '../factories/complaint-facts';
import { SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate } from '../support/small-estate';

describe('the write door', () => {
  let booted: BootedApp;
  let world: SmallWorld;

  beforeAll(async () => {
    booted = await bootApp();
    world = new SmallWorld(booted, await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const fresh = async (text: string) => (await world.submit(text, newId())).id;
  const load = (id: string) =>
    booted.app
      .get(TransactionRunner)
      .read((manager) => booted.app.get(LoadComplaint).loadFacts(manager, id, { lock: false }));
  const record = (facts: ComplaintFacts, decided: Decision) =>
    booted.app
      .get(TransactionRunner)
      .run((manager) =>
        booted.app.get(RecordDecision).record(manager, facts, decided, world.viewer('desk'), booted.clock.now()),
      );
  const accept = (facts: ComplaintFacts) =>
    acceptComplaint(
      facts,
      world.viewer('desk'),
      { message: '已收到', category: null, urgency: null, reason: null },
      booted.clock.now(),
    );

  it('whatItReturns_isWhatIsStored', async () => {
    const id = await fresh('阳台水管漏水');
    const facts = await load(id);
    const { terms: _before, ...after } = await record(facts, accept(facts));
    const { terms: _after, ...stored } = await load(id);
    expect({ ...stored, complaint: { ...stored.complaint } }).toEqual({
      ...after,
      clocks: expect.arrayContaining(after.clocks.map((clock) => expect.objectContaining(clock))),
    });
    expect(stored.clocks).toHaveLength(after.clocks.length);
  });

  it('aDecisionOnOldFacts_isRefused_andLeavesNothing', async () => {
    const id = await fresh('书房水管漏水');
    const facts = await load(id);
    await record(facts, accept(facts));
    const { manager } = booted.dataSource;
    const count = async () => [
      await manager.countBy(TimelineEntry, { complaintId: id }),
      await manager.countBy(ClockRow, { complaintId: id }),
      await manager.count(OutboxEvent),
    ];
    const before = await count();
    await expect(record(facts, accept(facts))).rejects.toMatchObject({ code: 'COMPLAINT.STALE_VERSION' });
    expect(await count()).toEqual(before);
  });

  it('aWorkOrderThatMovedOn_isRefused_andTheComplaintStaysToo', async () => {
    const id = await fresh('客厅水管漏水');
    const opened = await load(id);
    const order = workOrder({
      id: newId(),
      complaintId: id,
      estateId: world.estate.estateId,
      offeredAt: booted.clock.now(),
    });
    await record(
      opened,
      decision({
        workOrders: [{ change: 'insert', order }],
        entries: [entry({ action: 'dispatch', workOrderId: order.id })],
      }),
    );
    const facts = await load(id);
    await booted.dataSource.manager.update(WorkOrder, { id: order.id }, { version: 7 });
    const patch = { status: 'cancelled' as const };
    const cancel = decision({
      workOrders: [{ change: 'update', id: order.id, patch }],
      entries: [entry({ action: 'workOrder.cancel', workOrderId: order.id, reason: '派错' })],
    });
    await expect(record(facts, cancel)).rejects.toMatchObject({ code: 'WORK_ORDER.STALE_VERSION' });
    const stored = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
    expect(stored.version).toBe(facts.complaint.version);
  });

  it('tamperingInTheDatabase_shows', async () => {
    const id = await fresh('厨房下水道堵塞 👷 “急”');
    const facts = await load(id);
    await record(facts, accept(facts));
    const { manager } = booted.dataSource;
    const chain = () => manager.find(TimelineEntry, { where: { complaintId: id }, order: { sequence: 'ASC' } });
    expect(findBreak(await chain())).toBeNull();
    await manager.update(TimelineEntry, { complaintId: id, sequence: 1 }, { actorId: world.estate.people.neighbour });
    expect(findBreak(await chain())).toBe(1);
  });
});
