/** 被投诉人数不出来: the world with a complaint about somebody looks to that person exactly like the one without it. */
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import fc from 'fast-check';
import { Not } from 'typeorm';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { Spending } from '../../src/complaints/entities/spending';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { SweepLadder } from '../../src/escalation/sweep-ladder';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import type { Targets } from '../support/api-walk';
import { type BootedApp, bootApp } from '../support/boot-app';
import { followEvents, type Told } from '../support/event-listener';
import { type Journey, photo } from '../support/journey';
import type { PersonKey } from '../support/small-estate';
import { type Answers, WatchedEstate } from '../support/watched-estate';
import { type DrawnLife, drawnLife, happen } from '../walk/drawn-life';

let booted: BootedApp;
let watched: WatchedEstate;
let journey: Journey;

beforeAll(async () => {
  booted = await bootApp();
  await booted.app.listen(0, '127.0.0.1');
  watched = await WatchedEstate.build(booted);
  journey = watched.journey;
});
afterAll(() => booted.close());

/** One step of a complaint's life by people who may; `accused` is never among them. */
type Step = (id: string, accused: string) => Promise<unknown>;

const LEADS = ['manager', 'quality', 'head', 'lead'];
const leadBut = (accused: readonly string[]): string =>
  watched.staff[LEADS.find((key) => !accused.includes(key)) ?? ''] ?? '';
const orderOf = (id: string) =>
  booted.dataSource.manager.findOneOrFail(WorkOrder, { where: { complaintId: id }, order: { id: 'DESC' } });

/** By whoever has the last order of the complaint, or was offered it. */
async function work(id: string, action: string, body: object): Promise<void> {
  const order = await orderOf(id);
  const by = watched.as(order.handlerId ?? order.offeredToId ?? '');
  const answer = await by.post(`/api/work-orders/${order.id}/${action}`, { ...body, version: order.version });
  expect({ action, code: answer.body.code }).toEqual({ action, code: undefined });
}

const accept: Step = (id) => watched.asOwner(id, 'accept', { message: '已收到，马上核实' });
const dispatch: Step = (id, accused) => {
  const handlerId = watched.estate.people[accused === 'plumber' ? 'secondPlumber' : 'plumber'];
  return watched.asOwner(id, 'dispatch', { departmentId: watched.estate.departmentIds.engineering, handlerId });
};
const take: Step = (id) => work(id, 'accept', {});
const talk: Step = async (id) => {
  await journey.act('lin', id, 'comment', { text: '请尽快给个说法', mediaIds: [] });
  await journey.act('lin', id, 'urge', {});
};
const spend: Step = async (id) => {
  const spending = { kind: 'goodwill', amountFen: 88_000, note: '赔偿一台风扇' };
  await watched.actBy((await orderOf(id)).handlerId ?? '', id, 'recordSpending', spending);
};
const unspend: Step = async (id) => {
  const { manager } = booted.dataSource;
  const { id: spendingId, requestedById } = await manager.findOneByOrFail(Spending, { complaintId: id });
  await watched.actBy(requestedById, id, 'withdrawSpending', { spendingId });
};
const declinePlanned: Step = (id) =>
  watched.asOwner(id, 'proposeDecline', {
    reason: '说的是外卖员',
    ruleText: '服务合同第三条',
    whereToGo: '外卖平台客服',
  });
const escalate: Step = async () => {
  const now = booted.clock.now();
  booted.clock.advance(14);
  await booted.app.get(SweepLadder).run(booted.clock.now());
  await watched.drain();
  booted.clock.set(now);
};
const finish: Step = async (id) => {
  if ((await orderOf(id)).status === 'offered') await take(id, '');
  await work(id, 'arrive', { beforeMediaIds: [] });
  const by = (await orderOf(id)).handlerId ?? '';
  const photoId = (await watched.as(by).upload(await photo())).body.id;
  const report = { note: '已当面道歉', rootCause: '沟通方式不当', afterMediaIds: [photoId], isResolving: true };
  await work(id, 'done', report);
};
const confirm: Step = async (id) => {
  await journey.act('lin', id, 'confirm', {});
  await journey.act('lin', id, 'rate', { speed: 1, attitude: 1, quality: 2, comment: '道歉敷衍' });
};
const refuse: Step = (id) => journey.act('lin', id, 'refuse', { kind: 'notFixed', reason: '没有道歉', mediaIds: [] });
const appeal: Step = (id) => journey.act('lin', id, 'fileAppeal', { reason: '处理不公', mediaIds: [] });
const call: Step = async (id) => {
  const { callerId } = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
  await watched.actBy(callerId ?? '', id, 'recordFollowUpCall', { outcome: 'notReached', note: '响了没人接' });
};
const withdraw: Step = (id) => journey.act('lin', id, 'withdraw', {});

interface Life extends Naming {
  readonly name: string;
  readonly steps: readonly Step[];
}

const LIVES: readonly Life[] = [
  {
    name: 'worked on, paid for, rated low, called, appealed',
    urgency: 'normal',
    isNamedAtOnce: true,
    steps: [accept, dispatch, take, spend, talk, unspend, finish, confirm, call, appeal],
  },
  {
    name: 'urgent, escalated, refused and done again',
    urgency: 'urgent',
    isNamedAtOnce: false,
    steps: [escalate, talk, finish, refuse, finish, confirm],
  },
  {
    name: 'to be declined, escalated, withdrawn',
    urgency: 'urgent',
    isNamedAtOnce: true,
    steps: [escalate, accept, withdraw],
  },
  { name: 'to be declined', urgency: 'normal', isNamedAtOnce: true, steps: [accept, declinePlanned] },
];

interface Naming {
  readonly urgency: Urgency;
  readonly isNamedAtOnce: boolean;
}

/** Names the accused at once, or later: what they knew until then was theirs, and is no more. */
async function complain(accused: readonly string[], { urgency, isNamedAtOnce }: Naming, mediaIds: string[] = []) {
  const accusedIds = accused.map((key) => watched.staff[key] ?? '');
  const naming = isNamedAtOnce ? { accusedIds } : { accusedText: '说话很冲的那位' };
  const about = { text: '上门态度蛮横还摔门骂人', category: 'rudeness' as const, urgency, mediaIds };
  const { id } = await journey.submit({ ...about, ...naming });
  await watched.drain();
  if (!isNamedAtOnce) await watched.actBy(leadBut(accused), id, 'nameAccused', { accusedIds });
  await watched.drain();
  return id;
}

/** What earlier ones left running is not this one's. */
async function quieten(): Promise<void> {
  const transactions = booted.app.get(TransactionRunner);
  await transactions.run((manager) => manager.update(ClockRow, { kind: Not('confirmation') }, { nextStepAt: null }));
  await watched.drain();
}

describe('whoever is accused counts the same as if there were no complaint', () => {
  const PEOPLE = ['plumber', 'desk', 'lead', 'head', 'manager', 'quality'];
  const isOnServer = (process.env.TEST_DATABASE_URL ?? '') !== '';
  /** Who may see what is one rule for both databases: each tries what the other leaves. */
  const isTried = (who: number, what: number) => (who + what) % 4 === (isOnServer ? 2 : 0);
  const tried = PEOPLE.flatMap((accused, who) =>
    LIVES.filter((_life, what) => isTried(who, what)).map((life) => ({ accused, life })),
  );
  it.each(tried)('$accused, of what is $life.name', async ({ accused, life }) => {
    const personId = watched.staff[accused] ?? '';
    await quieten();
    const before = await watched.everythingSeenBy(personId);
    const id = await complain([accused], life);
    expectSame('named', await watched.everythingSeenBy(personId), before);
    for (const step of life.steps) {
      await step(id, accused);
      await watched.drain();
      expectSame(step.name, await watched.everythingSeenBy(personId), before);
    }
  });

  it('manager, who tries out where a matter would go now', async () => {
    const { manager } = watched.staff;
    const place = { householdId: watched.estate.rooms.lin };
    const path = `/api/estates/${watched.estate.estateId}/dispatch-rules/try`;
    const trial = async () => {
      const answer = await watched.as(manager ?? '').post(path, { category: 'plumbing', urgency: 'normal', place });
      return answer.body.chosen;
    };
    await quieten();
    const before = await trial();
    for (let index = 0; index < 3; index += 1) {
      const id = await complain(['manager'], { urgency: 'normal', isNamedAtOnce: true });
      await accept(id, 'manager');
      const handler = { departmentId: watched.estate.departmentIds.engineering, handlerId: before.personId };
      await watched.asOwner(id, 'dispatch', handler);
      expect(await trial()).toEqual(before);
    }
  });

  const RUNS = Number(process.env.DRAWN_LIVES ?? 4);
  /** The same lives for everybody; others, and more, are drawn by whoever asks for them. */
  const SEED = Number(process.env.DRAWN_LIVES_SEED ?? 20_261_123);
  const SHRINKING_MS = 150_000;
  /** A look takes longer than what happened since the last one. */
  const LOOKS_EVERY = 4;

  it(
    `whoeverItIs_whateverHappens (${RUNS} lives drawn with DRAWN_LIVES_SEED=${SEED})`,
    async () => {
      const limits = { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: SHRINKING_MS };
      await fc.assert(fc.asyncProperty(drawnLife, expectNothingTold), limits);
    },
    2 * SHRINKING_MS,
  );

  async function expectNothingTold(life: DrawnLife): Promise<void> {
    const personId = watched.staff[life.accused] ?? '';
    const accused = [...new Set([life.accused, life.alsoAccused ?? life.accused])];
    await quieten();
    const before = await watched.everythingSeenBy(personId);
    const photoId = await journey.uploadPhoto('lin');
    const ids = [await complain(accused, life, [photoId]), await complain(accused, life)];
    const events = await followEvents(booted, personId);
    try {
      const story = ['named'];
      for (const [index, happening] of life.happenings.entries()) {
        const happened = await happen(watched, life, ids, happening);
        if (happened !== null) story.push(happened);
        if (index % LOOKS_EVERY === LOOKS_EVERY - 1)
          await expectNothingSeen(story.join(' → '), personId, photoId, before);
      }
      await expectNothingSeen(story.join(' → '), personId, photoId, before);
      expect({ story, told: await toldUntilNow(events) }).toEqual({ story, told: ['changed', 'changed'] });
    } finally {
      events.close();
    }
  }

  async function expectNothingSeen(after: string, personId: string, photoId: string, before: Answers): Promise<void> {
    await watched.drain();
    expectSame(after, await watched.everythingSeenBy(personId), before);
    const [, kept] = await watched.picture('of the complaint', personId, photoId);
    const [, madeUp] = await watched.picture('of nothing', personId, newId());
    expect({ after, kept }).toEqual({ after, kept: madeUp });
  }

  function expectSame(after: string, now: Answers, before: Answers): void {
    const told = Object.keys(before).filter((path) => JSON.stringify(now[path]) !== JSON.stringify(before[path]));
    const [first] = told;
    expect({ after, told, is: first && now[first] }).toEqual({ after, told: [], is: first && before[first] });
  }

  /**
   * The kinds of all events so far. Something that everybody may see happens twice: of the second is told only after
   * everything that was there when the first was.
   */
  async function toldUntilNow({ next }: { next(): Promise<Told> }): Promise<string[]> {
    const { complaintId } = watched.plain;
    const told: string[] = [];
    for (let index = 0; index < 2; index += 1) {
      const { version } = await journey.act('secondPlumber', complaintId, 'note', { text: '仍在核实' });
      let event: Told;
      do {
        event = await next();
        told.push(event.type);
      } while (JSON.stringify(event.data) !== JSON.stringify({ complaintId, version }));
    }
    return told;
  }
});

describe('whoever is accused learns nothing by asking for it', () => {
  it.each(['plumber', 'desk', 'manager'])('%s is answered as if nobody had ever complained', async (accused) => {
    const id = await complain([accused], { urgency: 'normal', isNamedAtOnce: true });
    await dispatch(id, accused);
    const hidden: Targets = {
      complaintId: id,
      workOrderId: (await orderOf(id)).id,
      mediaId: await journey.uploadPhoto('lin'),
    };
    const nothing: Targets = { complaintId: newId(), workOrderId: newId(), mediaId: newId() };
    for (const one of watched.walk.calls.filter(({ path }) => /^\/api\/(complaints|work-orders)\/\{id\}/.test(path))) {
      const answers = [];
      for (const targets of [hidden, nothing]) {
        const { status, body } = await watched.walk.call(one, accused as PersonKey, targets);
        answers.push({ call: one.name, status, code: body.code, facts: body.facts, message: body.message });
      }
      expect(answers[0]).toEqual(answers[1]);
    }
  });
});

describe('numbers of complaints', () => {
  it('tellNobodyHowManyWereGivenBetween', async () => {
    const seen: number[] = [];
    for (let index = 0; index < 10; index += 1) {
      const { number } = await journey.submit({ text: '楼道灯不亮' });
      expect(number).toMatch(/^YS-261123-\d{4}$/);
      seen.push(Number(number.slice(-4)));
    }
    expect([...seen].sort((a, b) => a - b)).not.toEqual(seen);
    expect(new Set(seen).size).toBe(10);
  });
});
