import { LapseWaiting } from '../../src/dispatch/lapse-waiting';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

const DAY = 1440;
/** Two working hours before the lunch break: every minute counts. */
const MONDAY_MORNING = new Date('2026-11-23T02:00:00.000Z');

describe('letting work rest', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    booted.clock.set(MONDAY_MORNING);
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const inMinutes = (minutes: number) => new Date(booted.clock.now().getTime() + minutes * 60_000).toISOString();
  const request = (minutes: number) => ({
    reasonKind: 'parts' as const,
    reason: '阀门已下单，周三到货',
    expectedReturnAt: inMinutes(minutes),
  });
  const taken = async () => {
    const matter = await journey.dispatched();
    await journey.work('plumber', matter.orderId, 'accept', {});
    await journey.work('plumber', matter.orderId, 'arrive', { beforeMediaIds: [] });
    return matter;
  };
  const resting = async (minutes: number) => {
    const matter = await taken();
    await journey.work('plumber', matter.orderId, 'requestSuspension', request(minutes));
    await journey.work('lead', matter.orderId, 'approveSuspension', {});
    return matter;
  };
  const refused = async (by: PersonKey, orderId: string, action: string, body: object) => {
    const { version } = await journey.workOrder('manager', orderId);
    const answer = await journey.estate.as(by).post(`/api/work-orders/${orderId}/${action}`, { version, ...body });
    return [answer.status, answer.body.code];
  };
  const resolution = async (id: string) =>
    (await journey.complaint('desk', id)).clocks.find((clock) => clock.kind === 'resolution');

  it('theLeadDecides_theResidentIsTold_andTheOrderRestsUnderItsOwnTab', async () => {
    const { id, orderId } = await taken();
    await journey.work('plumber', orderId, 'requestSuspension', request(2 * DAY));
    const waiting = await journey.complaint('desk', id);
    expect(waiting).toMatchObject({ status: 'in_progress', header: { ballHolder: { name: '赵国平' } } });
    expect((await journey.complaint('lin', id)).workOrders[0]?.suspension).toBeNull();
    const board = await journey.estate.as('lead').get(`/api/estates/${journey.estate.estateId}/board`).expect(200);
    expect(board.body.decisions).toContainEqual(
      expect.objectContaining({ kind: 'suspension', workOrderId: orderId, text: expect.stringContaining('等配件') }),
    );
    expect(await refused('plumber', orderId, 'approve-suspension', {})).toEqual([403, 'WORK_ORDER.ACTION_NOT_YOURS']);

    const approved = await journey.work('lead', orderId, 'approveSuspension', {});
    expect(approved).toMatchObject({ status: 'suspended', suspensionsLeft: 1, suspension: { isApproved: true } });
    const seen = await journey.complaint('lin', id);
    expect(seen).toMatchObject({
      status: 'suspended',
      header: { statusText: '暂停处理', expectedKind: 'resume', etaMovedReason: '阀门已下单，周三到货' },
    });
    expect(seen.header.nextStep).toMatch(/^正在等配件，.+前由李建国继续处理$/);
    expect(seen.timeline.at(-1)).toMatchObject({ title: '暂停处理：等配件' });
    expect(seen.timeline.at(-1)?.body).toMatch(/原因：阀门已下单，周三到货\n预计 .+ 前恢复\n由赵国平批准/);
    expect((await journey.inbox('plumber', 'suspended')).items.map((order) => order.id)).toEqual([orderId]);
  });

  it('itResumesByItself_andOnlyTheApprovedTimeIsGivenBack_howeverLateTheSweep', async () => {
    const { id, orderId } = await resting(120);
    const before = await resolution(id);
    const updates = (await journey.complaint('desk', id)).clocks.filter((clock) => clock.kind === 'progressUpdate');
    booted.clock.advance(119);
    await booted.app.get(LapseWaiting).sweep(booted.clock.now());
    expect((await journey.workOrder('plumber', orderId)).status).toBe('suspended');
    booted.clock.advance(91);
    await booted.app.get(LapseWaiting).sweep(booted.clock.now());
    await booted.app.get(LapseWaiting).sweep(booted.clock.now());
    const resumed = await journey.complaint('lin', id);
    expect(resumed).toMatchObject({ status: 'in_progress', header: { nextStep: '李建国已接单，由其处理' } });
    expect(resumed.timeline.filter((entry) => entry.action === 'resume')).toHaveLength(1);
    expect(minutesBetween(before?.dueAt, (await resolution(id))?.dueAt)).toBe(120);
    const updatesAfter = (await journey.complaint('desk', id)).clocks.filter((c) => c.kind === 'progressUpdate');
    expect(updatesAfter).toEqual(updates);
  });

  it('theHandlerMayResumeEarly_andOnlyTheTimeRestedIsGivenBack', async () => {
    const { id, orderId } = await resting(120);
    const before = await resolution(id);
    booted.clock.advance(45);
    const resumed = await journey.work('plumber', orderId, 'resume', {});
    expect(resumed).toMatchObject({ status: 'accepted', suspension: null });
    expect(minutesBetween(before?.dueAt, (await resolution(id))?.dueAt)).toBe(45);
  });

  it('aRejectedRequest_leavesTheWorkGoingOn', async () => {
    const { id, orderId } = await taken();
    await journey.work('plumber', orderId, 'requestSuspension', request(DAY));
    const rejected = await journey.work('lead', orderId, 'rejectSuspension', { reason: '先装临时阀门' });
    expect(rejected).toMatchObject({ status: 'arrived', suspension: null, suspensionsLeft: 2 });
    expect((await journey.complaint('lin', id)).status).toBe('in_progress');
  });

  it('aRestingComplaint_isNeitherSolvedNorResolvable_andCancellingItsOrderWakesIt', async () => {
    const { id, orderId } = await resting(DAY);
    const { version } = await journey.complaint('desk', id);
    const { body } = await journey.estate
      .as('desk')
      .post(`/api/complaints/${id}/resolve`, { version, outcome: '好了' })
      .expect(409);
    expect(body.code).toBe('COMPLAINT.ACTION_NOT_IN_STATE');
    await journey.work('lead', orderId, 'cancel', { reason: '改由外协处理' });
    expect((await journey.complaint('desk', id)).status).toBe('in_progress');
    expect((await journey.act('desk', id, 'dispatch', {})).workOrders).toHaveLength(2);
  });

  it('badInput_isRefusedClearly_andNothingIsHalfWritten', async () => {
    const { orderId } = await taken();
    const before = await journey.workOrder('manager', orderId);
    const good = request(DAY);
    const refusals: [object, number, string][] = [
      [{ ...good, expectedReturnAt: inMinutes(-1) }, 422, 'WORK_ORDER.SUSPENSION_IN_THE_PAST'],
      [{ ...good, expectedReturnAt: inMinutes(7 * DAY + 1) }, 422, 'WORK_ORDER.SUSPENSION_TOO_LONG'],
      [{ ...good, expectedReturnAt: '9999-12-31T00:00:00Z' }, 422, 'WORK_ORDER.SUSPENSION_TOO_LONG'],
      [{ ...good, expectedReturnAt: '明天' }, 400, 'REQUEST.INVALID'],
      [{ ...good, expectedReturnAt: '2026-11-31T00:00:00Z' }, 400, 'REQUEST.INVALID'],
      [{ ...good, reason: ' ' }, 400, 'REQUEST.INVALID'],
      [{ ...good, reasonKind: 'lazy' }, 400, 'REQUEST.INVALID'],
    ];
    for (const [body, status, code] of refusals) {
      expect([body, await refused('plumber', orderId, 'request-suspension', body)]).toEqual([body, [status, code]]);
    }
    expect(await refused('lead', orderId, 'request-suspension', good)).toEqual([403, 'WORK_ORDER.ACTION_NOT_YOURS']);
    expect(await refused('lead', orderId, 'reject-suspension', { reason: '' })).toEqual([400, 'REQUEST.INVALID']);
    expect(await refused('lead', orderId, 'approve-suspension', {})).toEqual([
      409,
      'WORK_ORDER.SUSPENSION_NOT_REQUESTED',
    ]);
    expect(await journey.workOrder('manager', orderId)).toEqual(before);
  });

  it('twiceIsTheMost', async () => {
    const { orderId } = await resting(60);
    await journey.work('plumber', orderId, 'resume', {});
    await journey.work('plumber', orderId, 'requestSuspension', request(60));
    await journey.work('manager', orderId, 'approveSuspension', {});
    const resumed = await journey.work('lead', orderId, 'resume', {});
    expect(resumed.suspensionsLeft).toBe(0);
    expect(resumed.allowedActions).not.toContain('requestSuspension');
    expect(await refused('plumber', orderId, 'request-suspension', request(60))).toEqual([
      409,
      'WORK_ORDER.SUSPENDED_TOO_OFTEN',
    ]);
  });
});

function minutesBetween(from: string | undefined, to: string | undefined): number {
  return (Date.parse(to ?? '') - Date.parse(from ?? '')) / 60_000;
}
