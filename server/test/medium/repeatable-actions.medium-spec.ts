import type { ApiError } from '@yingsheng/shared/api/common';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { ForgetOldKeys, KEPT_DAYS } from '../../src/platform/idempotency/forget-old-keys';
import { IdempotencyKey } from '../../src/platform/idempotency/idempotency-key.entity';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

const TWENTY = Array.from({ length: 20 }, (_, index) => index);

describe('an action whose answer got lost is sent again', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    await booted.app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const press = (person: PersonKey, orderId: string, action: string, body: object, key: string) =>
    journey.estate.as(person).post(`/api/work-orders/${orderId}/${action}`, body, { 'idempotency-key': key });
  const countOf = (complaintId: string, action: TimelineEntry['action']) =>
    booted.dataSource.manager.countBy(TimelineEntry, { complaintId, action });

  it('underItsKey_isAnsweredAgain_andWrittenOnce', async () => {
    const { id, orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const key = newId();
    const first = await press('plumber', orderId, 'accept', { version }, key).expect(200);
    const again = await press('plumber', orderId, 'accept', { version }, key).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await countOf(id, 'workOrder.accept')).toBe(1);
    const accepted = await booted.dataSource.manager.findBy(OutboxEvent, { type: 'WorkOrderAccepted' });
    expect(accepted.filter((event) => event.payload.workOrderId === orderId)).toHaveLength(1);
  });

  it('twentyTimesAtOnce_isTakenOnce_andNobodyHearsAConflict', async () => {
    const { id, orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const key = newId();
    const answers = await Promise.all(TWENTY.map(() => press('plumber', orderId, 'accept', { version }, key)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
    expect(await countOf(id, 'workOrder.accept')).toBe(1);
  });

  it('underItsKey_isAnswered_evenWhenTheOrderWasTakenAwayMeanwhile', async () => {
    const { id, orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const key = newId();
    await press('plumber', orderId, 'accept', { version }, key).expect(200);
    await journey.work('lead', orderId, 'cancel', { reason: '换人上门' });
    await press('plumber', orderId, 'accept', { version }, key).expect(200);
    expect(await countOf(id, 'workOrder.accept')).toBe(1);
  });

  it('keysAreForgotten_afterSixtyDays_andNotBefore', async () => {
    const { orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const key = newId();
    await press('plumber', orderId, 'accept', { version }, key).expect(200);
    const daysLater = (days: number) => new Date(Date.now() + days * 86_400_000);
    const kept = () => booted.dataSource.manager.countBy(IdempotencyKey, { requestKey: key });
    const forget = booted.app.get(ForgetOldKeys);
    await forget.run(daysLater(KEPT_DAYS - 1));
    expect(await kept()).toBe(1);
    await forget.run(daysLater(KEPT_DAYS + 1));
    expect(await kept()).toBe(0);
  });

  it('withoutAKey_asBefore_theSecondIsTooLate', async () => {
    const { orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const press = () => journey.estate.as('plumber').post(`/api/work-orders/${orderId}/accept`, { version });
    await press().expect(200);
    await press().expect(409);
  });

  it('underItsKey_answersWithTheOrderAsItIsNow', async () => {
    const { orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const key = newId();
    await press('plumber', orderId, 'accept', { version }, key).expect(200);
    await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
    const { body } = await press('plumber', orderId, 'accept', { version }, key).expect(200);
    expect((body as WorkOrderDetail).status).toBe('arrived');
  });

  it('withANewerVersion_orAnOlderClaim_isStillTheSame', async () => {
    const { id, orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const key = newId();
    await press('plumber', orderId, 'accept', { version, claim: { takenAt: 0, sentAt: 90_000 } }, key).expect(200);
    await press(
      'plumber',
      orderId,
      'accept',
      { version: version + 5, claim: { takenAt: 0, sentAt: 300_000 } },
      key,
    ).expect(200);
    expect(await countOf(id, 'workOrder.accept')).toBe(1);
  });

  it('withOtherWords_orElsewhere_underAUsedKey_isRefused', async () => {
    const { orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const key = newId();
    await press('plumber', orderId, 'return', { version, reason: '手上有更急的工单' }, key).expect(200);
    const other = await press('plumber', orderId, 'return', { version, reason: '不是我的专业' }, key).expect(422);
    const elsewhere = await press('plumber', orderId, 'accept', { version }, key).expect(422);
    for (const { body } of [other, elsewhere]) {
      expect((body as ApiError).code).toBe('REQUEST.IDEMPOTENCY_KEY_REUSED');
    }
  });

  it('refused_freesItsKey', async () => {
    const { orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const key = newId();
    await press('plumber', orderId, 'accept', { version: version + 1 }, key).expect(409);
    expect(await booted.dataSource.manager.countBy(IdempotencyKey, { requestKey: key })).toBe(0);
    await press('plumber', orderId, 'accept', { version }, key).expect(200);
  });

  it('theSameKeyOfAnotherPerson_isAnotherKey', async () => {
    const [mine, theirs] = [await journey.dispatched(), await journey.submit()];
    const { version } = await journey.workOrder('plumber', mine.orderId);
    const key = newId();
    await press('plumber', mine.orderId, 'accept', { version }, key).expect(200);
    const { version: seen } = await journey.complaint('desk', theirs.id);
    await journey.estate
      .as('desk')
      .post(`/api/complaints/${theirs.id}/accept`, { version: seen, message: '已收到' }, { 'idempotency-key': key })
      .expect(200);
  });

  it('progressToldTwiceUnderOneKey_isToldOnce', async () => {
    const { id, orderId } = await journey.dispatched();
    await journey.work('plumber', orderId, 'accept', {});
    const { version } = await journey.complaint('plumber', id);
    const expectedAt = new Date(booted.clock.now().getTime() + 7_200_000).toISOString();
    const body = { version, progress: '已拆开检查', difficulty: null, expectedAt };
    const key = newId();
    const tell = () =>
      journey.estate.as('plumber').post(`/api/complaints/${id}/publish-update`, body, { 'idempotency-key': key });
    await tell().expect(200);
    await tell().expect(200);
    expect(await countOf(id, 'publishUpdate')).toBe(1);
  });

  it('anIllFormedKey_orAnAbsurdlyDeepBody_isRefusedInWords', async () => {
    const { orderId } = await journey.dispatched();
    const bad = await press('plumber', orderId, 'accept', { version: 1 }, 'short').expect(400);
    expect((bad.body as ApiError).code).toBe('REQUEST.IDEMPOTENCY_KEY_MISSING');
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) as object;
    const refused = await press('plumber', orderId, 'accept', deep, newId()).expect(400);
    expect((refused.body as ApiError).code).toBe('REQUEST.INVALID');
  });
});
