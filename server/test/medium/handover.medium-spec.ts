import type { HandoverReceiver } from '@yingsheng/shared/api/directory';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import type { ShiftHandover } from '@yingsheng/shared/api/work-order';
import { LapseHandovers } from '../../src/complaints/lapse-handovers';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

describe('handing over the first-contact ownership', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    estate = await buildSmallEstate(booted);
    journey = new Journey(estate);
  });
  afterAll(() => booted.close());

  const proposed = async (to: PersonKey = 'lead', by: PersonKey = 'desk') => {
    const { id } = await journey.submit();
    await journey.act(by, id, 'proposeHandover', { toId: estate.people[to], reason: '下班交接' });
    return id;
  };
  const ownerSeenBy = async (person: PersonKey, id: string) =>
    (await journey.complaint(person, id)).header.firstContactOwner.name;
  const noticesOf = async (person: PersonKey): Promise<NoticeView[]> => {
    await booted.app.get(OutboxWorker).drain();
    const { body } = await estate.as(person).get('/api/notices').expect(200);
    return body.items;
  };

  it('isEffectiveOnlyWhenAccepted_andTheResidentSeesTheNewOwner', async () => {
    const id = await proposed();
    expect(await ownerSeenBy('lin', id)).toBe('周敏');
    const waiting = await journey.complaint('lead', id);
    expect(waiting.handover).toMatchObject({ from: { name: '周敏' }, to: { name: '赵国平' }, reason: '下班交接' });
    expect((await journey.complaint('lin', id)).handover).toBeNull();
    await journey.act('lead', id, 'acceptHandover', {});
    const seen = await journey.complaint('lin', id);
    expect(seen.header.firstContactOwner.name).toBe('赵国平');
    expect(seen.timeline.map((entry) => entry.title)).toEqual(['提交反映', '负责这件事的人由周敏换成赵国平']);
    expect((await noticesOf('lin'))[0]).toMatchObject({ title: '负责您这件事的人换了', complaintId: id });
    expect((await noticesOf('desk'))[0]).toMatchObject({ title: '交接已接受', complaintId: id });
  });

  it('theTimeToAnswer_isTheReceivers_andNoPromiseOfTheMatter', async () => {
    const { id } = await journey.submit();
    await journey.act('desk', id, 'accept', { message: '已收到，师傅下午到' });
    const before = await journey.complaint('desk', id);
    await journey.act('desk', id, 'proposeHandover', { toId: estate.people.lead, reason: '下班交接' });
    const { handover, nextClock } = await journey.complaint('desk', id);
    expect(handover?.clock).toMatchObject({ kind: 'approval', endedAt: null });
    expect(Date.parse(handover?.clock?.dueAt ?? '') - booted.clock.now().getTime()).toBe(120 * 60_000);
    expect(nextClock).toEqual(before.nextClock);
  });

  it('whatTheManagerProposes_theOwnerHears_andMayTakeBack', async () => {
    const id = await proposed('lead', 'manager');
    expect((await noticesOf('desk'))[0]).toMatchObject({ title: '首接责任正在交接', complaintId: id });
    await journey.act('desk', id, 'declineHandover', { reason: '我已经约好业主' });
    expect(await journey.complaint('desk', id)).toMatchObject({
      handover: null,
      header: { firstContactOwner: { name: '周敏' } },
    });
  });

  it('declined_theGiverHearsWhy_andStaysTheOwner', async () => {
    const id = await proposed();
    await journey.act('lead', id, 'declineHandover', { reason: '今晚我不当班' });
    expect(await ownerSeenBy('desk', id)).toBe('周敏');
    const [notice] = await noticesOf('desk');
    expect(notice?.body).toContain('今晚我不当班');
  });

  it('twoAnswersAtOnce_giveOneWinner', async () => {
    const id = await proposed();
    const { version } = await journey.complaint('desk', id);
    const answers = await Promise.all([
      estate.as('lead').post(`/api/complaints/${id}/accept-handover`, { version }),
      estate.as('desk').post(`/api/complaints/${id}/decline-handover`, { version, reason: '还是我来' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('unansweredInTime_returnsToTheGiver_andTheManagerWhoProposedHears', async () => {
    const id = await proposed('lead', 'manager');
    booted.clock.advance(119);
    await booted.app.get(LapseHandovers).run(booted.clock.now());
    expect((await journey.complaint('desk', id)).handover).not.toBeNull();
    booted.clock.advance(2);
    await booted.app.get(LapseHandovers).run(booted.clock.now());
    await booted.app.get(LapseHandovers).run(booted.clock.now());
    const seen = await journey.complaint('desk', id);
    expect(seen).toMatchObject({ handover: null, header: { firstContactOwner: { name: '周敏' } } });
    expect(seen.timeline.filter((entry) => entry.action === 'declineHandover')).toHaveLength(1);
    for (const person of ['desk', 'manager'] as const) {
      expect((await noticesOf(person))[0]).toMatchObject({ title: '交接无人答复', complaintId: id });
    }
  });

  it.each<[string, PersonKey, string]>([
    ['a colleague of another estate', 'foreignDesk', 'receiverMustWorkOnTheEstate'],
    ['a resident', 'neighbour', 'receiverMustWorkOnTheEstate'],
    ['a handler', 'plumber', 'receiverMustHoldAnOwningRole'],
    ['oneself', 'desk', 'receiverMustBeSomebodyElse'],
  ])('to %s is refused, and nothing is written', async (_whom, to, rule) => {
    const { id } = await journey.submit();
    const { version } = await journey.complaint('desk', id);
    const body = { version, toId: estate.people[to], reason: '下班交接' };
    const answer = await estate.as('desk').post(`/api/complaints/${id}/propose-handover`, body).expect(422);
    expect(answer.body).toMatchObject({ code: 'COMPLAINT.HANDOVER_RECEIVER_INVALID', facts: { rule } });
    expect((await journey.complaint('desk', id)).version).toBe(version);
  });

  it('atTheEndOfAShift_oneScreenListsWhatIsOwed_andWhatOneIsAskedToTakeOver', async () => {
    const { id, orderId } = await journey.dispatched();
    await journey.work('plumber', orderId, 'accept', {});
    const handed = await proposed('manager');
    const declined = (await journey.submit({ text: '想换一块自家的玻璃' })).id;
    const grounds = { reason: '属于专有部分', ruleText: '《民法典》第二百七十一条', whereToGo: '门窗店' };
    await journey.act('desk', declined, 'proposeDecline', grounds);
    const seenBy = async (person: PersonKey): Promise<ShiftHandover> =>
      (await estate.as(person).get('/api/shift-handover').expect(200)).body;
    const desk = await seenBy('desk');
    const ids = desk.owned.map((complaint) => complaint.id);
    expect(ids).toEqual(expect.arrayContaining([id, handed, declined]));
    expect(desk.owned.find((complaint) => complaint.id === handed)?.handover?.to.name).toBe('陈志远');
    const dueAt = desk.owned.flatMap(({ nextClock }) => (nextClock === null ? [] : [nextClock.dueAt]));
    expect(dueAt).toEqual([...dueAt].sort());
    expect((await seenBy('plumber')).workOrders.map((order) => order.id)).toEqual([orderId]);
    const manager = await seenBy('manager');
    expect(manager.incoming.map((complaint) => complaint.id)).toEqual([handed]);
    expect(manager.owned).toEqual([]);
    const lead = await seenBy('lead');
    const decisions = [...manager.decisions, ...lead.decisions].map(({ complaintId, kind }) => [complaintId, kind]);
    expect(decisions).toEqual([[declined, 'decision']]);
  });

  it('receivers_areThoseWhoCanOwn_withoutOneself_andTheNextShiftFirst', async () => {
    const { body } = await estate.as('desk').get(`/api/estates/${estate.estateId}/handover-receivers`).expect(200);
    const receivers: HandoverReceiver[] = body;
    expect(receivers.map(({ name }) => name)).toEqual(['陈志远', '赵国平']);
    expect(receivers.every(({ isOnNextShift }) => isOnNextShift)).toBe(true);
  });
});
