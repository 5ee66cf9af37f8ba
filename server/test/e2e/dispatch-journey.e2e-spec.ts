import { PassOnUnaccepted } from '../../src/dispatch/pass-on-unaccepted';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

describe('who does the work', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  it('lifeSafety_isOfferedAtOnce_keepsItsUrgency_andTellsWhatToDoNow', async () => {
    const receipt = await journey.submit({ text: '厨房有很浓的煤气味', urgency: 'normal' });
    expect(receipt.urgency).toBe('lifeSafety');
    expect(receipt.safetyAdvice?.steps.length).toBeGreaterThan(0);
    expect(receipt.urgencyNote).toContain('危及安全');
    const { workOrders, timeline } = await journey.complaint('desk', receipt.id);
    expect(workOrders).toHaveLength(1);
    expect(timeline.map((entry) => entry.action)).toEqual(expect.arrayContaining(['submit', 'dispatch']));
  });

  it('residentMayRaiseTheUrgency', async () => {
    const receipt = await journey.submit({ urgency: 'urgent' });
    expect(receipt).toMatchObject({ urgency: 'urgent', urgencyNote: null });
    expect(
      (await journey.inbox('plumber')).counts.offered + (await journey.inbox('secondPlumber')).counts.offered,
    ).toBe(1);
  });

  it('return_goesOnToTheNext_andAfterTwoTheManagerRules', async () => {
    const { id, orderId } = await journey.dispatched();
    await journey.work('plumber', orderId, 'return', { reason: '正在抢修别处' });
    expect((await journey.inbox('secondPlumber')).items.map((order) => order.id)).toEqual([orderId]);
    const returned = await journey.work('secondPlumber', orderId, 'return', { reason: '没有配件' });
    expect(returned).toMatchObject({ status: 'returned', bounceCount: 2 });

    const ruling = await journey.workOrder('manager', orderId);
    expect(ruling.allowedActions).toContain('rule');
    expect((await journey.complaint('desk', id)).header.ballHolder?.id).toBe(journey.estate.people.manager);
    const byLead = { handlerId: journey.estate.people.plumber, version: ruling.version };
    const early = await journey.estate.as('lead').post(`/api/work-orders/${orderId}/offer`, byLead).expect(409);
    expect(early.body).toMatchObject({ code: 'WORK_ORDER.NEEDS_RULING' });

    const ruled = await journey.work('manager', orderId, 'rule', {
      departmentId: journey.estate.departmentIds.engineering,
      handlerId: journey.estate.people.plumber,
      reason: '由李建国处理，配件已调',
    });
    expect(ruled).toMatchObject({ status: 'offered', offeree: { name: '李建国' } });
  });

  it('unacceptedOrder_goesOnToTheNext_upToTheLead_andSweepingTwiceChangesNothing', async () => {
    const { orderId } = await journey.dispatched();
    const sweep = booted.app.get(PassOnUnaccepted);
    const offereeAfter = async (minutes: number) => {
      booted.clock.advance(minutes);
      await sweep.sweep(booted.clock.now());
      await sweep.sweep(booted.clock.now());
      return (await journey.workOrder('manager', orderId)).offeree?.name;
    };
    expect(await offereeAfter(30)).toBe('李建国');
    expect(await offereeAfter(40)).toBe('吴大勇');
    // Past the lunch break: an hour of work later nobody but the lead is left.
    expect(await offereeAfter(240)).toBe('赵国平');
  });

  it('poolOrderThatNobodyGrabsInTime_goesToAPerson', async () => {
    const { id } = await journey.submit();
    await journey.act('desk', id, 'dispatch', { isForGrabs: true });
    const [order] = (await journey.inbox('plumber', 'grabbable')).items;
    booted.clock.advance(61);
    await booted.app.get(PassOnUnaccepted).sweep(booted.clock.now());
    expect(await journey.workOrder('manager', order?.id ?? '')).toMatchObject({ offeree: { name: '李建国' } });
    expect((await journey.inbox('secondPlumber', 'grabbable')).items).toEqual([]);
  });

  it('sweep_goesOnUntilNothingIsDue_andOrdersAtTheLastResortDoNotBlockTheRest', async () => {
    const sweep = () => booted.app.get(PassOnUnaccepted).sweep(booted.clock.now());
    const old = [await journey.dispatched(), await journey.dispatched(), await journey.dispatched()];
    const offereesOf = (orders: { orderId: string }[]) =>
      Promise.all(orders.map(async ({ orderId }) => (await journey.workOrder('manager', orderId)).offeree?.name));
    booted.clock.advance(61);
    await sweep();
    expect(await offereesOf(old)).toEqual(['吴大勇', '吴大勇', '吴大勇']);
    for (const _ of ['to the lead', 'to the manager', 'and there it stays']) {
      booted.clock.advance(24 * 60);
      await sweep();
    }
    expect(await offereesOf(old)).toEqual(['陈志远', '陈志远', '陈志远']);
    const young = await journey.dispatched();
    booted.clock.advance(24 * 60);
    await sweep();
    expect(await offereesOf([...old, young])).toEqual(['陈志远', '陈志远', '陈志远', '吴大勇']);
  });

  it('pool_isGrabbedByOneOfTheDepartment_othersDoNotSeeIt', async () => {
    const { id } = await journey.submit();
    await journey.act('desk', id, 'accept', { message: '已收到' });
    await journey.act('desk', id, 'dispatch', { isForGrabs: true });
    expect((await journey.inbox('cleaner', 'grabbable')).items).toEqual([]);
    const [order] = (await journey.inbox('secondPlumber', 'grabbable')).items;
    expect(order?.allowedActions).toContain('grab');
    expect(order?.alsoOpenTo).toEqual(['李建国']);
    const grabbed = await journey.work('secondPlumber', order?.id ?? '', 'grab', {});
    expect(grabbed).toMatchObject({ status: 'accepted', handler: { name: '吴大勇' } });
    expect((await journey.inbox('plumber', 'grabbable')).counts.grabbable).toBe(0);
  });

  it('cancelledOrder_bringsTheMatterBackToItsOwner_whoMayDispatchAgain', async () => {
    const { id, orderId } = await journey.dispatched();
    await journey.work('lead', orderId, 'cancel', { reason: '改由外协单位处理' });
    const back = await journey.complaint('desk', id);
    expect(back.header.ballHolder?.id).toBe(journey.estate.people.desk);
    expect((await journey.act('desk', id, 'dispatch', {})).workOrders).toHaveLength(2);
  });

  it('inbox_isPagedByTimeLeft_withoutGapsOrRepeats', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      ids.push((await journey.dispatched({ text: `第 ${count} 处水管漏水` })).orderId);
      booted.clock.advance(1);
    }
    const client = journey.estate.as('plumber');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await client.get(`/api/work-orders?tab=offered&limit=2${more}`).expect(200);
      const page = body as Awaited<ReturnType<Journey['inbox']>>;
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((order) => order.id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(ids);
    const forged = await client.get('/api/work-orders?tab=done&cursor=bm9wZQ').expect(400);
    expect(forged.body).toMatchObject({ code: 'REQUEST.CURSOR_INVALID' });
  });

  it('workOrder_tellsThisPlacesPast_andAsksForARootCauseWhenItRecurs', async () => {
    const first = await journey.resolved();
    await journey.act('lin', first.id, 'confirm', {});
    booted.clock.advance(24 * 60);
    const { orderId } = await journey.dispatched();
    const detail = await journey.workOrder('plumber', orderId);
    expect(detail).toMatchObject({ recurrenceCount: 2, isRootCauseRequired: true });
    expect(detail.placeHistory).toMatchObject([{ complaintId: first.id, isSameMatter: true }]);
    await journey.work('plumber', orderId, 'accept', {});
    const { version } = await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
    const body = {
      version,
      note: '又换了一次',
      afterMediaIds: [await journey.uploadPhoto('plumber')],
      isResolving: true,
    };
    const answer = await journey.estate.as('plumber').post(`/api/work-orders/${orderId}/done`, body).expect(422);
    expect(answer.body).toMatchObject({ code: 'WORK_ORDER.ROOT_CAUSE_MISSING' });
  });
});
