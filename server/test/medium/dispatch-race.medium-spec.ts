import type { ApiError } from '@yingsheng/shared/api/common';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { PassOnUnaccepted } from '../../src/dispatch/pass-on-unaccepted';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

describe('two hands on one work order', () => {
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

  const press = (person: PersonKey, orderId: string, action: string, version: number) =>
    journey.estate.as(person).post(`/api/work-orders/${orderId}/${action}`, { version });

  it('twoGrabs_oneWinner_oneClear409', async () => {
    const { id } = await journey.submit();
    await journey.act('desk', id, 'dispatch', { isForGrabs: true });
    const [order] = (await journey.inbox('plumber', 'grabbable')).items;
    const { id: orderId, version } = order ?? { id: '', version: 0 };
    const answers = await Promise.all([
      press('plumber', orderId, 'grab', version),
      press('secondPlumber', orderId, 'grab', version),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const winner = answers.find((answer) => answer.status === 200)?.body as WorkOrderDetail;
    const loser = answers.find((answer) => answer.status === 409)?.body as ApiError;
    expect(loser.code).toBe('WORK_ORDER.ALREADY_TAKEN');
    expect((await journey.workOrder('manager', orderId)).handler?.id).toBe(winner.handler?.id);
  });

  it('oneAcceptPressedTwice_isWrittenOnce', async () => {
    const { id, orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const answers = await Promise.all([
      press('plumber', orderId, 'accept', version),
      press('plumber', orderId, 'accept', version),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const { timeline } = await journey.complaint('desk', id);
    expect(timeline.filter((entry) => entry.action === 'workOrder.accept')).toHaveLength(1);
  });

  it('acceptAgainstTheAcceptTimer_leavesOneHolder', async () => {
    const { orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    booted.clock.advance(70);
    const [answer] = await Promise.all([
      press('plumber', orderId, 'accept', version),
      booted.app.get(PassOnUnaccepted).sweep(booted.clock.now()),
    ]);
    const { handler, offeree, status } = await journey.workOrder('manager', orderId);
    if (answer.status === 200) expect(handler?.id).toBe(journey.estate.people.plumber);
    else expect([answer.status, status, offeree?.id]).toEqual([409, 'offered', journey.estate.people.secondPlumber]);
  });

  it('twoDispatches_makeOneLeadOrder', async () => {
    const { id } = await journey.submit();
    const { version } = await journey.complaint('desk', id);
    const dispatch = () => journey.estate.as('desk').post(`/api/complaints/${id}/dispatch`, { version });
    const answers = await Promise.all([dispatch(), dispatch()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await journey.complaint('desk', id)).workOrders).toHaveLength(1);
  });
});
