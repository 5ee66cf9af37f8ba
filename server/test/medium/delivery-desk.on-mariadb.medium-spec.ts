/** Who was told, what did not arrive and what is done about it; what colleagues get outside the app, and what the group may read. */
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { Complaint } from '../../src/complaints/entities/complaint';
import { Person } from '../../src/directory/entities/person';
import { SweepLadder } from '../../src/escalation/sweep-ladder';
import { Delivery } from '../../src/notifications/entities/delivery';
import { TellEscalations } from '../../src/notifications/tell-escalations';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

const NOON = new Date('2026-11-23T12:00:00+08:00');

describe('what left the house, and what did not', () => {
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

  const setClock = async (instant: Date) => {
    booted.clock.set(instant);
    await platform.order('POST', 'clock', { now: instant.toISOString() });
  };
  const later = (minutes: number) => setClock(new Date(booted.clock.now().getTime() + minutes * 60_000));
  const work = () => booted.app.get(OutboxWorker).drain();
  const update = (person: PersonKey, change: Partial<Person>) =>
    booted.dataSource.manager.update(Person, { id: world.estate.people[person] }, change);
  const accepted = async () => {
    const { id } = await world.submit('厨房水管漏水', newId());
    const words = { version: 1, message: '周敏已收到，马上安排' };
    await world.estate.as('desk').post(`/api/complaints/${id}/accept`, words).expect(200);
    return id;
  };
  const failed = async () =>
    (await world.estate.as('manager').get(`/api/estates/${world.estate.estateId}/failed-deliveries`).expect(200)).body
      .items;
  const told = (person: PersonKey, id: string) => world.estate.as(person).get(`/api/complaints/${id}/deliveries`);

  it('whatWasGivenUp_isListedWithItsCause_andArrivesOnceWhenSentAgain', async () => {
    await platform.order('POST', 'faults', { on: 'tencent-sms', kind: 'status', value: 503 });
    const id = await accepted();
    for (let hours = 0; hours < 8; hours += 1) {
      await work();
      await later(61);
    }
    await setClock(NOON);
    const [row] = await failed();
    expect(row).toMatchObject({
      complaintId: id,
      personName: '林晓梅',
      state: 'dead',
      attemptCount: 8,
      cause: '短信：对方平台没有响应，已试 8 次',
    });
    await platform.order('DELETE', 'faults');
    await world.estate.as('manager').post(`/api/deliveries/${row.id}/retry`, {}).expect(204);
    await work();
    expect(await platform.messages('sms')).toHaveLength(1);
    expect(await failed()).toEqual([]);
    expect((await told('desk', id)).body).toMatchObject([{ state: 'sent', channel: 'sms', cause: null }]);
    const again = await world.estate.as('manager').post(`/api/deliveries/${row.id}/retry`, {});
    expect([again.status, again.body.code]).toEqual([409, 'DELIVERY.NOT_FAILED']);
  });

  it('whoeverHasNoChannel_isToBeReachedOtherwise', async () => {
    await update('lin', { phone: '021-5555' });
    const id = await accepted();
    await work();
    await update('lin', { phone: null });
    const [row] = await failed();
    expect(row).toMatchObject({ state: 'unreachable', cause: '短信：号码不对或收不到短信' });
    const answer = await world.estate.as('manager').post(`/api/deliveries/${row.id}/retry`, {});
    expect([answer.status, answer.body.code]).toEqual([422, 'DELIVERY.NO_CHANNEL']);
    const record = (await told('desk', id)).body;
    expect(record.map(({ state }: { state: string }) => state).sort()).toEqual(['callOwed', 'unreachable']);
  });

  it('whoWasTold_isForTheOwnerAndTheHouse_notForTheResidentNorAnotherEstate', async () => {
    const id = await accepted();
    await work();
    expect((await told('desk', id)).body).toMatchObject([{ personName: '林晓梅', title: '您的反映已受理' }]);
    expect((await told('lead', id)).status).toBe(200);
    expect((await told('lin', id)).status).toBe(403);
    expect((await told('foreignManager', id)).status).toBe(404);
    const foreign = await world.estate
      .as('foreignManager')
      .get(`/api/estates/${world.estate.estateId}/failed-deliveries`);
    expect(foreign.status).toBe(404);
  });

  it('whoIsNamedWhileAMessageWaits_isNotSentIt', async () => {
    await update('desk', { wecomUserId: 'wecom-desk' });
    const { id } = await world.submit('厨房水管漏水', newId());
    await booted.app.get(OutboxWorker).deliverBatch('inside');
    const accusedIds = [world.estate.people.desk];
    await booted.dataSource.manager.update(Complaint, { id }, { accusedIds });
    await work();
    const rows = await booted.dataSource.manager.findBy(Delivery, { complaintId: id, personId: accusedIds[0] });
    expect(rows.map(({ state }) => state)).toEqual(['withheld']);
    expect(await platform.messages('wecom')).toEqual([]);
  });

  it('anEscalation_reachesTheColleagueOutside_andTheGroupReadsNumberAndCategoryOnly', async () => {
    await update('manager', { wecomUserId: 'wecom-manager' });
    await setClock(new Date('2026-11-23T10:00:00+08:00'));
    const { id } = await world.submit('厨房水管漏水', newId());
    await later(45);
    await booted.app.get(SweepLadder).run(booted.clock.now());
    await booted.app.get(TellEscalations).run(booted.clock.now());
    await booted.app.get(TellEscalations).run(booted.clock.now());
    await work();
    const [message] = await platform.messages('wecom');
    expect(message).toMatchObject({ to: 'wecom-manager', text: expect.stringContaining('已超时') });
    const { number, category } = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
    expect((await platform.messages('wecomRobot')).map(({ text }) => text)).toEqual([
      `已超时 1 件：\n${number} ${CATEGORY_LABEL[category]}`,
    ]);
  });

  it('aNewEmergency_isSaidInTheGroup_withoutPlaceOrName', async () => {
    const { id } = await world.submit('家里燃气泄漏，味道很重', newId());
    await work();
    const { number } = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
    const [message] = await platform.messages('wecomRobot');
    expect(message?.text).toMatch(new RegExp(`^新的紧急反映：${number} [\\u4e00-\\u9fa5、]+$`));
  });
});
