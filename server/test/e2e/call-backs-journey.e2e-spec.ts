import type { HandOnCandidates } from '@yingsheng/shared/api/follow-up';
import { CALLING_ROLES } from '@yingsheng/shared/follow-up/call';
import { LoadComplaint } from '../../src/complaints/load-complaint';
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { GiveClosingsAnew } from '../../src/follow-up/give-closings-anew';
import { UninvolvedStaff } from '../../src/follow-up/uninvolved-staff';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { appointQuality } from '../support/appoint-quality';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

/** 郑浩, who manages another estate, is of the company's quality department here. */
const QUALITY: PersonKey = 'foreignManager';

describe('a call-back is only for whom it is given to', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
    await appointQuality(booted, journey.estate, QUALITY);
  });
  afterAll(() => booted.close());

  const ratedLow = async () => {
    const { id } = await journey.resolved();
    await journey.act('lin', id, 'confirm', {});
    await journey.act('lin', id, 'rate', { speed: 1, attitude: 2, quality: 1 });
    return id;
  };
  const record = async (person: PersonKey, id: string, body: object) => {
    const { version } = await journey.complaint(person, id);
    return journey.estate.as(person).post(`/api/complaints/${id}/record-follow-up-call`, { version, ...body });
  };

  it('theManager_doesNotCloseQualitysCallAboutTheirOwnEstate', async () => {
    const id = await ratedLow();
    expect(await journey.complaint('manager', id)).toMatchObject({
      followUpCall: { caller: { name: '郑浩' }, phone: null, script: [] },
    });
    const { status } = await record('manager', id, { outcome: 'satisfied', note: '很满意' });
    expect(status).toBe(403);
    await record(QUALITY, id, { outcome: 'satisfied', note: '说漏水好了' });
    expect((await journey.complaint('desk', id)).followUpCall).toMatchObject({ outcome: 'satisfied' });
  });

  it('everyResult_needsWords', async () => {
    const id = await ratedLow();
    for (const outcome of ['satisfied', 'notReached', 'unsatisfied']) {
      expect((await record(QUALITY, id, { outcome })).status).toBe(400);
    }
  });

  it('quality_hasAnotherCall_withAReason_andTheTimelineKeepsIt', async () => {
    const id = await ratedLow();
    const client = journey.estate.as(QUALITY);
    const { body } = await client.get(`/api/complaints/${id}/caller-candidates`).expect(200);
    expect((body as HandOnCandidates).items.map(({ name }) => name).sort()).toEqual(['郑浩', '陈志远']);
    await journey.estate.as('manager').get(`/api/complaints/${id}/caller-candidates`).expect(403);
    const { version } = await journey.complaint('manager', id);
    const mine = { version, toId: journey.estate.people.manager, reason: '我来打' };
    await journey.estate.as('manager').post(`/api/complaints/${id}/hand-on-call`, mine).expect(403);
    const desk = { ...mine, toId: journey.estate.people.desk };
    const refused = await client.post(`/api/complaints/${id}/hand-on-call`, desk).expect(422);
    expect(refused.body).toMatchObject({ code: 'FOLLOW_UP.NOT_SUITABLE' });
    await journey.act(QUALITY, id, 'handOnCall', { toId: journey.estate.people.manager, reason: '本周出差' });
    const seen = await journey.complaint('manager', id);
    expect(seen.followUpCall).toMatchObject({ caller: { name: '陈志远' }, phone: '13800001234' });
    expect(seen.timeline.find(({ action }) => action === 'handOnCall')).toMatchObject({
      title: '改由陈志远回访',
      body: '原因：本周出差',
    });
    const residents = await journey.complaint('lin', id);
    expect(residents.timeline.map(({ action }) => action)).not.toContain('handOnCall');
    expect((await record(QUALITY, id, { outcome: 'satisfied', note: '很满意' })).status).toBe(403);
  });

  it('whatWaitsForSomebodyWhoIsGone_isGivenAnew_andTheManagerComesLast', async () => {
    const id = await ratedLow();
    const { people } = journey.estate;
    await booted.dataSource.manager.update(Person, { id: people[QUALITY] }, { isActive: false });
    await booted.app.get(GiveClosingsAnew).run(booted.clock.now());
    expect((await journey.complaint('manager', id)).followUpCall).toMatchObject({ caller: { name: '陈志远' } });
    await booted.dataSource.manager.update(Person, { id: people[QUALITY] }, { isActive: true });
    await booted.app.get(GiveClosingsAnew).run(booted.clock.now());
    const { timeline } = await journey.complaint('manager', id);
    expect(timeline.filter(({ action }) => action === 'handOnCall')).toHaveLength(1);
  });

  it('aManagerWhoDecidedSomethingAboutTheMatter_neverCallsAboutIt', async () => {
    const { id } = await journey.submit();
    const correction = { category: 'plumbing', urgency: 'urgent', reason: '看过照片' } as const;
    await journey.act('manager', id, 'correctTriage', correction);
    await booted.dataSource.manager.delete(RoleGrant, {
      personId: journey.estate.people[QUALITY],
      role: 'companyQuality',
    });
    const callerId = await booted.app.get(TransactionRunner).run(async (manager) => {
      const found = await booted.app.get(LoadComplaint).loadFacts(manager, id, { lock: false });
      return booted.app.get(UninvolvedStaff).nearest(manager, found, CALLING_ROLES, booted.clock.now());
    });
    expect(callerId).toBeNull();
  });

  it('whoeverCalls_saysTheirOwnName', async () => {
    const id = await ratedLow();
    for (const person of [QUALITY, 'manager'] as const) {
      const { followUpCall } = await journey.complaint(person, id);
      expect(followUpCall?.script.join('')).not.toContain('离职');
    }
  });
});
