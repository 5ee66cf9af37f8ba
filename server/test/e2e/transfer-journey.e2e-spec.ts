import { LapseWaiting } from '../../src/dispatch/lapse-waiting';
import { PassOnUnaccepted } from '../../src/dispatch/pass-on-unaccepted';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

describe('handing work over', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const id = (person: PersonKey) => journey.estate.people[person];
  const taken = async () => {
    const matter = await journey.dispatched();
    await journey.work('plumber', matter.orderId, 'accept', {});
    return matter;
  };
  const propose = (by: PersonKey, orderId: string, to: PersonKey) =>
    journey.work(by, orderId, 'proposeTransfer', { receiverId: id(to), reason: '需要高空作业' });
  const refused = async (by: PersonKey, orderId: string, action: string, body: object) => {
    const { version } = await journey.workOrder('manager', orderId);
    const answer = await journey.estate.as(by).post(`/api/work-orders/${orderId}/${action}`, { version, ...body });
    return [answer.status, answer.body.code];
  };

  it('theGiverAnswersForIt_untilAColleagueOfAnotherDepartmentTakesIt', async () => {
    const matter = await taken();
    const proposed = await propose('plumber', matter.orderId, 'cleaner');
    expect(proposed).toMatchObject({ handler: { name: '李建国' }, transfer: { to: { name: '何玉兰' } } });
    expect((await journey.complaint('desk', matter.id)).header.ballHolder?.id).toBe(id('plumber'));
    expect((await journey.complaint('lin', matter.id)).header.nextStep).not.toContain('何玉兰');
    const [asked] = (await journey.inbox('cleaner')).items;
    expect(asked).toMatchObject({ id: matter.orderId, transfer: { from: { name: '李建国' }, reason: '需要高空作业' } });
    expect(asked?.allowedActions).toEqual(['acceptTransfer', 'declineTransfer']);

    const accepted = await journey.work('cleaner', matter.orderId, 'acceptTransfer', {});
    expect(accepted).toMatchObject({ handler: { name: '何玉兰' }, departmentName: 'environment部', bounceCount: 1 });
    expect((await journey.inbox('plumber', 'active')).items).toEqual([]);
    const seen = await journey.complaint('lin', matter.id);
    expect(seen.header.handler?.name).toBe('何玉兰');
    expect(seen.timeline.at(-1)).toMatchObject({
      title: '已由李建国转给何玉兰继续处理',
      body: '原因：需要高空作业',
    });
    expect(seen.workOrders[0]).toMatchObject({ hands: [], transfer: null });
    const [order] = (await journey.complaint('manager', matter.id)).workOrders;
    expect(order?.hands.map((hand) => [hand.name, hand.hasTaken, hand.whyMoved])).toEqual([
      ['李建国', true, '需要高空作业'],
      ['何玉兰', true, null],
    ]);
    // Who gave it away still sees what became of it, but holds nothing any more; on site they may ask for it back.
    expect((await journey.workOrder('plumber', matter.orderId)).allowedActions).toEqual(['askBack']);
  });

  it('aColleagueWhoSaysNo_saysWhy_andTheGiverKeepsIt', async () => {
    const { orderId } = await taken();
    await propose('plumber', orderId, 'secondPlumber');
    expect(await refused('secondPlumber', orderId, 'decline-transfer', {})).toEqual([
      422,
      'WORK_ORDER.DECLINE_NEEDS_REASON',
    ]);
    const declined = await journey.work('secondPlumber', orderId, 'declineTransfer', { reason: '没有登高证' });
    expect(declined).toMatchObject({ handler: { name: '李建国' }, transfer: null, bounceCount: 0 });
    expect(
      await refused('plumber', orderId, 'propose-transfer', { receiverId: id('secondPlumber'), reason: '再问问' }),
    ).toEqual([422, 'WORK_ORDER.CANDIDATE_INVALID']);
  });

  it('whatTheGiverTakesBack_isNobodysToAccept', async () => {
    const { orderId } = await taken();
    const { version } = await propose('plumber', orderId, 'secondPlumber');
    await journey.work('plumber', orderId, 'declineTransfer', {});
    const late = await journey.estate
      .as('secondPlumber')
      .post(`/api/work-orders/${orderId}/accept-transfer`, { version })
      .expect(409);
    expect(late.body.code).toBe('WORK_ORDER.STALE_VERSION');
    expect((await journey.inbox('secondPlumber')).items).toEqual([]);
  });

  it('unansweredInTime_itIsTheGiversAgain_andSweepingTwiceChangesNothing', async () => {
    const { orderId } = await taken();
    await propose('plumber', orderId, 'secondPlumber');
    const sweep = async (minutes: number) => {
      booted.clock.advance(minutes);
      await booted.app.get(PassOnUnaccepted).sweep(booted.clock.now());
      await booted.app.get(LapseWaiting).sweep(booted.clock.now());
      return journey.workOrder('plumber', orderId);
    };
    expect((await sweep(30)).transfer).not.toBeNull();
    const lapsed = await sweep(240);
    expect(lapsed).toMatchObject({ handler: { name: '李建国' }, transfer: null, status: 'accepted' });
    expect(lapsed.timeline.at(-1)?.title).toBe('吴大勇没有及时答复，仍由李建国处理');
    expect((await sweep(1)).version).toBe(lapsed.version);
  });

  it('theSecondBounce_asksTheManager_whoReadsTheSuggestion_andWhoseRulingBinds', async () => {
    const matter = await taken();
    await propose('plumber', matter.orderId, 'secondPlumber');
    await journey.work('secondPlumber', matter.orderId, 'acceptTransfer', {});
    expect((await journey.workOrder('secondPlumber', matter.orderId)).isTransferForRuling).toBe(true);

    const locked = await propose('secondPlumber', matter.orderId, 'cleaner');
    expect(locked).toMatchObject({ status: 'returned', bounceCount: 2, handler: null });
    expect((await journey.inbox('cleaner')).items).toEqual([]);
    const board = await journey.estate.as('manager').get(`/api/estates/${journey.estate.estateId}/board`).expect(200);
    expect(board.body.decisions).toContainEqual(
      expect.objectContaining({ kind: 'ruling', text: expect.stringContaining('建议由何玉兰接手') }),
    );
    const { engineering, environment } = journey.estate.departmentIds;
    const ruling = { departmentId: environment, handlerId: id('cleaner'), reason: '属于保洁范围' };
    const ruled = await journey.work('manager', matter.orderId, 'rule', ruling);
    expect(ruled).toMatchObject({ transfer: null, offeree: { name: '何玉兰' } });
    const held = await journey.work('cleaner', matter.orderId, 'accept', {});
    expect(held.allowedActions).not.toContain('proposeTransfer');
    expect(
      await refused('cleaner', matter.orderId, 'propose-transfer', { receiverId: id('plumber'), reason: '不归我' }),
    ).toEqual([409, 'WORK_ORDER.TRANSFER_LOCKED']);
    // Giving it back leads to the manager again, and calling it off does not lead round the ruling.
    expect(await journey.work('cleaner', matter.orderId, 'return', { reason: '做不了' })).toMatchObject({
      status: 'returned',
    });
    await journey.work('manager', matter.orderId, 'cancel', { reason: '重新派单' });
    const { version } = await journey.complaint('desk', matter.id);
    const dispatch = { version, departmentId: engineering };
    const refusal = await journey.estate.as('desk').post(`/api/complaints/${matter.id}/dispatch`, dispatch).expect(409);
    expect(refusal.body.code).toBe('WORK_ORDER.RULED_DEPARTMENT');
    await journey.act('manager', matter.id, 'dispatch', { departmentId: engineering });
  });

  it('whoIsAccused_isNeitherOfferedNorAskedToTakeOver', async () => {
    const matter = await journey.submit({ text: '上次来的师傅态度很差，说话难听', category: 'rudeness' });
    await journey.act('desk', matter.id, 'accept', { message: '已收到，马上核实' });
    const handler = { departmentId: journey.estate.departmentIds.engineering, handlerId: id('plumber') };
    const { workOrders } = await journey.act('desk', matter.id, 'dispatch', handler);
    const orderId = workOrders[0]?.id ?? '';
    await journey.work('plumber', orderId, 'accept', {});
    await journey.act('manager', matter.id, 'nameAccused', { accusedIds: [id('secondPlumber')] });
    const { body } = await journey.estate.as('plumber').get(`/api/work-orders/${orderId}/receivers`).expect(200);
    expect(body.candidates.map((row: { name: string }) => row.name)).toEqual(['赵国平']);
    const asked = { receiverId: id('secondPlumber'), reason: '需要高空作业' };
    expect(await refused('plumber', orderId, 'propose-transfer', asked)).toEqual([422, 'WORK_ORDER.CANDIDATE_INVALID']);
  });

  it('badInput_isRefusedClearly_andNothingIsHalfWritten', async () => {
    const { orderId } = await taken();
    const before = await journey.workOrder('manager', orderId);
    const reason = '需要高空作业';
    const refusals: [object, number, string][] = [
      [{ receiverId: id('plumber'), reason }, 422, 'WORK_ORDER.TRANSFER_TO_ONESELF'],
      [{ receiverId: id('foreignDesk'), reason }, 422, 'WORK_ORDER.CANDIDATE_INVALID'],
      [{ receiverId: id('lin'), reason }, 422, 'WORK_ORDER.CANDIDATE_INVALID'],
      [{ receiverId: 'nobody', reason }, 422, 'WORK_ORDER.CANDIDATE_INVALID'],
      [{ receiverId: id('cleaner'), reason: '  ' }, 400, 'REQUEST.INVALID'],
      [{ receiverId: id('cleaner') }, 400, 'REQUEST.INVALID'],
      [{ receiverId: id('cleaner'), reason: '长'.repeat(301) }, 400, 'REQUEST.INVALID'],
      [{ reason }, 400, 'REQUEST.INVALID'],
    ];
    for (const [body, status, code] of refusals) {
      expect([body, await refused('plumber', orderId, 'propose-transfer', body)]).toEqual([body, [status, code]]);
    }
    expect(await refused('cleaner', orderId, 'propose-transfer', { receiverId: id('cleaner'), reason })).toEqual([
      404,
      'WORK_ORDER.NOT_FOUND',
    ]);
    expect(await journey.workOrder('manager', orderId)).toEqual(before);
  });
});
