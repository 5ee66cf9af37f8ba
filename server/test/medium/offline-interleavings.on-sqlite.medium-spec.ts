/**
 * 没有信号时记下的，一样也不丢: whatever happened to the order meanwhile, in whatever order the steps arrive and however often
 * they are sent. The phone here does what the mini-program's courier does.
 */
import type { ApiError } from '@yingsheng/shared/api/common';
import type { ContributeRequest, WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { ACCEPT_ORDER_MINUTES } from '@yingsheng/shared/sla/policy';
import { In } from 'typeorm';
import { Complaint } from '../../src/complaints/entities/complaint';
import { Spending } from '../../src/complaints/entities/spending';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { PassOnUnaccepted } from '../../src/dispatch/pass-on-unaccepted';
import { Media } from '../../src/media/media.entity';
import { newId } from '../../src/platform/ids';
import { SeededRandom } from '../../src/seed/random';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Device, type KeptStep } from '../support/device';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';
import { type History, readHistory } from '../walk/history';
import { STATE_RULES } from '../walk/invariants';

const RUNS = 200;
const MORNING = Date.parse('2026-11-23T01:00:00.000Z');

type Action = ContributeRequest['action'];

interface Step {
  readonly action: Action;
  readonly key: string;
  readonly kept: KeptStep;
  readonly words: string;
  readonly mediaIds: readonly string[];
  readonly amountFen: number;
}

/** The same for the same run. */
function dice(seed: number): (sides: number) => number {
  const random = new SeededRandom(seed);
  return (sides) => random.between(0, sides - 1);
}

describe('what a repairman recorded without a network', () => {
  let booted: BootedApp;
  let journey: Journey;
  const ways = { taken: 0, handedIn: 0 };

  beforeAll(async () => {
    booted = await bootApp();
  });
  afterAll(() => booted.close());

  it(`isLost_inNoneOf_${RUNS}_randomInterleavings`, async () => {
    for (let run = 1; run <= RUNS; run += 1) {
      if (run % 20 === 1) journey = new Journey(await buildSmallEstate(booted));
      booted.clock.set(new Date(MORNING));
      await oneRun(run, dice(run));
    }
    // Neither way is rare among them.
    expect(Math.min(ways.taken, ways.handedIn)).toBeGreaterThan(RUNS / 2);
  }, 900_000);

  async function oneRun(run: number, roll: (sides: number) => number): Promise<void> {
    const device = new Device(booted, journey.estate, 'plumber');
    const target = await journey.dispatched({ text: `第 ${run} 处渗水` });
    const { id, orderId } = await journey.dispatched();
    const { version, complaintVersion } = await journey.workOrder('plumber', orderId);
    const steps = await recorded(device, id, roll);
    const matter = { id, orderId, targetNumber: target.number };
    for (let index = roll(3); index > 0; index -= 1) await somethingHappens(matter, roll);
    let seen = { order: version, complaint: complaintVersion };
    for (const step of steps) {
      seen = await carry(device, matter, step, seen);
      if (roll(3) === 0) await carry(device, matter, step, seen);
      if (roll(4) === 0) await somethingHappens(matter, roll);
    }
    await nothingIsLost(run, id, target.id, steps);
    for (const complaintId of [id, target.id]) await everyInvariantHolds(run, complaintId);
  }

  /** Accepted and more, some minutes apart. */
  async function recorded(device: Device, complaintId: string, roll: (sides: number) => number): Promise<Step[]> {
    const actions: Action[] = ['accept', 'arrive', 'publishUpdate', 'recordSpending', 'done'];
    const steps: Step[] = [];
    for (const action of actions.slice(0, 1 + roll(5))) {
      booted.clock.advance(roll(15));
      const hasPhoto = action === 'arrive' || action === 'done';
      steps.push({
        action,
        key: newId(),
        kept: device.take(complaintId, action),
        words: action === 'publishUpdate' || action === 'done' ? `记下的话 ${newId()}` : '',
        mediaIds: hasPhoto ? [await journey.uploadPhoto('plumber')] : [],
        amountFen: action === 'recordSpending' ? 1_000 + roll(30_000) : 0,
      });
    }
    return steps;
  }

  async function somethingHappens(
    { id, orderId, targetNumber }: { id: string; orderId: string; targetNumber: string },
    roll: (sides: number) => number,
  ): Promise<void> {
    const { as, people } = journey.estate;
    const order = await booted.dataSource.manager.findOneByOrFail(WorkOrder, { id: orderId });
    const { version: matter } = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
    const work = (person: 'lead' | 'secondPlumber' | 'manager', action: string, body: object) =>
      as(person).post(`/api/work-orders/${orderId}/${action}`, { version: order.version, ...body });
    // Some of it is refused as things stand; that too may happen.
    switch (roll(9)) {
      case 0:
      case 1:
        booted.clock.advance(ACCEPT_ORDER_MINUTES.normal + 1);
        await booted.app.get(PassOnUnaccepted).sweep(booted.clock.now());
        return;
      case 2:
        await work('lead', 'offer', { handlerId: people.secondPlumber, reason: '就近安排' });
        return;
      case 3:
        await work('lead', 'offer', {});
        await work('secondPlumber', 'grab', { version: order.version + 1 });
        return;
      case 4:
        await work('secondPlumber', 'accept', {});
        return;
      case 5:
        await work('lead', 'cancel', { reason: '业主说不用来了' });
        return;
      case 6:
        await as('desk').post(`/api/complaints/${id}/merge`, { version: matter, targetNumber });
        return;
      case 7:
        await as('lin').post(`/api/complaints/${id}/withdraw`, { version: matter, reason: '自己修好了' });
        return;
      default:
        await work('manager', 'rule', {
          departmentId: journey.estate.departmentIds.environment,
          reason: '改由保洁处理',
        });
    }
  }

  /** As the courier of the mini-program carries a step. */
  async function carry(
    device: Device,
    { id, orderId }: { id: string; orderId: string },
    step: Step,
    seen: { order: number; complaint: number },
  ): Promise<{ order: number; complaint: number }> {
    const first = await send(device, id, orderId, step, seen);
    if (first.status === 200) return versionsNow(orderId);
    const now = await journey.estate.as('plumber').get(`/api/work-orders/${orderId}`);
    const order = now.status === 200 ? (now.body as WorkOrderDetail) : null;
    const may =
      order !== null && [...order.allowedActions, ...order.complaintActions].some((one) => one === step.action);
    if (may && (first.body as ApiError).code.endsWith('STALE_VERSION')) {
      const again = await send(device, id, orderId, step, { order: order.version, complaint: order.complaintVersion });
      if (again.status === 200) return versionsNow(orderId);
    }
    const spending = { kind: 'materials', amountFen: step.amountFen, note: '角阀和生料带' };
    const answer = await journey.post(
      'plumber',
      `/api/work-orders/${orderId}/contribute`,
      {
        action: step.action,
        mediaIds: step.mediaIds,
        ...(step.words === '' ? {} : { text: step.words }),
        ...(step.amountFen === 0 ? {} : { spending }),
        claim: device.claim(step.kept),
      },
      `${step.key}-c`,
    );
    expect([answer.status, (answer.body as ApiError).message]).toEqual([200, undefined]);
    return versionsNow(orderId);
  }

  function send(device: Device, id: string, orderId: string, step: Step, seen: { order: number; complaint: number }) {
    const claim = device.claim(step.kept);
    const post = (path: string, body: object) => journey.post('plumber', path, { ...body, claim }, step.key);
    const expectedAt = new Date(MORNING + 6 * 3_600_000).toISOString();
    switch (step.action) {
      case 'accept':
        return post(`/api/work-orders/${orderId}/accept`, { version: seen.order });
      case 'arrive':
        return post(`/api/work-orders/${orderId}/arrive`, { version: seen.order, beforeMediaIds: step.mediaIds });
      case 'publishUpdate': {
        const told = {
          version: seen.complaint,
          progress: step.words,
          difficulty: null,
          expectedAt,
          etaReason: '等一会儿',
        };
        return post(`/api/complaints/${id}/publish-update`, told);
      }
      case 'recordSpending': {
        const cost = { version: seen.complaint, kind: 'materials', amountFen: step.amountFen, note: '角阀和生料带' };
        return post(`/api/complaints/${id}/record-spending`, cost);
      }
      case 'done': {
        const done = { note: step.words, rootCause: '老化', afterMediaIds: step.mediaIds, isResolving: false };
        return post(`/api/work-orders/${orderId}/done`, { version: seen.order, ...done });
      }
    }
  }

  async function versionsNow(orderId: string): Promise<{ order: number; complaint: number }> {
    const order = await booted.dataSource.manager.findOneByOrFail(WorkOrder, { id: orderId });
    const complaint = await booted.dataSource.manager.findOneByOrFail(Complaint, { id: order.complaintId });
    return { order: order.version, complaint: complaint.version };
  }

  async function everyInvariantHolds(run: number, complaintId: string): Promise<void> {
    const now = await readHistory(booted, complaintId);
    const broken = Object.entries(STATE_RULES).flatMap(([rule, holds]) => (isKept(holds, now) ? [] : [rule]));
    expect([run, broken]).toEqual([run, []]);
  }

  async function nothingIsLost(run: number, id: string, targetId: string, steps: readonly Step[]): Promise<void> {
    const { manager } = booted.dataSource;
    const matters = In([id, targetId]);
    const entries = await manager.findBy(TimelineEntry, {
      complaintId: matters,
      actorId: journey.estate.people.plumber,
    });
    const spendings = await manager.findBy(Spending, { complaintId: matters });
    const words = entries.map(({ body }) => body ?? '').join('\n');
    for (const { action, words: said, mediaIds, amountFen } of steps) {
      const where = `run ${run}, ${action}`;
      expect([where, timesKept(entries, action)]).toEqual([where, 1]);
      const isHandedIn = entries.some(({ action: kept, data }) => kept === 'contribute' && data.step === action);
      ways[isHandedIn ? 'handedIn' : 'taken'] += 1;
      expect([where, words.includes(said)]).toEqual([where, true]);
      const photos = await manager.countBy(Media, { id: In([...mediaIds]), complaintId: matters });
      expect([where, photos]).toEqual([where, mediaIds.length]);
      const isCost = spendings.some((one) => one.amountFen === amountFen) || words.includes(`¥${amountFen / 100}`);
      expect([where, amountFen === 0 || isCost]).toEqual([where, true]);
    }
  }
});

/** Taken, or handed in; the money of what was handed in is asked for by an entry of its own. */
function timesKept(entries: readonly TimelineEntry[], step: Action): number {
  const own = step === 'publishUpdate' || step === 'recordSpending' ? step : `workOrder.${step}`;
  const taken = entries.filter(({ action }) => action === own).length;
  const handedIn = entries.filter(({ action, data }) => action === 'contribute' && data.step === step).length;
  return step === 'recordSpending' && handedIn > 0 ? handedIn : taken + handedIn;
}

function isKept(holds: (now: History) => void, now: History): boolean {
  try {
    holds(now);
    return true;
  } catch {
    return false;
  }
}
