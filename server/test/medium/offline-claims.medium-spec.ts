import type { ApiError } from '@yingsheng/shared/api/common';
import type { NoticePage } from '@yingsheng/shared/api/notice';
import type { Contribution, WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { ACCEPT_ORDER_MINUTES } from '@yingsheng/shared/sla/policy';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { PassOnUnaccepted } from '../../src/dispatch/pass-on-unaccepted';
import { newId } from '../../src/platform/ids';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Device } from '../support/device';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

/** Within this an ordinary order is to be taken. */
const LIMIT = ACCEPT_ORDER_MINUTES.normal;

describe('what was done in time without a network', () => {
  let booted: BootedApp;
  let journey: Journey;
  let device: Device;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    // On a working morning: the limits of ordinary matters rest at noon.
    booted.clock.set(new Date('2026-11-23T01:00:00.000Z'));
    const estate = await buildSmallEstate(booted);
    journey = new Journey(estate);
    device = new Device(booted, estate, 'plumber', 7 * 3_600_000);
    // He read the list while he still had a signal.
    await journey.inbox('plumber');
  });
  afterAll(() => booted.close());

  const advance = (minutes: number) => booted.clock.advance(minutes);
  const sweep = () => booted.app.get(PassOnUnaccepted).sweep(booted.clock.now());
  const clockOf = (workOrderId: string, kind: ClockRow['kind']) =>
    booted.dataSource.manager.find(ClockRow, { where: { workOrderId, kind }, order: { startedAt: 'ASC' } });
  const accept = (orderId: string, body: object) =>
    journey.estate.as('plumber').post(`/api/work-orders/${orderId}/accept`, { version: 1, ...body });

  it('acceptedBeforeTheLimit_sentAfterIt_stillOffered_isInTime', async () => {
    const { id, orderId } = await journey.dispatched();
    advance(LIMIT - 3);
    const takenAt = booted.clock.now().toISOString();
    const step = device.take(id, 'accept');
    advance(4);
    const { version } = await journey.workOrder('lead', orderId);
    const { body } = await accept(orderId, { version, claim: device.claim(step) }).expect(200);
    const order = body as WorkOrderDetail;
    expect(order).toMatchObject({ status: 'accepted', acceptedAt: takenAt });
    const told = order.timeline.find(({ action }) => action === 'workOrder.accept');
    expect(told).toMatchObject({ claimedAt: takenAt, claimDoubt: null, occurredAt: booted.clock.now().toISOString() });
    expect(await clockOf(orderId, 'acceptOrder')).toMatchObject([{ outcome: 'met', minutesLate: null }]);
  });

  it('acceptedBeforeTheLimit_passedOnMeanwhile_isHisAgain_andWhoeverWasAskedSinceIsTold', async () => {
    const { id, orderId } = await journey.dispatched();
    advance(LIMIT - 3);
    const step = device.take(id, 'accept');
    advance(4);
    await sweep();
    const { offeree } = await journey.workOrder('lead', orderId);
    expect(offeree?.id).toBe(journey.estate.people.secondPlumber);
    const { body } = await accept(orderId, { claim: device.claim(step) }).expect(200);
    expect(body).toMatchObject({ status: 'accepted', handler: { id: journey.estate.people.plumber } });
    const [first, second] = await clockOf(orderId, 'acceptOrder');
    expect([first?.outcome, second?.outcome]).toEqual(['met', 'cancelled']);
    const { lost } = await journey.inbox('secondPlumber');
    expect(lost).toMatchObject([{ workOrderId: orderId, how: 'takenBack', to: { name: '李建国' } }]);
    expect((await journey.inbox('plumber')).lost).toEqual([]);
  });

  it('theRestFollows_eachAtItsOwnTime_onSiteKept', async () => {
    const { id } = await journey.submit({ urgency: 'urgent' });
    const [order] = (await journey.complaint('desk', id)).workOrders;
    const orderId = order?.id ?? '';
    expect((await journey.workOrder('desk', orderId)).offeree?.name).toBe('李建国');
    advance(2);
    const taken = [device.take(id, 'accept')];
    advance(3);
    taken.push(device.take(id, 'arrive'));
    advance(60);
    const [accepted, arrived] = taken;
    if (accepted === undefined || arrived === undefined) throw new Error('two steps were taken');
    const { body } = await accept(orderId, { claim: device.claim(accepted) }).expect(200);
    // The photo takes its time; that the step waited was announced with the one before.
    advance(20);
    const there = await journey.work('plumber', orderId, 'arrive', {
      beforeMediaIds: [await journey.uploadPhoto('plumber')],
      claim: device.claim(arrived),
    });
    expect(Date.parse(there.arrivedAt ?? '') - Date.parse((body as WorkOrderDetail).acceptedAt ?? '')).toBe(180_000);
    const clocks = await booted.dataSource.manager.findBy(ClockRow, { complaintId: id, kind: 'onSite' });
    expect(clocks).toMatchObject([{ outcome: 'met' }]);
  });

  it.each([
    ['aDayAndMore', 25 * 60, {}, '已经超过一天'],
    ['unsealed', 4, { seal: undefined }, '不是这次登录时'],
  ])('implausible_%s_isRefusedWithTheReason_whenItWasPassedOn', async (_, minutes, changes, why) => {
    const { id, orderId } = await journey.dispatched();
    advance(LIMIT - 3);
    const step = device.take(id, 'accept');
    advance(minutes);
    await sweep();
    const claim = { ...device.claim(step), ...changes };
    const { body } = await accept(orderId, { claim }).expect(409);
    expect((body as ApiError).code).toBe('WORK_ORDER.CLAIM_NOT_COUNTED');
    expect((body as ApiError).message).toContain(why);
  });

  it('whoWasInContactMeanwhile_canNotHaveBeenWithoutANetwork', async () => {
    const { id, orderId } = await journey.dispatched();
    advance(LIMIT - 3);
    const step = device.take(id, 'accept');
    advance(2);
    await journey.inbox('plumber');
    advance(5);
    const { version } = await journey.workOrder('lead', orderId);
    const { body } = await accept(orderId, { version, claim: device.claim(step) }).expect(200);
    const told = (body as WorkOrderDetail).timeline.find(({ action }) => action === 'workOrder.accept');
    expect(told?.claimDoubt).toContain('手机有信号');
    expect((body as WorkOrderDetail).acceptedAt).toBe(booted.clock.now().toISOString());
    expect(await clockOf(orderId, 'acceptOrder')).toMatchObject([{ outcome: 'breached' }]);
  });

  it('aStepCanNotBeSlippedIn_orTakenBackInTime', async () => {
    const { id, orderId } = await journey.dispatched();
    advance(5);
    const first = device.take(id, 'accept');
    advance(10);
    const arrived = device.take(id, 'arrive');
    await accept(orderId, {
      version: (await journey.workOrder('lead', orderId)).version,
      claim: device.claim(first),
    }).expect(200);
    const forged = { ...device.claim(arrived), takenAt: first.takenAt + 1 };
    const order = await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [], claim: forged });
    expect(order.timeline.find(({ action }) => action === 'workOrder.arrive')?.claimDoubt).toContain('不是这次登录时');
  });

  it('anotherHasItByNow_everythingGoesToTheMatter_andHeAsksForItBack', async () => {
    const { id, orderId } = await journey.dispatched();
    advance(LIMIT - 3);
    const step = device.take(id, 'accept');
    advance(4);
    await sweep();
    await journey.work('secondPlumber', orderId, 'accept', {});
    const refused = await accept(orderId, { claim: device.claim(step) }).expect(409);
    expect((refused.body as ApiError).code).toBe('WORK_ORDER.ALREADY_TAKEN');

    const contributed = async (body: object, key = newId()) => {
      const answer = await journey.post(
        'plumber',
        `/api/work-orders/${orderId}/contribute`,
        { mediaIds: [], ...body },
        key,
      );
      expect(answer.status).toBe(200);
      return answer.body as Contribution;
    };
    const mediaIds = [await journey.uploadPhoto('plumber')];
    const key = newId();
    const answer = await contributed({ action: 'arrive', text: '已关总阀', mediaIds, claim: device.claim(step) }, key);
    expect(answer).toMatchObject({ handler: { name: '吴大勇' }, mayAskBack: true });
    await contributed({ action: 'arrive', text: '已关总阀', mediaIds, claim: device.claim(step) }, key);
    await contributed({ action: 'recordSpending', spending: { kind: 'materials', amountFen: 15_000, note: '角阀' } });

    const seen = await journey.workOrder('secondPlumber', orderId);
    const given = seen.timeline.filter(({ action }) => action === 'contribute');
    expect(given).toHaveLength(2);
    expect(given[0]).toMatchObject({ body: '已关总阀', actorName: '李建国', media: [{ id: mediaIds[0] }] });
    expect(seen.spendings).toMatchObject([{ amountFen: 15_000, status: 'pending' }]);
    expect((await journey.complaint('lin', id)).timeline.some(({ action }) => action === 'contribute')).toBe(false);

    await journey.estate.as('plumber').post(`/api/work-orders/${orderId}/ask-back`, {}).expect(200);
    expect((await journey.inbox('secondPlumber', 'active')).items[0]).toMatchObject({
      backRequest: { name: '李建国' },
      allowedActions: expect.arrayContaining(['giveBack', 'declineBack']),
    });
    const given_ = await journey.work('secondPlumber', orderId, 'giveBack', {});
    expect(given_).toMatchObject({ handler: { name: '李建国' }, status: 'accepted', backRequest: null });
    await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
  });

  it.each([
    ['expired', '规定时间内没有接，现在由吴大勇接手'],
    ['reassigned', '派单的同事改派了，原因：就近，现在由吴大勇接手'],
    ['ruled', '已经裁定由别人处理，原因：归保洁，现在由何玉兰接手'],
  ])('%s_whoeverHadItIsTold_whoHasItNowAndWhy', async (how, words) => {
    const { people, departmentIds } = journey.estate;
    const { orderId } = await journey.dispatched();
    if (how === 'expired') {
      advance(LIMIT + 1);
      await sweep();
    } else if (how === 'reassigned') {
      await journey.work('lead', orderId, 'offer', { handlerId: people.secondPlumber, reason: '就近' });
    } else {
      await journey.work('manager', orderId, 'rule', { departmentId: departmentIds.environment, reason: '归保洁' });
    }
    await booted.app.get(OutboxWorker).drain();
    const { body } = await journey.estate.as('plumber').get('/api/notices').expect(200);
    const told = (body as NoticePage).items.find(({ title }) => title === '工单已不在您手上');
    expect(told?.body).toContain(words);
    expect((await journey.inbox('plumber')).lost).toMatchObject([{ how }]);
  });

  it('reassignedByADispatcher_isNotOverturned_butNothingIsLost_andHeIsTold', async () => {
    const { id, orderId } = await journey.dispatched();
    advance(2);
    const step = device.take(id, 'accept');
    advance(1);
    await journey.work('lead', orderId, 'offer', { handlerId: journey.estate.people.secondPlumber, reason: '就近' });
    await accept(orderId, { claim: device.claim(step) }).expect(409);
    await journey
      .post('plumber', `/api/work-orders/${orderId}/contribute`, { action: 'accept', mediaIds: [] })
      .expect(200);
    const { lost } = await journey.inbox('plumber');
    expect(lost).toMatchObject([
      { how: 'reassigned', by: { name: '赵国平' }, to: { name: '吴大勇' }, reason: '就近', mayAskBack: true },
    ]);
    await journey.estate.as('plumber').post(`/api/work-orders/lost/${lost[0]?.id}/seen`, {}).expect(204);
    expect((await journey.inbox('plumber')).lost).toEqual([]);
  });

  it('mergedMeanwhile_goesToTheMatterThatGoesOn', async () => {
    const target = await journey.dispatched({ text: '楼下天花板渗水' });
    const { id, number, orderId } = await journey.dispatched();
    const step = device.take(id, 'accept');
    await journey.act('desk', id, 'merge', { targetNumber: target.number, reason: '说的是同一处' });
    await accept(orderId, { claim: device.claim(step) }).expect(409);
    const { body } = await journey
      .post('plumber', `/api/work-orders/${orderId}/contribute`, { action: 'done', text: '已修好', mediaIds: [] })
      .expect(200);
    expect((body as Contribution).complaintNumber).toBe(target.number);
    const { timeline } = await journey.complaint('desk', target.id);
    expect(timeline.find(({ action }) => action === 'contribute')).toMatchObject({
      body: '已修好',
      title: expect.stringContaining(number),
    });
  });

  it('mergedIntoWhatIsAboutHim_itStaysWithHisOwn_andHeHearsNothingOfTheOther', async () => {
    const { people } = journey.estate;
    const target = await journey.submit({ text: '师傅骂人', category: 'rudeness', accusedIds: [people.plumber] });
    const { id, number, orderId } = await journey.dispatched();
    await journey.act('desk', id, 'merge', { targetNumber: target.number, reason: '说的是同一次上门' });
    const { body } = await journey
      .post('plumber', `/api/work-orders/${orderId}/contribute`, { action: 'done', text: '已修好', mediaIds: [] })
      .expect(200);
    expect((body as Contribution).complaintNumber).toBe(number);
    const told = async (complaintId: string) =>
      (await journey.complaint('desk', complaintId)).timeline.some(({ action }) => action === 'contribute');
    expect([await told(id), await told(target.id)]).toEqual([true, false]);
  });

  it('whoeverNeverHadToDoWithIt_mayNotContribute', async () => {
    const { orderId } = await journey.dispatched();
    await journey
      .post('cleaner', `/api/work-orders/${orderId}/contribute`, { action: 'accept', mediaIds: [] })
      .expect(404);
  });
});
