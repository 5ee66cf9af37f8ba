/** From what happened to what arrives: notices leave the house through the stand-in platform, over real HTTP and SMTP. */
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { SweepLadder } from '../../src/escalation/sweep-ladder';
import { CallTask } from '../../src/notifications/entities/call-task';
import { Delivery, DeliveryAttempt } from '../../src/notifications/entities/delivery';
import { SubscribeCredit } from '../../src/notifications/entities/subscribe-credit';
import { Notice } from '../../src/notifications/notice.entity';
import { SendDigests } from '../../src/notifications/send-digests';
import { TellEscalations } from '../../src/notifications/tell-escalations';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const TEMPLATE = 'tmpl-progress';

describe('deliveries', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let world: SmallWorld;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: platform.config() });
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });
  beforeEach(async () => {
    world = new SmallWorld(booted, await buildSmallEstate(booted));
    await setClock(NOON);
    await platform.order('DELETE', 'faults');
    await platform.order('DELETE', 'messages');
    await booted.dataSource.manager.update(OutboxEvent, { state: 'pending' }, { state: 'done' });
  });

  const update = (person: 'lin' | 'desk', change: Partial<Person>) =>
    booted.dataSource.manager.update(Person, { id: world.estate.people[person] }, change);
  const setClock = async (instant: Date) => {
    booted.clock.set(instant);
    await platform.order('POST', 'clock', { now: instant.toISOString() });
  };
  const later = (minutes: number) => setClock(new Date(booted.clock.now().getTime() + minutes * 60_000));
  const work = () => booted.app.get(OutboxWorker).drain();
  /** Something the resident is told of: the desk has accepted the matter. */
  const accepted = async (text = '厨房水管漏水') => {
    const { id } = await world.submit(text, newId());
    const words = { version: 1, message: '周敏已收到，马上安排' };
    await world.estate.as('desk').post(`/api/complaints/${id}/accept`, words).expect(200);
    return id;
  };
  const deliveries = (state?: Delivery['state']) =>
    booted.dataSource.manager.find(Delivery, {
      where: { personId: world.estate.people.lin, ...(state === undefined ? {} : { state }) },
      order: { id: 'ASC' },
    });
  const accept = async (openid: string, count: number) => {
    await update('lin', { wechatOpenid: openid });
    await platform.order('POST', 'credits', { openid, templateId: TEMPLATE, count });
    await insertRows(booted.dataSource.manager, SubscribeCredit, [
      { personId: world.estate.people.lin, templateId: TEMPLATE, count },
    ]);
  };

  it('aResidentWhoAccepted_isToldByWeChat_andOneAcceptIsUsed', async () => {
    await accept('openid-told', 2);
    await accepted();
    await work();
    expect(await platform.messages('wechatSubscribe')).toMatchObject([{ to: 'openid-told' }]);
    expect(await deliveries()).toMatchObject([{ state: 'sent', sentBy: 'wechatSubscribe' }]);
    const credit = await booted.dataSource.manager.findOneBy(SubscribeCredit, { personId: world.estate.people.lin });
    expect(credit?.count).toBe(1);
  });

  it('anAcceptTheyTookBack_fallsBackToSms', async () => {
    await accept('openid-took-back', 1);
    await platform.order('POST', 'faults', { on: 'wechat/cgi-bin/message/subscribe', kind: 'errcode', value: 43101 });
    await accepted();
    await work();
    expect(await platform.messages('sms')).toMatchObject([{ to: '+8613800001234' }]);
    const [delivery] = await deliveries();
    const attempts = await booted.dataSource.manager.findBy(DeliveryAttempt, { deliveryId: delivery?.id });
    expect(attempts.map(({ channel, outcome }) => [channel, outcome])).toEqual(
      expect.arrayContaining([
        ['wechatSubscribe', 'refused'],
        ['sms', 'sent'],
      ]),
    );
  });

  it('aProviderDownForAnHour_deliversOnceWhenItIsBack', async () => {
    await platform.order('POST', 'faults', { on: 'tencent-sms', kind: 'status', value: 503 });
    await accepted();
    for (let minutes = 0; minutes < 60; minutes += 5) {
      await work();
      await later(5);
    }
    expect(await deliveries()).toMatchObject([{ state: 'pending' }]);
    await platform.order('DELETE', 'faults');
    await later(60);
    await work();
    await work();
    expect(await platform.messages('sms')).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ state: 'sent', sentBy: 'sms' }]);
  });

  it('aMessageThatNeverGoesThrough_isGivenUp_whileOthersFlow', async () => {
    await platform.order('POST', 'faults', { on: 'tencent-sms', kind: 'html' });
    await accepted();
    for (let hours = 0; hours < 8; hours += 1) {
      await work();
      await later(61);
    }
    await platform.order('DELETE', 'faults');
    await setClock(NOON);
    await accepted('楼道灯不亮');
    await work();
    expect((await deliveries()).map(({ state }) => state)).toEqual(['dead', 'sent']);
  });

  it('atNight_itWaitsForTheMorning_butDangerDoesNot', async () => {
    await setClock(new Date('2026-11-23T23:00:00+08:00'));
    await accepted();
    await accepted('家里燃气泄漏，味道很重');
    await work();
    expect(await platform.messages('sms')).toHaveLength(1);
    await setClock(new Date('2026-11-24T08:00:00+08:00'));
    await work();
    expect((await deliveries()).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('whatWaitedIntoTheNight_isSentInTheMorning_andWasNeverGivenUp', async () => {
    await setClock(new Date('2026-11-23T21:50:00+08:00'));
    await accepted();
    await setClock(new Date('2026-11-23T22:10:00+08:00'));
    await work();
    await setClock(new Date('2026-11-24T03:00:00+08:00'));
    await work();
    expect(await platform.messages('sms')).toEqual([]);
    await setClock(new Date('2026-11-24T08:00:00+08:00'));
    await work();
    expect(await platform.messages('sms')).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ state: 'sent' }]);
  });

  it('whoPrefersThePhone_isCalledAboutTheResult_byTheOwner_withinTwoWorkingHours', async () => {
    const id = await submitByPhone();
    await booted.app.get(OutboxWorker).drain();
    const answer = { version: 1, answer: '水表在楼道' };
    await world.estate.as('desk').post(`/api/complaints/${id}/answer-on-the-spot`, answer).expect(200);
    await work();
    const tasks = await booted.dataSource.manager.findBy(CallTask, { complaintId: id });
    expect(tasks).toMatchObject([
      { assigneeId: world.estate.people.desk, personId: world.estate.people.lin, title: '处理完成，请您确认' },
    ]);
    expect(tasks[0]?.dueAt).toEqual(new Date('2026-11-23T16:00:00+08:00'));
    expect(await platform.messages('sms')).toEqual([]);
  });

  it('nobodyReachable_isRecorded_andTheResidentIsCalled', async () => {
    await update('lin', { phone: '021-5555' });
    const id = await accepted();
    await work();
    expect(await deliveries()).toMatchObject([{ state: 'unreachable' }]);
    expect(await booted.dataSource.manager.countBy(CallTask, { complaintId: id })).toBe(1);
  });

  it('theNinthMessageOfADay_waitsForOneDigest', async () => {
    for (let count = 0; count < 10; count += 1) {
      await accepted(`第 ${count} 件：楼道灯不亮`);
      await later(1);
    }
    await work();
    expect(await platform.messages('sms')).toHaveLength(8);
    expect(await deliveries('held')).toHaveLength(2);
    await setClock(new Date('2026-11-24T08:00:00+08:00'));
    await booted.app.get(SendDigests).run(booted.clock.now());
    await booted.app.get(SendDigests).run(booted.clock.now());
    await work();
    const [digest] = (await platform.messages('sms')).slice(-1);
    expect(digest?.text).toContain('您有 2 条新进展');
    expect(await platform.messages('sms')).toHaveLength(9);
  });

  it('dyingBetweenSentAndRecorded_repeatsThatOneMessage_underTheSameKey', async () => {
    await accepted();
    await update('lin', { email: 'lin@example.com', phone: null });
    await work();
    const [sent] = await deliveries();
    // As a process would leave it that was killed after the provider had said yes.
    await booted.dataSource.manager.update(Delivery, { id: sent?.id }, { state: 'pending', sentAt: null });
    await booted.dataSource.manager.update(OutboxEvent, { type: 'MessageDue' }, { state: 'pending' });
    await work();
    const keys = (await platform.messages('email')).map(({ dedupeKey }) => dedupeKey);
    expect(keys).toEqual([`<${sent?.id}@yingsheng.test>`, `<${sent?.id}@yingsheng.test>`]);
  });

  describe('a promise that was not kept', () => {
    const LATE = '比说好的晚了，向您说明';
    const sweep = () => booted.app.get(SweepLadder).run(booted.clock.now());
    const submitted = async () => {
      const { id } = await world.submit('厨房水管漏水', newId());
      await work();
      await platform.order('DELETE', 'messages');
      return id;
    };
    const lateNotices = (complaintId: string) => booted.dataSource.manager.findBy(Notice, { complaintId, title: LATE });
    const act = (person: 'desk' | 'lin', id: string, action: string, body: object) =>
      world.estate
        .as(person)
        .post(`/api/complaints/${id}/${action}`, { version: 1, ...body })
        .expect(200);
    const atNight = async () => {
      await setClock(new Date('2026-11-23T22:30:00+08:00'));
      await sweep();
      await work();
      expect(await platform.messages('sms')).toEqual([]);
    };
    const inTheMorning = async () => {
      await setClock(new Date('2026-11-24T08:00:00+08:00'));
      await work();
    };

    it('isToldToTheResident_once_withWhatWasPromised_andWhoHasIt', async () => {
      const id = await submitted();
      await later(180);
      await sweep();
      await work();
      const [notice, ...others] = await lateNotices(id);
      expect(others).toEqual([]);
      expect(notice?.personId).toBe(world.estate.people.lin);
      expect(notice?.body).toMatch(
        /^“厨房水管漏水”本该 11 月 23 日（周一）\d{2}:\d{2} 前答复您，已经迟了，很抱歉。截至 11 月 23 日（周一）\d{2}:\d{2}，由周敏负责/,
      );
      expect(notice?.body).toMatch(/前会再告诉您进展。$/);
      expect(await platform.messages('sms')).toHaveLength(1);
      await later(60);
      await sweep();
      await work();
      expect(await lateNotices(id)).toHaveLength(1);
    });

    it('atNight_waitsForTheMorning_andIsNotSentIfItWasKeptMeanwhile', async () => {
      const [id, answered] = [await submitted(), await submitted()];
      await atNight();
      await act('desk', answered, 'accept', { message: '周敏已收到，马上安排' });
      await inTheMorning();
      const late = (await deliveries()).filter(({ title }) => title === LATE);
      expect(late.map(({ complaintId, state }) => [complaintId, state])).toEqual([
        [id, 'sent'],
        [answered, 'outdated'],
      ]);
    });

    it('isNotTold_whereTheMatterWasClosedBeforeTheMessageWasMade', async () => {
      const id = await submitted();
      await later(180);
      await sweep();
      await act('lin', id, 'withdraw', {});
      await work();
      expect(await lateNotices(id)).toEqual([]);
      expect(await platform.messages('sms')).toEqual([]);
    });

    it('whoPrefersThePhone_isCalled_andNotAboutAMatterThatIsClosed', async () => {
      const id = await submitByPhone();
      await work();
      await setClock(new Date('2026-11-25T16:00:00+08:00'));
      await sweep();
      await work();
      const calls = async () => (await world.estate.as('desk').get('/api/call-tasks').expect(200)).body;
      expect(await calls()).toMatchObject([{ matters: [{ complaintId: id }] }]);
      await act('lin', id, 'withdraw', {});
      expect(await calls()).toEqual([]);
    });
  });

  describe('a call that is owed', () => {
    let id: string;
    const calls = async (person: 'desk' | 'manager' = 'desk') =>
      (await world.estate.as(person).get('/api/call-tasks').expect(200)).body;
    const record = (taskId: string, outcome: string, person: 'desk' | 'plumber' | 'foreignDesk' = 'desk') =>
      world.estate.as(person).post(`/api/call-tasks/${taskId}/record`, { outcome, note: '家里老人接的' });
    const callClocks = async () =>
      (await world.show('desk', id)).clocks.filter(({ kind }) => kind === 'callTask').map(({ outcome }) => outcome);

    beforeEach(async () => {
      id = await submitByPhone();
      const answer = { version: 1, answer: '水表在楼道' };
      await world.estate.as('desk').post(`/api/complaints/${id}/answer-on-the-spot`, answer).expect(200);
      await work();
    });

    it('showsTheOwnerWhomToCall_andWhatToSay', async () => {
      expect(await calls()).toMatchObject([
        {
          matters: [{ complaintId: id, isToBeAnswered: true }],
          personName: '林晓梅',
          phone: '13800001234',
          dueAt: '2026-11-23T08:00:00.000Z',
          script: expect.stringContaining('您好，我是翠湖花园物业的周敏。您反映的“水表在哪里”：水表在楼道'),
        },
      ]);
      expect(await calls('manager')).toEqual([]);
    });

    it('reached_isTold_andTheResidentSeesIt', async () => {
      const [task] = await calls();
      await record(task.id, 'told').expect(204);
      expect(await callClocks()).toEqual(['met']);
      const entry = (await world.show('lin', id)).timeline.at(-1);
      expect(entry).toMatchObject({ title: '已电话告知您', body: '处理完成，请您确认' });
      expect(await calls()).toEqual([]);
      expect((await record(task.id, 'told')).body.code).toBe('CALL_TASK.DONE');
    });

    it('notReached_isTriedAgainLater_andAfterThreeTimesItIsOver', async () => {
      for (const tries of [1, 2]) {
        const [task] = await calls();
        await later(30);
        await record(task.id, 'notReached').expect(204);
        expect((await calls())[0]).toMatchObject({ id: task.id, attemptCount: tries });
      }
      const [task] = await calls();
      await record(task.id, 'notReached').expect(204);
      expect(await calls()).toEqual([]);
      expect(await callClocks()).toEqual(['met', 'met', 'met']);
    });

    it('notMadeInTime_isABreachTheManagerHearsOf', async () => {
      await later(241);
      await booted.app.get(SweepLadder).run(booted.clock.now());
      await booted.app.get(TellEscalations).run(booted.clock.now());
      const told = await booted.dataSource.manager.findBy(Notice, { personId: world.estate.people.manager });
      expect(told.map(({ body }) => body)).toContainEqual(expect.stringContaining('前，发出这条消息时已迟'));
    });

    it('isTheOwnersToRecord_andNobodyElseLearnsOfIt', async () => {
      const [task] = await calls();
      expect((await record(task.id, 'told', 'plumber')).status).toBe(404);
      expect((await record(task.id, 'told', 'foreignDesk')).body.code).toBe('CALL_TASK.NOT_FOUND');
    });
  });

  it('aColleagueForWhoseHomeItWasFiled_isToldAsAResident_whereTheyCanAnswerIt', async () => {
    const { people, rooms, estateId } = world.estate;
    const { manager } = booted.dataSource;
    await insertRows(manager, RoleGrant, [{ personId: people.neighbour, role: 'handler', estateId }]);
    const provenPhone = '13500007777';
    await manager.update(
      Person,
      { id: people.neighbour },
      { provenPhone, phone: provenPhone, wecomUserId: 'wecom-lives-here' },
    );
    const journey = new Journey(world.estate);
    const { id } = await journey.submit({
      place: { householdId: rooms.neighbour },
      onBehalfOf: { name: '王阿婆', phone: provenPhone, consentVersion: '1' },
    });
    await work();
    expect(await manager.findBy(Delivery, { personId: people.neighbour, complaintId: id })).toMatchObject([
      { isToStaff: false, page: `resident/detail/index?id=${id}`, sentBy: 'sms' },
    ]);
    await manager.update(Person, { id: people.neighbour }, { provenPhone: null });
  });

  async function submitByPhone(): Promise<string> {
    const request = {
      estateId: world.estate.estateId,
      text: '水表在哪里',
      place: { householdId: world.estate.rooms.lin },
      desiredOutcomes: [],
      contactPreference: 'phone',
      isConfidential: false,
      mediaIds: [],
    };
    const answer = await world.estate.as('lin').post('/api/complaints', request, { 'Idempotency-Key': newId() });
    return answer.body.id;
  }
});
