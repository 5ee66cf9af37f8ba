import type { ApiError, Page } from '@yingsheng/shared/api/common';
import type { ComplaintReceipt, ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { GuestReceipt } from '@yingsheng/shared/api/guest';
import type { DangerJudgement, TriageSuggestion } from '@yingsheng/shared/api/triage';
import request from 'supertest';
import { Complaint } from '../../src/complaints/entities/complaint';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';
import { HARMLESS, makeUnsure, UNSURE } from '../support/unsure-words';

describe('the question about danger', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    await makeUnsure(booted);
  });
  beforeEach(async () => {
    booted.clock.advance(61);
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const suggest = async (text: string): Promise<TriageSuggestion> =>
    (
      await journey.estate
        .as('lin')
        .post('/api/triage/suggest', { estateId: journey.estate.estateId, text })
        .expect(200)
    ).body;
  const filed = (overrides: object) => journey.submit({ text: UNSURE, category: undefined, ...overrides });

  it('isAsked_withTheAdviceAlready_andNeverWhereAllIsClear', async () => {
    expect(await suggest(UNSURE)).toMatchObject({
      isUnsure: true,
      likelyHazard: 'gas',
      safetyAdvice: { hazard: 'gas' },
    });
    expect(await suggest(HARMLESS)).toMatchObject({ isUnsure: false, likelyHazard: null, safetyAdvice: null });
    expect(await suggest('电梯里困人了')).toMatchObject({ isUnsure: false, urgency: 'lifeSafety' });
  });

  it.each(['yes', 'unknown'] as const)(
    'answered_%s_somebodyIsSentAtOnce_withTheAdviceOfTheLikeliest',
    async (dangerAnswer) => {
      const receipt = await filed({ dangerAnswer });
      expect(receipt).toMatchObject({ urgency: 'lifeSafety', category: 'gas', safetyAdvice: { hazard: 'gas' } });
      const detail = await journey.complaint('desk', receipt.id);
      expect(detail).toMatchObject({ isToVerify: false, dangerCheck: { answer: dangerAnswer, clock: null } });
      expect(detail.workOrders).toHaveLength(1);
      const said = dangerAnswer === 'yes' ? '有' : '不清楚';
      const [first] = (await journey.complaint('lin', receipt.id)).timeline;
      expect(first?.body).toBe(`问到有没有危险，答“${said}”，按险情处理`);
    },
  );

  it('answeredNo_isFiledAsJudged_withWhatWasAskedAndSaid', async () => {
    const receipt = await filed({ dangerAnswer: 'no' });
    expect(receipt).not.toMatchObject({ urgency: 'lifeSafety' });
    const detail = await journey.complaint('desk', receipt.id);
    expect(detail).toMatchObject({ isToVerify: false, dangerCheck: { answer: 'no', hazard: 'gas', clock: null } });
    expect(detail.timeline[0]?.body).toContain('答：没有');
    expect(detail.allowedActions).not.toContain('confirmDanger');
    const own = await journey.complaint('lin', receipt.id);
    expect([own.dangerCheck, own.timeline[0]?.body]).toEqual([null, null]);
  });

  it('ofAnOldProgramThatDoesNotAsk_staysOpen_andTheDeskFindsOut', async () => {
    const receipt = await filed({});
    expect(receipt.safetyAdvice).toMatchObject({ hazard: 'gas' });
    const detail = await journey.complaint('desk', receipt.id);
    expect(detail).toMatchObject({ isToVerify: true, dangerCheck: { answer: null, clock: { kind: 'verification' } } });
    expect(detail.dangerCheck?.questions[0]).toContain('头晕');
    expect(detail.header.nextStep).toMatch(/周敏 .+核实有没有危险/);
    expect(detail.allowedActions).toEqual(expect.arrayContaining(['confirmDanger', 'confirmHarmless']));
    expect(detail.allowedActions).not.toContain('answerOnTheSpot');
    const refused = await journey.estate
      .as('desk')
      .post(`/api/complaints/${receipt.id}/answer-on-the-spot`, { version: detail.version, answer: '没事' });
    expect([refused.status, (refused.body as ApiError).code]).toEqual([409, 'COMPLAINT.VERIFY_FIRST']);
    const known = await journey.act('desk', receipt.id, 'confirmHarmless', { reason: '打过电话，换了灯罩' });
    expect(known).toMatchObject({ isToVerify: false, urgency: detail.urgency, dangerCheck: { clock: null } });
    const own = await journey.complaint('lin', receipt.id);
    expect(own.timeline.at(-1)).toMatchObject({ title: '已核实，没有危险', body: null });
  });

  it('staysOpen_inTheListOfTheDesk_andInNoneOfWhoeverReportedIt', async () => {
    const toVerify = async (person: 'desk' | 'lin', scope: 'owned' | 'mine'): Promise<string[]> => {
      const query = `scope=${scope}&state=open&figure=toVerify`;
      const list = await journey.estate.as(person).get(`/api/complaints?${query}`).expect(200);
      const ids = (list.body as Page<ComplaintSummary>).items.map(({ id }) => id);
      const count = await journey.estate.as(person).get(`/api/complaints/count?${query}`).expect(200);
      expect(count.body).toEqual({ total: ids.length });
      return ids;
    };
    const receipt = await filed({});
    expect(await toVerify('desk', 'owned')).toContain(receipt.id);
    expect(await toVerify('lin', 'mine')).toEqual([]);
    await journey.act('desk', receipt.id, 'confirmHarmless', { reason: '打过电话，换了灯罩' });
    expect(await toVerify('desk', 'owned')).not.toContain(receipt.id);
  });

  it('ofWhoeverHasNoRoomHere_isNotTurnedAway_whileItMayBeADanger', async () => {
    const { category: _, ...body } = journey.submission({ text: UNSURE, place: { note: '东门外' } });
    const { body: receipt } = await journey.post('passerBy', '/api/complaints', body).expect(201);
    expect(await journey.complaint('desk', receipt.id)).toMatchObject({ isToVerify: true });
    const answered = await journey.post('passerBy', '/api/complaints', { ...body, dangerAnswer: 'no' });
    expect([answered.status, (answered.body as ApiError).code]).toEqual([403, 'COMPLAINT.HOME_NEEDED']);
  });

  it('whoWasSentMeanwhile_findsOutFromTheOrder', async () => {
    const { id } = await filed({ urgency: 'urgent' });
    const orderId = (await journey.complaint('desk', id)).workOrders[0]?.id ?? '';
    await journey.work('lead', orderId, 'accept', {});
    const order = async () => (await journey.estate.as('lead').get(`/api/work-orders/${orderId}`).expect(200)).body;
    const seen = await order();
    expect(seen).toMatchObject({ isToVerify: true, dangerCheck: { hazard: 'gas', clock: { kind: 'verification' } } });
    expect(seen.complaintActions).toEqual(expect.arrayContaining(['confirmDanger', 'confirmHarmless']));
    await journey.act('lead', id, 'confirmHarmless', { reason: '到场看过，没有气味' });
    expect(await order()).toMatchObject({ isToVerify: false, dangerCheck: { clock: null } });
  });

  it('ofTheDesk_goesWithTheRegistration', async () => {
    const register = async (dangerAnswer: string | undefined) => {
      const { category: _, ...body } = journey.registration({ text: UNSURE });
      const answer = await journey.post('desk', '/api/desk/complaints', { ...body, dangerAnswer }).expect(201);
      return answer.body as ComplaintReceipt;
    };
    expect((await register('yes')).urgency).toBe('lifeSafety');
    expect(await journey.complaint('desk', (await register(undefined)).id)).toMatchObject({ isToVerify: true });
    expect(await journey.complaint('desk', (await register('no')).id)).toMatchObject({ isToVerify: false });
  });

  it('ofAGuest_isTheSame_andAYesWaitsForNoNumber', async () => {
    const post = (more: object) =>
      request(booted.http)
        .post('/api/guest-complaints')
        .set({ 'idempotency-key': newId(), referer: 'https://servicewechat.com/wx0/devtools/page-frame.html' })
        .send({ estateId: journey.estate.estateId, text: UNSURE, place: { note: '东门外' }, ...more });
    const judged = await request(booted.http)
      .post('/api/guest-complaints/judge-danger')
      .send({ estateId: journey.estate.estateId, text: UNSURE })
      .expect(200);
    expect(judged.body as DangerJudgement).toMatchObject({ isUnsure: true, safetyAdvice: { hazard: 'gas' } });
    expect(((await post({ dangerAnswer: 'yes' }).expect(201)).body as GuestReceipt).urgency).toBe('lifeSafety');
    expect((await post({ dangerAnswer: 'no' })).body).toMatchObject({ code: 'COMPLAINT.PHONE_NEEDED' });
    const { number } = (await post({ phone: '13700005678' }).expect(201)).body as GuestReceipt;
    const row = await booted.dataSource.manager.findOneByOrFail(Complaint, {
      number,
      estateId: journey.estate.estateId,
    });
    expect(row.dangerDoubt).toMatchObject({ hazard: 'gas' });
  });

  it.each(['maybe', '', 1, ['yes']])('answered_%s_isRefused_andNothingIsWritten', async (dangerAnswer) => {
    const before = await booted.dataSource.manager.count(Complaint);
    const answer = await journey.post('lin', '/api/complaints', {
      ...journey.submission({ text: UNSURE }),
      dangerAnswer,
    });
    expect([answer.status, (answer.body as ApiError).code]).toEqual([400, 'REQUEST.INVALID']);
    expect(await booted.dataSource.manager.count(Complaint)).toBe(before);
  });

  it('unanswered_isNeverLetGoOnInAnother', async () => {
    const place = { publicAreaId: journey.estate.publicAreaId };
    const open = await journey.submit({ text: HARMLESS, category: 'power-lighting', place });
    const { body } = await journey.post('neighbour', '/api/complaints', {
      ...journey.submission({ text: UNSURE, place }),
      joinId: open.id,
    });
    expect(body).toMatchObject({ isJoined: false, joinNote: expect.stringContaining('马上有人核实') });
  });
});
