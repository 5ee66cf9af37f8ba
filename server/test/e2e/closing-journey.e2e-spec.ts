import type { AppealList, FollowUpCallPage } from '@yingsheng/shared/api/follow-up';
import { FollowUpSweep } from '../../src/follow-up/follow-up-sweep';
import { RemindOfRating } from '../../src/follow-up/remind-of-rating';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

describe('after the closing', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const calls = async (person: PersonKey): Promise<FollowUpCallPage> => {
    const path = `/api/estates/${journey.estate.estateId}/follow-up-calls`;
    return (await journey.estate.as(person).get(path).expect(200)).body as FollowUpCallPage;
  };
  const closedAndRatedLow = async () => {
    const { id } = await journey.resolved();
    await journey.act('lin', id, 'confirm', {});
    await journey.act('lin', id, 'rate', { speed: 2, attitude: 4, quality: 3 });
    return id;
  };

  it('anAppealAgainstADecline_isDecidedByWhoeverHadNoHandInIt_andUpheldIsWorkedOnAgain', async () => {
    const { id } = await journey.submit();
    const grounds = { reason: '属于户内', ruleText: '物业服务合同第三条', whereToGo: '开发商售后' };
    await journey.act('desk', id, 'proposeDecline', grounds);
    await journey.act('lead', id, 'decline', {});
    const filed = await journey.act('lin', id, 'fileAppeal', {
      reason: '水管在公共管井里',
      mediaIds: [await journey.uploadPhoto('lin')],
    });
    expect(filed.appeal).toMatchObject({ verdict: null, arbiter: { name: '陈志远' } });
    expect(filed.appeal?.dueAt).not.toBeNull();
    expect(filed.allowedActions).not.toContain('fileAppeal');

    const path = `/api/estates/${journey.estate.estateId}/appeals`;
    const list = (await journey.estate.as('manager').get(path).expect(200)).body as AppealList;
    expect(list.items).toMatchObject([{ complaintId: id, isOpenToMe: true }]);
    const { version } = await journey.complaint('lead', id);
    for (const person of ['lead', 'desk', 'lin'] as const) {
      await journey.estate
        .as(person)
        .post(`/api/complaints/${id}/uphold-appeal`, { version, answer: '成立' })
        .expect(403);
    }
    const upheld = await journey.act('manager', id, 'upholdAppeal', { answer: '确在公共管井内' });
    expect(upheld).toMatchObject({ status: 'in_progress', closeReason: null, reopenCount: 1, appeal: null });
    const { timeline } = await journey.complaint('lin', id);
    expect(timeline.find(({ action }) => action === 'upholdAppeal')?.body).toBe('确在公共管井内');
  });

  it('whileAnAppealRuns_neitherTheResidentNorACallOpensItAgain_andTheAppealGoesOn', async () => {
    const id = await closedAndRatedLow();
    const filed = await journey.act('lin', id, 'fileAppeal', { reason: '还在漏', mediaIds: [] });
    expect(filed.allowedActions).not.toContain('reopen');
    const { body } = await journey.estate
      .as('lin')
      .post(`/api/complaints/${id}/reopen`, { version: filed.version, reason: '还在漏' })
      .expect(409);
    expect(body.code).toBe('APPEAL.STILL_PENDING');
    await journey.act('manager', id, 'recordFollowUpCall', { outcome: 'unsatisfied', note: '说还在漏' });
    const seen = await journey.complaint('lin', id);
    expect(seen).toMatchObject({ status: 'closed', appeal: { verdict: null } });
    expect(seen.appeal?.dueAt).not.toBeNull();
  });

  it('aRejectedAppeal_staysClosed_andTheResidentReadsWhy', async () => {
    const { id } = await journey.resolved();
    await journey.act('lin', id, 'confirm', {});
    await journey.act('lin', id, 'fileAppeal', { reason: '没有道歉', mediaIds: [] });
    await journey.act('manager', id, 'rejectAppeal', { answer: '已当面道歉并记录' });
    const seen = await journey.complaint('lin', id);
    expect(seen).toMatchObject({ status: 'closed', appeal: { verdict: 'rejected', answer: '已当面道歉并记录' } });
    const again = { version: seen.version, reason: '还是不服', mediaIds: [] };
    const { body } = await journey.estate.as('lin').post(`/api/complaints/${id}/file-appeal`, again).expect(409);
    expect(body).toMatchObject({ code: 'APPEAL.ALREADY_FILED' });
  });

  it('aLowRating_isCalledBack_andNotSatisfiedIsWorkedOnAgainWithALead', async () => {
    const id = await closedAndRatedLow();
    const page = await calls('manager');
    expect(page.items).toMatchObject([{ complaintId: id, isMine: true, isOpenToMe: true, attemptCount: 0 }]);
    expect((await calls('desk')).items).toMatchObject([{ complaintId: id, isMine: false, isOpenToMe: false }]);

    const sheet = await journey.complaint('manager', id);
    expect(sheet.followUpCall).toMatchObject({ phone: '13800001234', reasons: ['lowRating'] });
    expect(sheet.followUpCall?.script.length).toBeGreaterThan(3);
    expect((await journey.complaint('desk', id)).followUpCall).toMatchObject({ phone: null, script: [] });
    expect((await journey.complaint('lin', id)).followUpCall).toBeNull();

    await journey.act('manager', id, 'recordFollowUpCall', { outcome: 'notReached', note: '响了没人接' });
    booted.clock.advance(24 * 60);
    const reopened = await journey.act('manager', id, 'recordFollowUpCall', {
      outcome: 'unsatisfied',
      note: '下雨天又渗了',
    });
    expect(reopened).toMatchObject({ status: 'in_progress', reopenCount: 1 });
    expect(reopened.header.joinedLead).not.toBeNull();
    expect((await journey.inbox('plumber')).counts.offered).toBe(1);
    expect((await calls('manager')).figures).toMatchObject({ waiting: 0, unsatisfied: 1 });
    const { body } = await journey.estate
      .as('manager')
      .get('/api/complaints?scope=managed&figure=calledUnsatisfied')
      .expect(200);
    expect(body.items).toMatchObject([{ id }]);
  });

  it('closedByTimeout_isAlwaysCalledBack', async () => {
    const { id } = await journey.resolved();
    for (const hours of [25, 25, 25]) {
      booted.clock.advance(hours * 60);
      await booted.app.get(FollowUpSweep).run(booted.clock.now());
    }
    expect((await calls('manager')).items).toMatchObject([{ complaintId: id, reasons: ['timeout'] }]);
  });

  it('aRating_isAskedForOnceMore_andExpires', async () => {
    const { id } = await journey.resolved();
    const { version } = await journey.act('lin', id, 'confirm', {});
    const remind = booted.app.get(RemindOfRating);
    const reminded = async () => {
      const { timeline } = await journey.complaint('desk', id);
      return timeline.filter(({ action }) => action === 'remindRating').length;
    };
    booted.clock.advance(49 * 60);
    await remind.run(booted.clock.now());
    await remind.run(booted.clock.now());
    expect(await reminded()).toBe(1);
    booted.clock.advance(6 * 24 * 60);
    const late = { version, speed: 5, attitude: 5, quality: 5 };
    const { body } = await journey.estate.as('lin').post(`/api/complaints/${id}/rate`, late).expect(409);
    expect(body).toMatchObject({ code: 'COMPLAINT.RATING_WINDOW_OVER' });
  });

  it('theShare_isSetByWhoeverLeadsTheCalls', async () => {
    const path = `/api/estates/${journey.estate.estateId}/follow-up-share`;
    await journey.estate.as('desk').put(path, { percent: 50 }).expect(403);
    await journey.estate.as('manager').put(path, { percent: 101 }).expect(400);
    await journey.estate.as('manager').put(path, { percent: 20 }).expect(200);
    await journey.estate.as('manager').put(path, { percent: 100 }).expect(200);
    expect(await calls('manager')).toMatchObject({ sharePercent: 100, maySetShare: true });
    const { id } = await journey.resolved();
    await journey.act('lin', id, 'confirm', {});
    expect((await calls('manager')).items).toMatchObject([{ complaintId: id, reasons: ['share'] }]);
  });
});
