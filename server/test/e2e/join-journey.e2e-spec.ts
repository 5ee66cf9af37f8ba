/** 我也是: who means the same as a neighbour joins with one tap, is told of everything, and may go on alone again. */
import type { ComplaintReceipt, SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import type { SameMatterForStaff, SameMatterView } from '@yingsheng/shared/api/same-matter';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { findBreak } from '../../src/complaints/hash-chain';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';
import { toldIn } from '../support/told';

let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;

beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
});
afterAll(() => booted.close());

const WORDS = '东边这部电梯坏了，屏幕黑的';
const lift = () => ({ publicAreaId: estate.publicAreaId, assetId: estate.assetId });
const ofLift = (overrides: Partial<SubmitComplaintRequest> = {}): Partial<SubmitComplaintRequest> => ({
  text: WORDS,
  // 追问过: what may be a danger is filed by itself.
  dangerAnswer: 'no',
  category: 'lift',
  place: { ...lift(), note: '进门左手边那部' },
  ...overrides,
});
const asked = (overrides: object = {}) => ({
  estateId: estate.estateId,
  text: '电梯不下来，等了十分钟，屏幕停在9',
  place: lift(),
  category: 'lift',
  ...overrides,
});

async function suggested(overrides: object = {}, person: PersonKey = 'neighbour'): Promise<SameMatterView[]> {
  return (await estate.as(person).post('/api/same-matters', asked(overrides)).expect(200)).body;
}
const join = (joinId: string, overrides: Partial<SubmitComplaintRequest> = {}): Promise<ComplaintReceipt> =>
  journey.submit(ofLift({ text: '电梯停了，我妈下不了楼', place: lift(), joinId, ...overrides }), 'neighbour');
const noticesOf = async (person: PersonKey): Promise<NoticeView[]> => {
  await booted.app.get(OutboxWorker).drain();
  return (await estate.as(person).get('/api/notices').expect(200)).body.items;
};
/** The lift is judged urgent, so that an order is there from the start; of this estate's people it goes to the lead. */
const orderOf = async (complaintId: string): Promise<string> =>
  (await journey.complaint('desk', complaintId)).workOrders[0]?.id ?? '';
async function finish(complaintId: string): Promise<void> {
  const orderId = await orderOf(complaintId);
  await journey.work('lead', orderId, 'accept', {});
  await journey.work('lead', orderId, 'arrive', { beforeMediaIds: [] });
  const afterMediaIds = [await journey.uploadPhoto('lead')];
  await journey.work('lead', orderId, 'done', { note: '重启', rootCause: '门机', afterMediaIds, isResolving: true });
}
const titlesOf = async (person: PersonKey) => (await noticesOf(person)).map(({ title }) => title);
const isUnbroken = async (complaintId: string) =>
  findBreak(
    await booted.dataSource.manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } }),
  ) === null;

describe('before it is sent', () => {
  it('aNeighboursOpenMatter_isShownByPlaceAndState_withoutWordsRoomsOrNames', async () => {
    const { id } = await journey.submit(ofLift({ text: `${WORDS}，我在这等了半天` }));
    const [shown, ...others] = await suggested();
    expect(others).toEqual([]);
    expect(shown).toMatchObject({ kind: 'complaint', id, category: 'lift', householdCount: 1, handlerName: null });
    expect(shown?.placeText).toBe('3 栋电梯厅 · 东侧电梯');
    expect(shown?.reasons).toContain('同一部电梯');
    expect(Date.parse(shown?.expectedAt ?? '')).toBeGreaterThan(booted.clock.now().getTime());
    expect(toldIn(shown)).not.toMatch(/半天|左手边|林晓梅|1201|YS/);
  });

  it('onceSomebodyWorksOnIt_theirNameIsSaid', async () => {
    const { id } = await journey.submit(ofLift());
    expect((await suggested())[0]?.handlerName).toBeNull();
    await journey.work('lead', await orderOf(id), 'accept', {});
    expect((await suggested())[0]?.handlerName).toBe('赵国平');
  });

  it.each<[string, () => Partial<SubmitComplaintRequest>]>([
    ['in confidence', () => ({ isConfidential: true })],
    ['about staff', () => ({ category: 'rudeness' })],
    ['of a home', () => ({ place: { householdId: estate.rooms.lin } })],
    ['naming somebody', () => ({ text: `${WORDS}，王先生也在里面` })],
    ['naming a home', () => ({ text: `${WORDS}，1201室的推车挡着` })],
  ])('a matter %s is shown to nobody, and cannot be joined by its id', async (_what, overrides) => {
    const { id } = await journey.submit(ofLift(overrides()));
    expect(await suggested()).toEqual([]);
    const receipt = await join(id);
    expect(receipt).toMatchObject({ isJoined: false, status: 'submitted' });
    expect(receipt.joinNote).toContain('已单独登记');
  });

  it('ownMatters_andThoseOfOtherEstates_areNotShown_andStrangersSeeNothing', async () => {
    await journey.submit(ofLift());
    expect(await suggested({}, 'lin')).toEqual([]);
    expect(await suggested({}, 'passerBy')).toEqual([]);
    expect(await suggested({}, 'stranger')).toEqual([]);
    await estate.as('plumber').post('/api/desk/same-matters', asked()).expect(403);
    await estate.as('foreignDesk').post('/api/desk/same-matters', asked()).expect(404);
  });

  it('aCallForHelp_isHeldBackByNothing', async () => {
    await journey.submit(ofLift());
    expect(await suggested({ text: '电梯停了，有人被困在里面出不来' })).toEqual([]);
  });
});

describe('我也是', () => {
  it('ownWordsPhotosNumberAndReceipt_goOnInTheOther_whichOnlyThoseAtWorkSee', async () => {
    const { id: target } = await journey.submit(ofLift());
    const photoId = await journey.uploadPhoto('neighbour');
    const receipt = await join(target, { mediaIds: [photoId] });
    expect(receipt).toMatchObject({ isJoined: true, joinNote: null, status: 'closed' });
    const own = await journey.complaint('neighbour', receipt.id);
    expect(own).toMatchObject({ number: receipt.number, text: '电梯停了，我妈下不了楼', closeReason: 'merged' });
    expect(own.mergedInto).toMatchObject({ complaintId: null, isOpen: true });
    expect(own.allowedActions).toEqual(expect.arrayContaining(['comment', 'urge', 'leave']));
    expect(toldIn(own)).not.toMatch(/林晓梅|1201/);
    const [taken] = (await journey.complaint('desk', target)).takenIn;
    expect(taken).toMatchObject({ text: '电梯停了，我妈下不了楼', photos: [{ purpose: 'evidence' }] });
    expect(JSON.stringify(await journey.complaint('lin', target))).not.toContain('我妈');
    expect((await suggested({}, 'neighbour')).length).toBe(0);
    expect([await isUnbroken(target), await isUnbroken(receipt.id)]).toEqual([true, true]);
  });

  it('nobodyIsAskedToTakeTheOwnOneOn_butThoseOfTheOtherHearOfIt', async () => {
    const { id: target } = await journey.submit(ofLift());
    const before = await titlesOf('desk');
    await join(target);
    const after = await titlesOf('desk');
    expect(after.filter((title) => !before.includes(title))).toEqual(['并入了同一件事的另一份反映']);
  });

  it('howManyHouseholdsSaidIt_standsWhereverColleaguesSeeTheMatter', async () => {
    const { id: target } = await journey.submit(ofLift());
    const { id: undispatched } = await journey.submit(ofLift({ text: '楼道灯不亮', category: 'power-lighting' }));
    await join(target);
    const read = async (person: PersonKey, path: string) => (await estate.as(person).get(path).expect(200)).body;
    const rowOf = (rows: { complaintId?: string; id: string }[], id = target) =>
      rows.find((row) => (row.complaintId ?? row.id) === id);
    expect(rowOf((await read('desk', '/api/complaints?scope=owned')).items)).toMatchObject({ householdCount: 2 });
    expect(rowOf((await read('lead', '/api/work-orders?tab=offered')).items)).toMatchObject({ householdCount: 2 });
    expect(await read('lead', `/api/work-orders/${await orderOf(target)}`)).toMatchObject({ householdCount: 2 });
    const { orders, undispatched: rows } = await read('manager', `/api/estates/${estate.estateId}/dispatch-board`);
    expect(rowOf(orders)).toMatchObject({ householdCount: 2 });
    expect(rowOf(rows, undispatched)).toMatchObject({ householdCount: 1 });
    const { atRisk } = await read('manager', `/api/estates/${estate.estateId}/board`);
    expect(rowOf(atRisk)).toMatchObject({ householdCount: 2 });
  });

  it('theJoiner_isToldOfEverything_toTheEnd_andOfTheReopening', async () => {
    const { id: target } = await journey.submit(ofLift());
    const { id } = await join(target);
    await journey.act('desk', target, 'accept', { message: '王师傅去看' });
    await finish(target);
    const told = await noticesOf('neighbour');
    expect(told.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        '一并处理的那件事已受理',
        '一并处理的那件事，师傅已接单',
        '一并处理的那件事，师傅已到场',
        '合并处理的那件事已处理好',
      ]),
    );
    expect(told.every(({ complaintId }) => complaintId === id)).toBe(true);
    expect(toldIn(told)).not.toMatch(/王师傅|林晓梅/);
    await journey.act('lin', target, 'confirm', {});
    expect(await titlesOf('neighbour')).toContain('一并处理的那件事已确认处理好');
    await journey.act('lin', target, 'reopen', { reason: '又停了' });
    expect(await titlesOf('neighbour')).toContain('一并处理的那件事重新打开，继续处理');
    expect((await journey.complaint('neighbour', id)).mergedInto?.isOpen).toBe(true);
  });

  it('whatWasMergedSinceItWasShown_isJoinedWhereItGoesOn', async () => {
    const { id: target, number } = await journey.submit(ofLift());
    const { id: shown } = await journey.submit(ofLift({ text: '电梯又停了' }));
    await journey.act('desk', shown, 'merge', { targetNumber: number, reason: '说的是同一处' });
    const receipt = await join(shown);
    expect(receipt.isJoined).toBe(true);
    expect(await booted.dataSource.manager.findOneByOrFail(Complaint, { id: receipt.id })).toMatchObject({
      mergedIntoId: target,
    });
  });

  it('whatEndedSinceItWasShown_isFiledByItself_andSaysSo', async () => {
    const { id: target } = await journey.submit(ofLift());
    await journey.act('lin', target, 'withdraw', {});
    const receipt = await join(target);
    expect(receipt).toMatchObject({ isJoined: false, status: 'submitted' });
    expect(receipt.joinNote).toContain('已单独登记');
    for (const joinId of ['no-such-matter', receipt.id]) {
      expect((await join(joinId)).joinNote).toBe(receipt.joinNote);
    }
  });

  it('whatIsAboutStaff_isFiledByItself_soThatNobodyItMayBeAbout_readsItInTheOther', async () => {
    const { id: target } = await journey.submit(ofLift());
    const words = { text: '修电梯的师傅骂我', category: 'rudeness', accusedText: '修电梯的师傅' } as const;
    const receipt = await join(target, words);
    expect(receipt).toMatchObject({ isJoined: false, status: 'submitted' });
    expect(JSON.stringify(await journey.complaint('desk', target))).not.toContain('骂我');
  });

  it('aDanger_isFiledFirst_andJoiningADangerStillAlerts', async () => {
    const { id: calm } = await journey.submit(ofLift());
    const danger = await join(calm, { text: '电梯停了，有人被困在里面，孩子在哭' });
    expect(danger).toMatchObject({ isJoined: false, urgency: 'lifeSafety' });
    expect(danger.joinNote).toContain('可能有危险');
    const { id: trapped } = await journey.submit(ofLift({ text: '有人被困在电梯里，在拍门' }), 'lin');
    const receipt = await join(trapped, { text: '好像是那部电梯停了' });
    expect(receipt.isJoined).toBe(true);
    expect(await titlesOf('manager')).toContain('同一险情又有一户报告');
  });

  it('sentTwice_itIsOneMatter_withTheSameReceipt', async () => {
    const { id: target } = await journey.submit(ofLift());
    const body = journey.submission(ofLift({ place: lift(), joinId: target }));
    const first = await journey.post('neighbour', '/api/complaints', body, 'the-same-key').expect(201);
    const again = await journey.post('neighbour', '/api/complaints', body, 'the-same-key').expect(200);
    expect(again.body).toEqual(first.body);
    expect((await journey.complaint('desk', target)).takenIn).toHaveLength(1);
  });
});

describe('going on alone', () => {
  const leave = (id: string, version: number, goOn: boolean, person: PersonKey = 'neighbour') =>
    estate.as(person).post(`/api/complaints/${id}/leave`, { version, goOn });

  it('itIsPromisedAsIfJustFiled_itsOwnerIsAsked_andBothTimelinesSaySo', async () => {
    const { id: target } = await journey.submit(ofLift());
    const { id } = await join(target);
    booted.clock.advance(3 * 24 * 60);
    const after = await journey.act('neighbour', id, 'leave', { goOn: true });
    expect(after).toMatchObject({ status: 'submitted', closeReason: null, mergedInto: null, isOverdue: false });
    expect(after.timeline.map(({ action }) => action)).toContain('leave');
    expect((await journey.complaint('desk', target)).takenIn).toEqual([]);
    expect(await titlesOf('desk')).toContain('业主改为单独处理，请受理');
    expect([await isUnbroken(target), await isUnbroken(id)]).toEqual([true, true]);
  });

  it('anUrgentOne_isDispatchedThen', async () => {
    const { id: target } = await journey.submit(ofLift());
    const { id } = await join(target, { urgency: 'urgent' });
    expect((await journey.complaint('desk', id)).workOrders).toEqual([]);
    await journey.act('neighbour', id, 'leave', { goOn: true });
    expect((await journey.complaint('desk', id)).workOrders).toHaveLength(1);
  });

  it('orItIsWithdrawn', async () => {
    const { id: target } = await journey.submit(ofLift());
    const { id } = await join(target);
    expect(await journey.act('neighbour', id, 'leave', { goOn: false })).toMatchObject({
      status: 'closed',
      closeReason: 'withdrawn',
      mergedInto: null,
    });
    expect((await journey.complaint('desk', target)).takenIn).toEqual([]);
  });

  it('isForWhoeverJoined_whileTheOtherIsOpen', async () => {
    const { id: target, number } = await journey.submit(ofLift());
    const { id } = await join(target);
    const { version } = await journey.complaint('desk', id);
    for (const person of ['desk', 'lin', 'stranger', 'plumber'] as const) {
      expect([403, 404]).toContain((await leave(id, version, true, person)).status);
    }
    const merged = await journey.submit(ofLift({ text: '电梯坏' }), 'neighbour');
    await journey.act('desk', merged.id, 'merge', { targetNumber: number, reason: '说的是同一处' });
    const byStaff = await journey.complaint('neighbour', merged.id);
    expect(byStaff.allowedActions).not.toContain('leave');
    expect((await leave(merged.id, byStaff.version, true)).status).toBe(409);
    await finish(target);
    await journey.act('lin', target, 'confirm', {});
    const { body } = await leave(id, version, true).expect(409);
    expect(body.code).toBe('COMPLAINT.JOINED_IS_OVER');
  });

  it('staffMayTakeAJoiningApartWithinADay_asAnyMerging', async () => {
    const { id: target } = await journey.submit(ofLift());
    const { id } = await join(target);
    await journey.act('desk', id, 'undoMerge', {});
    expect(await journey.complaint('neighbour', id)).toMatchObject({ status: 'submitted', mergedInto: null });
  });
});

describe('when the other is withdrawn', () => {
  const GOES_ON = '您的反映接着处理';

  it('whoJoined_goesOnAlone_isPromisedAnew_andIsToldSo_inTrueWords', async () => {
    const { id: target, number } = await journey.submit(ofLift());
    const { id, number: own } = await join(target);
    booted.clock.advance(3 * 24 * 60);
    await journey.act('lin', target, 'withdraw', {});
    const after = await journey.complaint('neighbour', id);
    expect(after).toMatchObject({ closeReason: null, mergedInto: null, isOverdue: false });
    expect(after.timeline.at(-1)?.actorName).not.toBe('林晓梅');
    expect(after.timeline.find(({ action }) => action === 'goOnAlone')).toMatchObject({
      title: '一并处理的那件撤回了，您的接着处理',
      body: `原来与 ${number} 一并处理`,
    });
    const told = await noticesOf('neighbour');
    expect(told.find(({ title }) => title === GOES_ON)).toMatchObject({ complaintId: id });
    expect(toldIn(told)).not.toMatch(/林晓梅|1201/);
    const desk = await noticesOf('desk');
    expect(desk.map(({ title }) => title)).toContain('一并处理的那件撤回了，这件请接着受理');
    expect(desk.find(({ title }) => title === '业主已撤回')?.body).toContain(`转到 ${own} 接着处理`);
    expect(await journey.complaint('desk', target)).toMatchObject({ closeReason: 'withdrawn', takenIn: [] });
    expect([await isUnbroken(target), await isUnbroken(id)]).toEqual([true, true]);
  });

  it('anUrgentOne_isDispatchedInTheSameMoment', async () => {
    const { id: target } = await journey.submit(ofLift());
    const { id } = await join(target, { urgency: 'urgent' });
    await journey.act('lin', target, 'withdraw', {});
    expect((await journey.complaint('desk', id)).workOrders).toHaveLength(1);
  });

  it('aMatterThatStaffMerged_goesOnToo_andOfSeveralTheOthersGoOnInTheFirst', async () => {
    const { id: target, number } = await journey.submit(ofLift());
    const { id: first } = await join(target);
    const { id: second } = await journey.submit(ofLift({ text: '电梯还是坏的' }), 'neighbour');
    await journey.act('desk', second, 'merge', { targetNumber: number, reason: '说的是同一处' });
    await journey.act('lin', target, 'withdraw', {});
    expect(await journey.complaint('desk', first)).toMatchObject({ takenIn: [{ complaintId: second }] });
    const other = await journey.complaint('neighbour', second);
    expect(other).toMatchObject({ closeReason: 'merged', mergedInto: { isOpen: true } });
    expect(other.timeline.at(-1)).toMatchObject({ title: '一并处理的那件撤回了，您的与另一件接着一并处理' });
    const told = await noticesOf('neighbour');
    expect(
      told
        .filter(({ title }) => title === GOES_ON)
        .map(({ complaintId }) => complaintId)
        .sort(),
    ).toEqual([first, second].sort());
    // Within the day staff may still take it apart, as any merging.
    await journey.act('desk', second, 'undoMerge', {});
    expect(await journey.complaint('neighbour', second)).toMatchObject({ status: 'submitted', mergedInto: null });
    expect([await isUnbroken(first), await isUnbroken(second)]).toEqual([true, true]);
  });

  it('anotherOfWhoeverWithdrew_staysAsItIs_andWhoWorksIsToldThatNothingIsLeft', async () => {
    const { id: target, number } = await journey.submit(ofLift());
    const { id: again } = await journey.submit(ofLift({ text: '电梯又停了' }));
    await journey.act('desk', again, 'merge', { targetNumber: number, reason: '说的是同一处' });
    await journey.work('lead', await orderOf(target), 'accept', {});
    booted.clock.advance(1);
    await journey.act('lin', target, 'withdraw', {});
    expect(await journey.complaint('lin', again)).toMatchObject({ status: 'closed', mergedInto: { isOpen: false } });
    expect((await noticesOf('lead')).find(({ title }) => title === '业主已撤回')?.body).toContain('不用再处理');
  });
});

describe('at the desk', () => {
  it('whileRegistering_itIsShownWithNumberAndReasons_andMergedByATap', async () => {
    const { id: target, number } = await journey.submit(ofLift());
    const { body } = await estate.as('desk').post('/api/desk/same-matters', asked()).expect(200);
    expect(body as SameMatterForStaff[]).toMatchObject([{ id: target, number, title: WORDS }]);
    const registration = journey.registration({
      ...ofLift({ place: lift() }),
      joinId: target,
      householdId: estate.rooms.neighbour,
      reporterId: estate.people.neighbour,
    });
    const receipt = (await journey.post('desk', '/api/desk/complaints', registration).expect(201)).body;
    expect(receipt).toMatchObject({ isJoined: true });
    expect(await titlesOf('neighbour')).toContain('您的反映已与同一件事合并');
    expect((await journey.complaint('neighbour', receipt.id)).allowedActions).not.toContain('leave');
  });

  it('onTheScreenOfAMatter_alsoThoseOfHomes_forWhoSeesTheWholeEstateOnly', async () => {
    const home = { householdId: estate.rooms.lin };
    const { id } = await journey.submit({ text: '停水了，一滴都没有', category: 'plumbing', place: home });
    const other = await journey.submit(
      { text: '家里没水，是不是停水了', category: 'plumbing', place: { householdId: estate.rooms.neighbour } },
      'neighbour',
    );
    const seen = async (person: PersonKey, ofId: string) =>
      (await estate.as(person).get(`/api/complaints/${ofId}/same-matters`)).body;
    expect(await seen('desk', id)).toMatchObject([{ id: other.id, placeText: '3 栋 2 单元 1202' }]);
    expect((await estate.as('lin').get(`/api/complaints/${id}/same-matters`)).status).toBe(403);
    expect((await estate.as('foreignDesk').get(`/api/complaints/${id}/same-matters`)).status).toBe(404);
    expect(await seen('plumber', id)).toEqual([]);
  });
});
