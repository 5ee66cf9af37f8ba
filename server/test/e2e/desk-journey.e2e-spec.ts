import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

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
});
