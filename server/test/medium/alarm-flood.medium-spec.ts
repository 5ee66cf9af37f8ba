/** 一个人一口气报一百件险: every one of them is recorded, the staff hears one alarm and then the count. */
import request from 'supertest';
import { MoreThan } from 'typeorm';
import { Complaint } from '../../src/complaints/entities/complaint';
import { EmergencyAlarm } from '../../src/notifications/entities/emergency-alarm';
import { Notice } from '../../src/notifications/notice.entity';
import { TellHeldAlarms } from '../../src/notifications/tell-held-alarms';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

const HUNDRED = 100;

let platform: StandInPlatform;
let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;
beforeAll(async () => {
  platform = await StandInPlatform.start();
  booted = await bootApp({ config: platform.config() });
});
afterAll(async () => {
  await booted.close();
  await platform.stop();
});
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
  booted.clock.advance(60);
});

const danger = (person: PersonKey, text = '楼道里有烟，像是着火了') =>
  journey.post(person, '/api/complaints', {
    ...journey.submission({ text, urgency: 'lifeSafety', category: 'gas' }),
    place: { publicAreaId: estate.publicAreaId },
    phone: '13712345678',
  });
const flood = (person: PersonKey, count: number) =>
  Promise.all(Array.from({ length: count }, () => danger(person).expect(201)));
const work = () => booted.app.get(OutboxWorker).drain();
const tell = async (seconds: number) => {
  booted.clock.set(new Date(booted.clock.now().getTime() + seconds * 1000));
  await booted.app.get(TellHeldAlarms).run(booted.clock.now());
};
const noticesOf = (personId: string) =>
  booted.dataSource.manager.find(Notice, { where: { personId }, order: { id: 'ASC' } });
const titlesOf = async (person: PersonKey) => (await noticesOf(estate.people[person])).map(({ title }) => title);
const alarms = () => booted.dataSource.manager.findBy(EmergencyAlarm, { estateId: estate.estateId });
/** Whoever at work was told at all. */
const listeners = async () =>
  [...new Set((await alarms()).map(({ listenerId }) => listenerId))].filter((id) => id.length === 36);
const saidToTheGroup = (since: Date) =>
  booted.dataSource.manager.findBy(OutboxEvent, { type: 'RobotDue', createdAt: MoreThan(since) });

it.each(['lin', 'passerBy'] as const)(
  'aHundredWithinASecond_of_%s_areAllRecordedAndSeen_andAreOneAlarmAndItsCount',
  async (person) => {
    const before = new Date(booted.clock.now().getTime() - 1);
    await flood(person, HUNDRED);
    await work();
    expect(await booted.dataSource.manager.countBy(Complaint, { reporterId: estate.people[person] })).toBe(HUNDRED);
    const list = (await estate.as('desk').get('/api/complaints?limit=50').expect(200)).body;
    expect(list.items).toHaveLength(50);
    // Each listener heard of one of them, in as many messages as they have parts in it, and of nothing else.
    for (const personId of await listeners()) {
      const heard = await noticesOf(personId);
      expect(new Set(heard.map(({ complaintId }) => complaintId)).size).toBe(1);
    }
    expect(await saidToTheGroup(before)).toHaveLength(1);

    await tell(10);
    expect(await titlesOf('desk')).not.toContainEqual(expect.stringContaining('同一人'));
    await tell(10);
    const counts = (await titlesOf('desk')).filter((title) => title.includes('同一人'));
    expect(counts).toEqual([`同一人又报了 ${HUNDRED - 1} 件紧急情况，先后共 ${HUNDRED} 件`]);
    expect(await saidToTheGroup(before)).toHaveLength(2);
    expect((await alarms()).filter(({ toldAt }) => toldAt === null)).toEqual([]);
  },
);

it('whileItGrows_theCountIsToldMoreAndMoreSeldom', async () => {
  await flood('lin', 3);
  await work();
  await tell(20);
  await flood('lin', 2);
  await work();
  await tell(50);
  expect((await titlesOf('desk')).filter((title) => title.includes('同一人'))).toHaveLength(1);
  await tell(20);
  expect((await titlesOf('desk')).at(-1)).toBe('同一人又报了 2 件紧急情况，先后共 5 件');
});

it('dangerOfAnotherPerson_isToldAtOnce_inTheMiddleOfTheFlood', async () => {
  await flood('lin', 5);
  await work();
  const others = await danger('neighbour', '电梯里困住了人').expect(201);
  await work();
  const told = (await noticesOf(estate.people.desk)).map(({ complaintId }) => complaintId);
  expect(told).toContain(others.body.id);
});

it('secondDanger_leadsToItself_withinHalfAMinute', async () => {
  await danger('lin').expect(201);
  const second = await danger('lin', '燃气味很重').expect(201);
  await work();
  await tell(20);
  expect((await noticesOf(estate.people.desk)).at(-1)).toMatchObject({
    title: '同一人又报了 1 件紧急情况，先后共 2 件',
    complaintId: second.body.id,
  });
});

it('afterAQuietWhile_theNextDangerIsAnAlarmOfItsOwn', async () => {
  await danger('lin').expect(201);
  await work();
  booted.clock.advance(11);
  const next = await danger('lin').expect(201);
  await work();
  expect((await noticesOf(estate.people.desk)).map(({ complaintId }) => complaintId)).toContain(next.body.id);
});

it('workersSideBySide_andEventsToldTwice_makeNoSecondAlarm', async () => {
  await flood('lin', 30);
  const workers = Array.from({ length: 4 }, () => work());
  await Promise.all(workers);
  // A worker that died before it could say that it was done: everything comes again.
  await booted.dataSource.manager.update(
    OutboxEvent,
    { type: 'ComplaintSubmitted' },
    { state: 'pending', leasedUntil: null },
  );
  await work();
  for (const personId of await listeners()) {
    expect(new Set((await noticesOf(personId)).map(({ complaintId }) => complaintId)).size).toBe(1);
  }
  booted.clock.set(new Date(booted.clock.now().getTime() + 20_000));
  const now = booted.clock.now();
  await Promise.all(Array.from({ length: 4 }, () => booted.app.get(TellHeldAlarms).run(now)));
  expect((await titlesOf('desk')).filter((title) => title.includes('同一人'))).toEqual([
    '同一人又报了 29 件紧急情况，先后共 30 件',
  ]);
});

it('whomALaterOneNames_isNotToldHowManyThereAre', async () => {
  await flood('lin', 4);
  await work();
  const held = (await alarms()).find(({ isHeld, listenerId }) => isHeld && listenerId === estate.people.desk);
  const accusedIds = [estate.people.desk];
  await booted.dataSource.manager.update(Complaint, { id: held?.complaintId ?? '' }, { accusedIds });
  await tell(20);
  expect((await titlesOf('desk')).at(-1)).toBe('同一人又报了 2 件紧急情况，先后共 3 件');
});

describe('guests, who are known by a number only', () => {
  /** From WeChat, where nothing is asked of whoever comes often. */
  const guestDanger = (phone: string) =>
    request(booted.http)
      .post('/api/guest-complaints')
      .set({ 'idempotency-key': newId(), referer: 'https://servicewechat.com/wx0/1/page-frame.html' })
      .send({ estateId: estate.estateId, text: '楼道里有烟', hazard: 'fire', place: { note: '3 栋楼道' }, phone })
      .expect(201);
  const phoneOf = (index: number) => `1380000${1000 + index}`;
  const heardByDesk = async () =>
    new Set((await noticesOf(estate.people.desk)).flatMap(({ complaintId }) => complaintId ?? [])).size;

  it('aHundredOfOneNumber_areAllRecorded_andAreOneAlarmAndItsCount', async () => {
    await Promise.all(Array.from({ length: HUNDRED }, () => guestDanger(phoneOf(0))));
    await work();
    expect(await booted.dataSource.manager.countBy(Complaint, { estateId: estate.estateId })).toBe(HUNDRED);
    expect(await heardByDesk()).toBe(1);
    await tell(20);
    expect((await titlesOf('desk')).at(-1)).toBe(`同一人又报了 ${HUNDRED - 1} 件紧急情况，先后共 ${HUNDRED} 件`);
  });

  it('manyNumbers_areHeardOneByOneAtFirst_thenTogether_andNeverLaterThanAMinute', async () => {
    booted.clock.advance(61);
    await Promise.all(Array.from({ length: 30 }, (_, index) => guestDanger(phoneOf(index))));
    await work();
    // Five numbers each for themselves, then one for all the others.
    expect(await heardByDesk()).toBe(6);
    await tell(20);
    expect((await titlesOf('desk')).at(-1)).toBe('没登录的人又报了 24 件紧急情况，先后共 25 件');
    for (const round of [1, 2, 3]) {
      await guestDanger(phoneOf(100 + round));
      await work();
      await tell(61);
      expect((await titlesOf('desk')).at(-1)).toContain('没登录的人又报了 1 件');
    }
  });

  it('dangerOfAResident_isToldAtOnce_inTheMiddleOfTheirFlood', async () => {
    booted.clock.advance(61);
    await Promise.all(Array.from({ length: 20 }, (_, index) => guestDanger(phoneOf(index))));
    await work();
    const own = await danger('lin').expect(201);
    await work();
    expect((await noticesOf(estate.people.desk)).map(({ complaintId }) => complaintId)).toContain(own.body.id);
  });
});
