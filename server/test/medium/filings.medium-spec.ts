/** 替人反映: by whose leave, who reads what, and that nobody finds out by trying who lives where. */

import type { ApiError, Page } from '@yingsheng/shared/api/common';
import type {
  AnsweredFiling,
  ComplaintDetail,
  ComplaintReceipt,
  ComplaintSummary,
  OnBehalfOfInput,
  SubmitComplaintRequest,
} from '@yingsheng/shared/api/complaint';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { findBreak } from '../../src/complaints/hash-chain';
import { FROM_RECORDS, HouseholdMember } from '../../src/directory/entities/household-member';
import { Person } from '../../src/directory/entities/person';
import { bindRoom } from '../../src/directory/membership/keep-memberships';
import { Notice } from '../../src/notifications/notice.entity';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { GatherOwnData } from '../../src/privacy/export/gather-own-data';
import { ForgetComplaint } from '../../src/privacy/retention/forget-complaint';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';
import { toldIn } from '../support/told';

let series = 0;
let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;
/** Of whoever lives in the neighbour's room, shown to be theirs. */
let phone: string;

beforeAll(async () => {
  booted = await bootApp();
  await booted.app.listen(0, '127.0.0.1');
});
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
  series += 1;
  phone = `1350000${1000 + series}`;
  await db().update(Person, { id: estate.people.neighbour }, { provenPhone: phone });
});
afterAll(() => booted.close());

const db = () => booted.dataSource.manager;
const work = () => booted.app.get(OutboxWorker).drain();
const rowOf = (id: string) => db().findOneByOrFail(Complaint, { id });
const chainOf = (complaintId: string) =>
  db().find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
const leave = (changes: OnBehalfOfInput = {}): OnBehalfOfInput => ({
  name: '王阿婆',
  phone,
  relation: 'child',
  consentVersion: '1',
  ...changes,
});
/** As `lin` says it of the room next door. */
const filing = (changes: Partial<SubmitComplaintRequest> = {}): SubmitComplaintRequest =>
  journey.submission({
    place: { householdId: estate.rooms.neighbour },
    onBehalfOf: leave(),
    ...changes,
  });
const file = async (changes: Partial<SubmitComplaintRequest> = {}, person: PersonKey = 'lin') =>
  (await journey.post(person, '/api/complaints', filing(changes)).expect(201)).body as ComplaintReceipt;
const refusal = async (changes: Partial<SubmitComplaintRequest>, person: PersonKey = 'lin') => {
  const { status, body } = await journey.post(person, '/api/complaints', filing(changes));
  return [status, (body as ApiError).code];
};
const mine = async (person: PersonKey): Promise<ComplaintSummary[]> =>
  ((await estate.as(person).get('/api/complaints?scope=mine').expect(200)).body as Page<ComplaintSummary>).items;
const answeredOf = async (person: PersonKey): Promise<AnsweredFiling[]> =>
  (await estate.as(person).get('/api/filings').expect(200)).body;
const statusFor = async (person: PersonKey, id: string) =>
  (await estate.as(person).get(`/api/complaints/${id}`)).status;
const noticesOf = (person: PersonKey) => db().findBy(Notice, { personId: estate.people[person] });

describe('filing for another', () => {
  it('keepsWhoForWhomAndByWhoseLeave_sealedWithTheFirstEntry', async () => {
    const { id } = await file();
    expect(await rowOf(id)).toMatchObject({
      reporterId: estate.people.lin,
      filedById: estate.people.lin,
      onBehalfOfName: '王阿婆',
      onBehalfOfPhone: phone,
      onBehalfOfPersonId: estate.people.neighbour,
      filing: { relation: 'child', consent: { version: '1', givenAt: booted.clock.now().toISOString() }, answer: null },
    });
    const chain = await chainOf(id);
    expect(chain[0]?.data).toMatchObject({ onBehalfOf: { name: '王阿婆', phone }, consentVersion: '1' });
    expect(findBreak(chain)).toBeNull();
    const tampered = chain.map((entry, index) =>
      index === 0 ? { ...entry, data: { ...entry.data, consentVersion: '2' } } : entry,
    );
    expect(findBreak(tampered)).toBe(1);
  });

  it('thePersonIsTold_seesItAmongTheirs_andStaffSeeBoth', async () => {
    const { id } = await file();
    await work();
    expect((await noticesOf('neighbour')).map(({ title }) => title)).toEqual(['有人替您反映了一件事']);
    expect(await mine('neighbour')).toMatchObject([{ id, filing: 'forYou' }]);
    expect(await mine('lin')).toMatchObject([{ id, filing: 'byYou' }]);
    expect((await journey.complaint('desk', id)).onBehalfOf).toMatchObject({
      name: '王阿婆',
      relation: 'child',
      filedBy: '林晓梅',
      isTold: true,
      consent: { givenAt: booted.clock.now().toISOString() },
    });
    const own = await journey.complaint('neighbour', id);
    expect(own).toMatchObject({ isMine: true, onBehalfOf: { filedBy: '林晓梅', isTold: false } });
    // The filer's own number is nobody's to read but the staff's.
    expect(toldIn(own)).not.toContain('13800001234');
  });

  it('whoeverGoesThere_readsWhomToRingAtTheDoor', async () => {
    const { id } = await file();
    await journey.act('desk', id, 'accept', { message: '已收到，马上安排师傅' });
    const { workOrders } = await journey.act('desk', id, 'dispatch', { handlerId: estate.people.plumber });
    const orderId = workOrders[0]?.id ?? '';
    await journey.work('plumber', orderId, 'accept', {});
    expect(await journey.workOrder('plumber', orderId)).toMatchObject({
      onBehalfOf: { name: '王阿婆', phone },
      reporter: { name: '林晓梅' },
    });
  });

  it('inConfidence_whoeverDoesTheWorkReadsNeither_theDeskBoth', async () => {
    const { id } = await file({ isConfidential: true });
    await journey.act('desk', id, 'accept', { message: '已收到，马上安排师傅' });
    await journey.act('desk', id, 'dispatch', { handlerId: estate.people.plumber });
    const seen = await journey.complaint('plumber', id);
    expect(seen).toMatchObject({ onBehalfOf: null, reporter: null });
    expect(toldIn(seen)).not.toMatch(/王阿婆|林晓梅|王桂兰/);
    expect((await journey.complaint('desk', id)).onBehalfOf).toMatchObject({ name: '王阿婆' });
  });

  it.each<[string, (of: SmallEstate) => OnBehalfOfInput, PersonKey]>([
    ['withTheRightNumber', () => leave(), 'lin'],
    ['withAnotherNumber', () => leave({ phone: '13711112222' }), 'lin'],
    ['withTheRightName', () => leave({ name: '王桂兰', phone: '13711112222' }), 'lin'],
    ['withOnesOwnNumber', () => leave({ phone: '13800001234' }), 'lin'],
  ])('%s_theAnswerIsTheSame', async (_name, input, person) => {
    const { id, number, firstResponseDueAt, promise, ...receipt } = await file({ onBehalfOf: input(estate) }, person);
    expect(receipt).toMatchObject({ status: 'submitted', urgency: 'normal', photosNote: null, urgencyNote: null });
    const seen = await journey.complaint(person, id);
    const { timeline, onBehalfOf, allowedActions, version, placeAgain } = seen;
    expect(timeline.map(({ title, sequence }) => [title, sequence])).toEqual([['代本人提交反映', 1]]);
    expect(onBehalfOf).toMatchObject({ name: input(estate).name, isTold: false, answer: null });
    expect([version, placeAgain]).toEqual([1, null]);
    expect(allowedActions).toEqual(['comment', 'addEvidence', 'urge', 'withdraw']);
    expect(toldIn(seen)).not.toContain('王桂兰2');
    await work();
    expect((await journey.complaint(person, id)).timeline).toHaveLength(1);
  });

  it('whatThePersonWrites_isReadByTheFilerUnderTheNameTheyGave', async () => {
    const { id } = await file();
    await journey.act('neighbour', id, 'comment', { text: '下午在家', mediaIds: [] });
    const seen = await journey.complaint('lin', id);
    expect(seen.timeline.at(-1)).toMatchObject({ actorName: '王阿婆', body: '下午在家' });
    expect(toldIn(seen)).not.toContain('王桂兰');
    expect((await journey.complaint('desk', id)).timeline.at(-1)).toMatchObject({ actorName: '王桂兰' });
  });

  it('theRoomsOtherMatters_areNotTheFilers', async () => {
    const { id: other } = await journey.submit({ place: { householdId: estate.rooms.neighbour } }, 'neighbour');
    const { id } = await file();
    expect((await mine('lin')).map((row) => row.id)).toEqual([id]);
    expect(await statusFor('lin', other)).toBe(404);
    expect(await statusFor('stranger', id)).toBe(404);
  });

  it.each<[string, Partial<SubmitComplaintRequest>, PersonKey, unknown[]]>([
    [
      'withoutLeave',
      { onBehalfOf: { name: '王阿婆', phone: '13711112222' } },
      'lin',
      [422, 'COMPLAINT.CONSENT_NEEDED'],
    ],
    [
      'withoutAName',
      { onBehalfOf: { phone: '13711112222', consentVersion: '1' } },
      'lin',
      [422, 'COMPLAINT.PERSON_NEEDED'],
    ],
    ['aPlaceThatIsNoRoom', { place: { note: '东门外' } }, 'lin', [422, 'COMPLAINT.ROOM_NEEDED']],
    ['aRoomThatDoesNotExist', { place: { householdId: newId() } }, 'lin', [422, 'COMPLAINT.PLACE_UNKNOWN']],
    ['byWhoeverIsNotKnown', {}, 'passerBy', [403, 'COMPLAINT.PHONE_PROOF_NEEDED']],
  ])('%s_isRefused', async (_name, changes, person, expected) => {
    expect(await refusal(changes, person)).toEqual(expected);
  });

  it('aRoomOfAnotherEstate_isRefusedLikeOneThatDoesNotExist', async () => {
    expect(await refusal({ place: { householdId: estate.rooms.stranger } })).toEqual([422, 'COMPLAINT.PLACE_UNKNOWN']);
  });

  it('wordsOfLeaveThatNobodyWrote_areRefused', async () => {
    expect(await refusal({ onBehalfOf: { ...leave(), consentVersion: '99' as '1' } })).toEqual([
      400,
      'REQUEST.INVALID',
    ]);
  });

  it('aForeignRoom_withoutSayingForWhom_isRefusedAsBefore', async () => {
    expect(await refusal({ onBehalfOf: undefined })).toEqual([403, 'COMPLAINT.PLACE_NOT_YOURS']);
  });

  it('whoeverHasProvenTheirNumber_needsNoRoomForIt', async () => {
    await db().update(Person, { id: estate.people.passerBy }, { provenPhone: `1360009${1000 + series}` });
    const { id } = await file({}, 'passerBy');
    expect(await mine('passerBy')).toMatchObject([{ id }]);
  });

  it('danger_needsNobodysLeaveNameOrNumber', async () => {
    const danger = { text: '闻到燃气味', hazard: 'gas' as const, urgency: 'lifeSafety' as const };
    const { id, urgency } = await file({ ...danger, onBehalfOf: {}, phone: '13900003333' }, 'passerBy');
    expect(urgency).toBe('lifeSafety');
    expect(await rowOf(id)).toMatchObject({ onBehalfOfName: null, filing: { consent: null } });
    expect((await journey.complaint('desk', id)).onBehalfOf).toMatchObject({ name: null, consent: null });
  });

  it('moreThanFiveInADay_areAskedToRing_dangerIsNot', async () => {
    for (let count = 0; count < 5; count += 1) await file();
    expect(await refusal({})).toEqual([429, 'COMPLAINT.TOO_MANY_FILINGS']);
    await file({ text: '闻到燃气味', hazard: 'gas', urgency: 'lifeSafety' });
    await journey.submit();
    booted.clock.advance(24 * 60 + 1);
    await file();
  });

  it('aBurst_isCountedOneAfterTheOther', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => journey.post('lin', '/api/complaints', filing())),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  });

  it('twentyTimesUnderOneKey_isOne', async () => {
    const key = newId();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => journey.post('lin', '/api/complaints', filing(), key)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => (body as ComplaintReceipt).number)).size).toBe(1);
    expect(await mine('lin')).toHaveLength(1);
  });

  it('theDesk_isNotAskedForWhom_itRegistersAsBefore', async () => {
    const body = { ...journey.registration(), onBehalfOf: leave() };
    await journey.post('desk', '/api/desk/complaints', body).expect(400);
  });

  it('boundLater_thePersonIsToldThen', async () => {
    await db().delete(HouseholdMember, { personId: estate.people.neighbour });
    const { id } = await file();
    await work();
    expect(await statusFor('neighbour', id)).toBe(404);
    const membership = { ...FROM_RECORDS, personId: estate.people.neighbour, householdId: estate.rooms.neighbour };
    await booted.app.get(TransactionRunner).run((manager) => bindRoom(manager, membership, booted.clock.now()));
    await work();
    expect((await noticesOf('neighbour')).map(({ title }) => title)).toContain('有人替您反映了一件事');
    expect(await statusFor('neighbour', id)).toBe(200);
    expect((await journey.complaint('lin', id)).timeline).toHaveLength(1);
    expect(findBreak(await chainOf(id))).toBeNull();
  });

  it('staffFindItByTheNameOfWhomItIsFor_whoeverMayNotKnowDoesNot', async () => {
    const { id } = await file({ isConfidential: true, onBehalfOf: leave({ name: `王阿婆${series}` }) });
    await journey.act('desk', id, 'accept', { message: '已收到，马上安排师傅' });
    await journey.act('desk', id, 'dispatch', { handlerId: estate.people.plumber });
    const found = async (person: PersonKey, query: string) => {
      const { body } = await estate.as(person).get(`/api/complaints?scope=estate&query=${encodeURIComponent(query)}`);
      return (body as Page<ComplaintSummary>).items.map((row) => row.id);
    };
    for (const query of [`王阿婆${series}`, phone]) {
      expect(await found('desk', query)).toEqual([id]);
      expect(await found('plumber', query)).toEqual([]);
    }
  });
});

describe('the person answers', () => {
  const answer = (person: PersonKey, id: string, path: string, version: number, body: object = {}) =>
    estate.as(person).post(`/api/complaints/${id}/${path}`, { version, ...body });

  it('takesItOver_fromThenOnItIsTheirsAlone_andTheFilerKeepsTheirOwnWords', async () => {
    const { id, number } = await file({ phone: '13900002222' });
    const foundBy = async (query: string) => {
      const { body } = await estate
        .as('desk')
        .get(`/api/complaints?query=${encodeURIComponent(query)}`)
        .expect(200);
      return (body as Page<ComplaintSummary>).items.some((row) => row.id === id);
    };
    expect(await foundBy('13900002222')).toBe(true);
    const taken = await journey.act('neighbour', id, 'takeOver', {});
    expect([await foundBy('13900002222'), await foundBy('王桂兰')]).toEqual([false, true]);
    expect(taken).toMatchObject({
      filing: null,
      reporter: { name: '王桂兰' },
      onBehalfOf: { answer: { kind: 'takenOver' } },
    });
    expect(await statusFor('lin', id)).toBe(404);
    expect(await mine('lin')).toEqual([]);
    expect(await answeredOf('lin')).toMatchObject([{ number, answer: 'takenOver', name: '王阿婆' }]);
    expect(toldIn(await answeredOf('lin'))).not.toContain('王桂兰');
    const viewer = { personId: estate.people.lin, name: '林晓梅', grants: [], departmentId: null };
    const { data } = await booted.app.get(GatherOwnData).execute(viewer);
    expect(data).toMatchObject({ complaints: [], answeredFilings: [{ number, answer: 'takenOver' }] });
    expect(await answeredOf('neighbour')).toEqual([]);
    await work();
    expect((await noticesOf('lin')).map(({ title }) => title)).toContain('您替别人反映的，本人已接手');
    expect((await rowOf(id)).callerPhone).toBeNull();
    expect(findBreak(await chainOf(id))).toBeNull();
  });

  it('confirmsThatItIsDone_andTheFilerReadsThat', async () => {
    const { id, orderId } = await journey.dispatched({
      place: { householdId: estate.rooms.neighbour },
      onBehalfOf: leave(),
    });
    await journey.finish(orderId);
    await work();
    expect((await noticesOf('neighbour')).map(({ title }) => title)).toContain('处理完成，请您确认');
    await journey.act('neighbour', id, 'confirm', {});
    const seen = await journey.complaint('lin', id);
    expect(seen).toMatchObject({ status: 'closed', closeReason: 'confirmed' });
    expect(seen.timeline.at(-1)).toMatchObject({ actorName: '王阿婆' });
  });

  it('objects_theDeskAndOwnerHear_theFilerReadsNothingMore', async () => {
    const { id } = await file();
    await journey.act('neighbour', id, 'objectToFiling', { reason: '我没让她报' });
    await work();
    expect((await noticesOf('desk')).map(({ title }) => title)).toContain('本人说没有同意代报');
    expect(await statusFor('lin', id)).toBe(404);
    expect(await answeredOf('lin')).toMatchObject([{ answer: 'objected' }]);
    const seen = await journey.complaint('desk', id);
    expect(seen.timeline.at(-1)).toMatchObject({ title: '本人没有同意代报', body: '原因：我没让她报' });
    await journey.act('neighbour', id, 'withdraw', {});
  });

  it.each(['takeOver', 'objectToFiling'] as const)(
    '%s_aCallThatWasOwedToTheFiler_isNoLongerMadeToThem',
    async (action) => {
      const { id } = await file({ phone: '13900002222', contactPreference: 'phone' });
      await journey.act('desk', id, 'answerOnTheSpot', { answer: '水阀在厨房水槽下' });
      await work();
      const calls = async () => (await estate.as('desk').get('/api/call-tasks').expect(200)).body;
      expect(await calls()).toMatchObject([
        { matters: [{ complaintId: id }], personName: '林晓梅', phone: '13900002222' },
      ]);
      await journey.act('neighbour', id, action, {});
      expect(toldIn(await calls())).not.toMatch(/林晓梅|13900002222/);
      expect(await calls()).toMatchObject([{ matters: [{ complaintId: id }], personName: '王桂兰' }]);
    },
  );

  it('whatTheFilerWroteBefore_isNoAnswerToAnUrge_afterItWasTakenOver', async () => {
    const { id } = await file();
    await journey.act('desk', id, 'accept', { message: '已收到，马上安排师傅' });
    booted.clock.advance(1);
    await journey.act('lin', id, 'urge', {});
    booted.clock.advance(1);
    await journey.act('lin', id, 'comment', { text: '还没有人来', mediaIds: [] });
    const urged = async () =>
      (await estate.as('manager').get(`/api/complaints?scope=managed&figure=urged&estateId=${estate.estateId}`)).body;
    expect((await urged()).items).toMatchObject([{ id }]);
    await journey.act('neighbour', id, 'takeOver', {});
    expect((await urged()).items).toMatchObject([{ id }]);
  });

  it('theDeskTakesItDown_forWhoeverHasNoAccount_whoIsThenRung', async () => {
    const { id } = await file({ onBehalfOf: leave({ phone: '13711112222' }) });
    await journey.act('desk', id, 'objectToFiling', { reason: '来电说没让邻居报' });
    expect(await rowOf(id)).toMatchObject({
      reporterId: null,
      callerName: '王阿婆',
      callerPhone: '13711112222',
      registeredById: estate.people.desk,
    });
    expect(await statusFor('lin', id)).toBe(404);
    expect((await journey.complaint('desk', id)).reporter).toEqual({ name: '王阿婆', phoneMasked: '137****2222' });
  });

  it.each<[PersonKey, number]>([
    ['lin', 403],
    ['stranger', 404],
    ['foreignDesk', 404],
    ['passerBy', 404],
  ])('%s_doesNotAnswerForThem', async (person, status) => {
    const { id } = await file();
    for (const path of ['take-over', 'object-to-filing']) {
      expect((await answer(person, id, path, 1)).status).toBe(status);
    }
  });

  it('saidTwice_orBothAtOnce_whatWasSaidFirstStands', async () => {
    const { id } = await file();
    const sends = Array.from({ length: 8 }, (_, index) =>
      answer('neighbour', id, index % 2 === 0 ? 'take-over' : 'object-to-filing', 1),
    );
    const statuses = (await Promise.all(sends)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    const { version } = await rowOf(id);
    const again = await answer('neighbour', id, 'object-to-filing', version);
    expect([again.status, (again.body as ApiError).code]).toEqual([409, 'COMPLAINT.FILING_ANSWERED']);
    const said = (await chainOf(id)).filter(({ action }) => action === 'takeOver' || action === 'objectToFiling');
    expect(said).toHaveLength(1);
  });

  it('takingOverWhileTheFilerCloses_oneWins_andNothingIsHalfDone', async () => {
    const { id, orderId } = await journey.dispatched({
      place: { householdId: estate.rooms.neighbour },
      onBehalfOf: leave(),
    });
    await journey.finish(orderId);
    const { version } = await rowOf(id);
    const [closed, taken] = await Promise.all([
      answer('lin', id, 'confirm', version),
      answer('neighbour', id, 'take-over', version),
    ]);
    expect([closed.status, taken.status].filter((status) => status === 200)).toHaveLength(1);
    const row = await rowOf(id);
    expect(row.status === 'closed').toBe(closed.status === 200);
    expect(row.reporterId).toBe(taken.status === 200 ? estate.people.neighbour : estate.people.lin);
    expect(findBreak(await chainOf(id))).toBeNull();
  });
});

describe('what is personal', () => {
  it('goesForBoth_whenItsTimeIsOver_andTheChainStaysWhole', async () => {
    const name = `王阿婆${newId().slice(-6)}`;
    const { id } = await file({ onBehalfOf: leave({ name }) });
    await journey.act('neighbour', id, 'takeOver', {});
    await journey.act('neighbour', id, 'withdraw', {});
    // Until then whom it was for stands in the first entry, sealed as a digest under its salt only.
    expect((await chainOf(id))[0]?.data).toMatchObject({ onBehalfOf: { name, phone } });
    await booted.app.get(ForgetComplaint).execute(id);
    const chain = await chainOf(id);
    expect(findBreak(chain)).toBeNull();
    const left = JSON.stringify([await rowOf(id), chain]);
    for (const gone of [name, phone, estate.people.lin, estate.people.neighbour]) expect(left).not.toContain(gone);
  });

  it('isCountedAndCopiedForBoth_eachWithTheirOwn', async () => {
    await file({ phone: '13900002222' });
    const stored = async (person: PersonKey) => (await estate.as(person).get('/api/me/stored').expect(200)).body;
    expect((await stored('lin')).complaints.count).toBe(1);
    expect((await stored('neighbour')).complaints.count).toBe(1);
  });
});

it('mergedMatter_bothReadWhereItGoesOn_andWhatEitherSaysIsPassedOn', async () => {
  const { id } = await file();
  const other = await journey.submit();
  await journey.act('desk', id, 'merge', { targetNumber: other.number, reason: '说的是同一处' });
  for (const person of ['lin', 'neighbour'] as const) {
    const seen: ComplaintDetail = await journey.complaint(person, id);
    expect(seen.mergedInto).toMatchObject({ number: other.number });
  }
  await journey.act('neighbour', id, 'comment', { text: '我这里也在漏', mediaIds: [] });
  const target = await journey.complaint('desk', other.id);
  expect(target.takenIn[0]?.words.map(({ text }) => text)).toEqual(['我这里也在漏']);
});
