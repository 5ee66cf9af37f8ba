import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintSummary, RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { PlaceHistoryView } from '@yingsheng/shared/api/work-order';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

describe('at the front desk', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const registered = async (overrides: Parameters<Journey['registration']>[0] = {}) => {
    const { body } = await journey.post('desk', '/api/desk/complaints', journey.registration(overrides)).expect(201);
    return body as { id: string; firstContactOwner: { id: string } };
  };

  it('registration_makesWhoWroteItDownTheOwner_andTheResidentSeesIt', async () => {
    const receipt = await registered();
    expect(receipt.firstContactOwner.id).toBe(journey.estate.people.desk);
    expect(await journey.complaint('lin', receipt.id)).toMatchObject({ channel: 'phone', isMine: true });
  });

  it('callerNotInTheDirectory_isKeptByName', async () => {
    const { reporterId: _, ...byName } = journey.registration({ callerName: '王先生', callerPhone: '13900001111' });
    const { body } = await journey.post('desk', '/api/desk/complaints', byName).expect(201);
    expect((await journey.complaint('desk', (body as { id: string }).id)).reporter?.name).toBe('王先生');
  });

  it.each(['+86 139-0000-1111', '００８６ １３９００００１１１１', '139 0000 1111'])(
    'theCallersNumber %s, isKeptInOneForm',
    async (callerPhone) => {
      const { reporterId: _, ...byName } = journey.registration({ callerName: '王先生', callerPhone });
      const { body } = await journey.post('desk', '/api/desk/complaints', byName).expect(201);
      const { reporter } = await journey.complaint('desk', (body as { id: string }).id);
      expect(reporter?.phoneMasked).toBe('139****1111');
    },
  );

  it('callerWhoRingsAgain_isHeard_whetherItIsDoneOrNot', async () => {
    const { reporterId: _, ...byName } = journey.registration({ callerName: '王先生', callerPhone: '13900001111' });
    const { body } = await journey.post('desk', '/api/desk/complaints', byName).expect(201);
    const { id } = body as { id: string };
    const { version } = await journey.act('desk', id, 'answerOnTheSpot', { answer: '已请保洁去处理' });
    await journey.estate.as('desk').post(`/api/complaints/${id}/confirm`, { version }).expect(403);
    const said = { kind: 'notFixed' as const, reason: '来电说还没人来', mediaIds: [] };
    const again = await journey.act('desk', id, 'refuse', said);
    expect(again).toMatchObject({ status: 'in_progress', reopenCount: 1 });
    const other = (await journey.post('desk', '/api/desk/complaints', byName).expect(201)).body as { id: string };
    await journey.act('desk', other.id, 'answerOnTheSpot', { answer: '保洁已清理' });
    const done = await journey.act('desk', other.id, 'confirmByPhone', { words: '干净了，谢谢' });
    expect(done).toMatchObject({ status: 'closed', closeReason: 'confirmedByPhone' });
  });

  it('residentWithAScreenOfTheirOwn_mayAlsoSayItOnThePhone_andTheirOwnAnswerWins', async () => {
    const { id } = await registered();
    await journey.act('desk', id, 'answerOnTheSpot', { answer: '已答复' });
    const recorded = await journey.act('desk', id, 'confirmByPhone', { words: '知道了，没问题' });
    expect(recorded.closeReason).toBe('confirmedByPhone');
    const hers = await journey.complaint('lin', id);
    expect(hers.allowedActions).toEqual(expect.arrayContaining(['confirm', 'reopen']));
    expect(hers.timeline.find(({ action }) => action === 'confirmByPhone')?.body).toContain('知道了，没问题');
    expect(await journey.act('lin', id, 'confirm', {})).toMatchObject({ status: 'closed', closeReason: 'confirmed' });
    expect((await journey.complaint('lin', id)).allowedActions).not.toContain('confirm');
  });

  it('aWordOnThePhone_isTakenDownByTheDesk_neverByTheManagerOfTheEstate', async () => {
    const { id } = await registered();
    const { version } = await journey.act('desk', id, 'answerOnTheSpot', { answer: '已答复' });
    const said = { version, words: '都好了' };
    await journey.estate.as('manager').post(`/api/complaints/${id}/confirm-by-phone`, said).expect(403);
    await journey.estate.as('lin').post(`/api/complaints/${id}/confirm-by-phone`, said).expect(403);
    await journey.estate.as('desk').post(`/api/complaints/${id}/confirm-by-phone`, { version, words: ' ' }).expect(400);
    expect((await journey.complaint('manager', id)).allowedActions).not.toContain('confirmByPhone');
  });

  it.each([
    [
      'residentOfAnotherHousehold',
      () => ({ reporterId: journey.estate.people.neighbour }),
      'COMPLAINT.REPORTER_UNKNOWN',
    ],
    ['householdOfAnotherEstate', () => ({ householdId: journey.estate.rooms.stranger }), 'COMPLAINT.HOUSEHOLD_UNKNOWN'],
  ])('%s_isRefused', async (_name, overrides, code) => {
    const body = journey.registration(overrides());
    const answer = await journey.post('desk', '/api/desk/complaints', body);
    expect(answer.body).toMatchObject({ code });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('residents_andDesksOfOtherEstates_cannotRegister', async () => {
    await journey.post('lin', '/api/desk/complaints', journey.registration()).expect(403);
    await journey.post('foreignDesk', '/api/desk/complaints', journey.registration()).expect(404);
  });

  it('answeredOnTheSpot_waitsForTheResidentsWord', async () => {
    const { id } = await registered({ text: '请问装修押金什么时候退', channel: 'walkIn' });
    const answered = await journey.act('desk', id, 'answerOnTheSpot', { answer: '验收后 7 个工作日内原路退回' });
    expect(answered).toMatchObject({ status: 'resolved', outcome: '验收后 7 个工作日内原路退回' });
    expect(await journey.act('lin', id, 'confirm', {})).toMatchObject({ closeReason: 'confirmed' });
  });

  it('decline_needsTheLeadsApproval_andNobodyApprovesTheirOwn', async () => {
    const { id } = await journey.submit({ text: '楼上邻居要我借他梯子，物业管不管' });
    await journey.act('desk', id, 'proposeDecline', {
      reason: '属于邻里借用，不在物业服务范围',
      ruleText: '《物业服务合同》第三条',
      whereToGo: '可请社区居委会协调',
    });
    const pending = await journey.complaint('manager', id);
    expect(pending.allowedActions).toEqual(expect.arrayContaining(['decline', 'rejectDecline']));
    const own = await journey.estate.as('desk').post(`/api/complaints/${id}/decline`, { version: pending.version });
    expect(own.status).toBe(403);
    expect(await journey.act('manager', id, 'decline', {})).toMatchObject({
      status: 'closed',
      closeReason: 'declined',
    });
    const unrated = await journey.complaint('lin', id);
    expect(unrated.closeReason).toBe('declined');
  });

  it('rejectedDecline_goesBackToTheOwner', async () => {
    const { id } = await journey.submit({ text: '门口的灯不亮了' });
    await journey.act('desk', id, 'proposeDecline', {
      reason: '疑似市政路灯',
      ruleText: '《物业服务合同》第五条',
      whereToGo: '12345 热线',
    });
    const back = await journey.act('manager', id, 'rejectDecline', { reason: '是小区自己的灯' });
    expect(back.status).toBe('submitted');
    expect(back.header.ballHolder?.id).toBe(journey.estate.people.desk);
  });

  describe('a caller of no household', () => {
    const stranger = (overrides: Partial<RegisterComplaintRequest> = {}) => {
      const {
        reporterId: _,
        householdId: __,
        ...rest
      } = journey.registration({
        text: '大堂的灯不亮',
        place: { publicAreaId: journey.estate.publicAreaId },
        callerPhone: '13900001111',
        ...overrides,
      });
      return rest;
    };

    it('isRegisteredWithPlaceAndNumber_andRaisesNoFamily', async () => {
      const { body } = await journey.post('desk', '/api/desk/complaints', stranger()).expect(201);
      const matter = await journey.complaint('desk', (body as { id: string }).id);
      expect(matter.reporter).toMatchObject({ name: '反映人', phoneMasked: '139****1111' });
      expect(matter.householdCount).toBe(1);
      const listed = await journey.estate.as('desk').get('/api/complaints?query=13900001111').expect(200);
      expect((listed.body as Page<ComplaintSummary>).items.map(({ id }) => id)).toContain((body as { id: string }).id);
    });

    it('whoTellsOfSomebodyTrapped_isHelpedWithoutANumber', async () => {
      const { callerPhone: _, ...unreachable } = stranger({ text: '3 栋东侧电梯里有人被困出不来', channel: 'walkIn' });
      const { body } = await journey.post('desk', '/api/desk/complaints', unreachable).expect(201);
      expect(body).toMatchObject({ urgency: 'lifeSafety' });
      const { workOrders } = await journey.complaint('desk', (body as { id: string }).id);
      expect(workOrders).toHaveLength(1);
    });

    it('isAskedForANumberOtherwise_andForAPlace_andIsNobodysResident', async () => {
      const { callerPhone: _, ...unreachable } = stranger();
      const refused: [object, string][] = [
        [unreachable, 'COMPLAINT.PHONE_NEEDED'],
        [stranger({ place: {} }), 'COMPLAINT.PLACE_UNKNOWN'],
        [stranger({ place: { householdId: journey.estate.rooms.lin } }), 'COMPLAINT.PLACE_UNKNOWN'],
        [{ ...stranger(), reporterId: journey.estate.people.lin }, 'COMPLAINT.REPORTER_UNKNOWN'],
      ];
      for (const [request, code] of refused) {
        const answer = await journey.post('desk', '/api/desk/complaints', request);
        expect([code, answer.body]).toEqual([code, expect.objectContaining({ code })]);
      }
    });

    it('isToldByVoiceWhatCameOfIt_andTheDeskTakesTheirWordDown', async () => {
      const { body } = await journey
        .post('desk', '/api/desk/complaints', stranger({ callerName: '送餐员' }))
        .expect(201);
      const { id } = body as { id: string };
      await journey.act('desk', id, 'answerOnTheSpot', { answer: '已请工程部去换' });
      expect((await journey.complaint('desk', id)).reporter?.name).toBe('送餐员');
      const said = { kind: 'notFixed' as const, reason: '来电说还没换', mediaIds: [] };
      expect(await journey.act('desk', id, 'refuse', said)).toMatchObject({ status: 'in_progress' });
    });
  });

  describe('the matters of a household', () => {
    const ofHousehold = async (person: PersonKey, householdId: string) => {
      const query = `scope=estate&estateId=${journey.estate.estateId}&householdId=${householdId}&limit=50`;
      const { body } = await journey.estate.as(person).get(`/api/complaints?${query}`).expect(200);
      const ids = (body as Page<ComplaintSummary>).items.map(({ id }) => id);
      const count = await journey.estate.as(person).get(`/api/complaints/count?${query}`).expect(200);
      expect(count.body).toEqual({ total: ids.length });
      return ids;
    };

    it('areThoseAtTheirHome_andThoseTheyReportedElsewhere', async () => {
      const { publicAreaId, rooms } = journey.estate;
      const atHome = await registered({ text: '厨房漏水' });
      const outside = await registered({ text: '电梯厅灯坏了', place: { publicAreaId } });
      const others = await journey.submit({ text: '楼上吵', place: { householdId: rooms.neighbour } }, 'neighbour');
      const found = await ofHousehold('desk', rooms.lin);
      expect(found).toEqual(expect.arrayContaining([atHome.id, outside.id]));
      expect(found).not.toContain(others.id);
      expect(await ofHousehold('desk', rooms.neighbour)).toEqual([others.id]);
      expect(await ofHousehold('desk', rooms.stranger)).toEqual([]);
    });

    it('whoMayNotKnowTheReporter_doesNotLearnItFromTheHousehold', async () => {
      const { publicAreaId, rooms } = journey.estate;
      const secret = await registered({ text: '地库有人抽烟', place: { publicAreaId }, isConfidential: true });
      expect(await ofHousehold('desk', rooms.lin)).toContain(secret.id);
      expect(await ofHousehold('lead', rooms.lin)).not.toContain(secret.id);
    });
  });

  it('thePastOfAPlace_isForWhoeverSeesTheComplaint', async () => {
    const { publicAreaId } = journey.estate;
    const place = { place: { publicAreaId }, category: 'power-lighting' as const };
    const first = await registered({ text: '楼道灯闪', ...place });
    booted.clock.advance(60);
    const second = await registered({ text: '楼道灯又不亮', ...place });
    const { body } = await journey.estate.as('desk').get(`/api/complaints/${second.id}/place-history`).expect(200);
    const history = body as PlaceHistoryView;
    expect(history.recurrenceCount).toBeGreaterThan(1);
    expect(history.rows).toContainEqual(expect.objectContaining({ complaintId: first.id, isSameMatter: true }));
    await journey.estate.as('lin').get(`/api/complaints/${second.id}/place-history`).expect(403);
    await journey.estate.as('foreignDesk').get(`/api/complaints/${second.id}/place-history`).expect(404);
  });
});
