/** 并案: what was said goes along, what is said later too, and within a day both can be as before. */
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import request from 'supertest';
import { ClockRow } from '../../src/complaints/entities/clock-row';
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

const WORDS = '半夜水管也响，老人睡不着';

/** Lin's matter with the plumber at it, and the neighbour's, which the desk merges into it. */
async function merged(): Promise<{ target: string; orderId: string; id: string; before: ComplaintDetail }> {
  const { id: target, orderId } = await journey.dispatched({ text: '管井里水管响' });
  await journey.work('plumber', orderId, 'accept', {});
  const mediaIds = [await journey.uploadPhoto('neighbour')];
  const place = { householdId: estate.rooms.neighbour };
  const { id } = await journey.submit({ text: WORDS, place, mediaIds }, 'neighbour');
  booted.clock.advance(3);
  await journey.act('desk', id, 'accept', { message: '收到' });
  await journey.act('desk', id, 'dispatch', { handlerId: estate.people.secondPlumber });
  const before = await journey.complaint('manager', id);
  booted.clock.advance(7);
  const { number } = await journey.complaint('desk', target);
  await journey.act('desk', id, 'merge', { targetNumber: number, reason: '说的是同一处' });
  await booted.app.get(OutboxWorker).drain();
  return { target, orderId, id, before };
}

const noticesOf = async (person: PersonKey): Promise<string[]> =>
  (await estate.as(person).get('/api/notices').expect(200)).body.items.map(({ title }: NoticeView) => title);
const clocksOf = async (complaintId: string) =>
  (await booted.dataSource.manager.find(ClockRow, { where: { complaintId }, order: { id: 'ASC' } })).map(
    ({ kind, startedAt, dueAt, endedAt, outcome }) => ({ kind, startedAt, dueAt, endedAt, outcome }),
  );
const isUnbroken = async (complaintId: string) =>
  findBreak(
    await booted.dataSource.manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } }),
  ) === null;

describe('merging', () => {
  it('wordsPlaceAndPhotos_areBeforeOwnerAndHandlerOfTheTarget_whoAreTold_andNeverBeforeItsReporter', async () => {
    const { target, orderId } = await merged();
    const [taken] = (await journey.complaint('desk', target)).takenIn;
    expect(taken).toMatchObject({ text: WORDS, placeText: '3 栋 2 单元 1202', mayUndo: true });
    const order = await journey.workOrder('plumber', orderId);
    expect(order.takenIn).toMatchObject([{ text: WORDS, photos: [{ purpose: 'evidence' }], mayUndo: false }]);
    const [photo] = order.takenIn[0]?.photos ?? [];
    expect((await request(booted.http).get(photo?.url ?? '')).status).toBe(200);
    expect(await noticesOf('plumber')).toContain('并入了同一件事的另一份反映');
    const seenByLin = await journey.complaint('lin', target);
    expect(JSON.stringify(seenByLin)).not.toContain('老人');
    expect(toldIn(seenByLin)).not.toContain('1202');
    expect(seenByLin.takenIn).toEqual([]);
    const linsLink = (photo?.url ?? '').replace(estate.people.plumber, estate.people.lin);
    expect((await request(booted.http).get(linsLink)).status).not.toBe(200);
  });

  it('theMergedPerson_followsTheTargetInStepsWithoutWordsOrNames_andTheirCommentAndUrgeReachThoseAtWork', async () => {
    const { target, orderId, id } = await merged();
    const seen = await journey.complaint('neighbour', id);
    expect(seen.mergedInto).toMatchObject({ complaintId: null, isOpen: true });
    expect(seen.mergedInto?.steps.map(({ title }) => title)).toEqual(['已受理', '已安排人处理', '处理人已接单']);
    expect(seen.allowedActions).toEqual(expect.arrayContaining(['comment', 'urge']));
    expect(toldIn(seen.mergedInto)).not.toMatch(/林晓梅|1201|李建国/);
    await journey.act('neighbour', id, 'comment', { text: '今晚又响了', mediaIds: [] });
    await journey.act('neighbour', id, 'urge', {});
    await booted.app.get(OutboxWorker).drain();
    expect((await journey.workOrder('plumber', orderId)).takenIn[0]?.words).toMatchObject([{ text: '今晚又响了' }]);
    expect(await noticesOf('plumber')).toEqual(expect.arrayContaining(['并进来的业主有留言', '并进来的业主催办']));
    const lin = await journey.complaint('lin', target);
    expect(JSON.stringify(lin)).not.toContain('今晚又响了');
    expect(lin.urge.count).toBe(0);
    expect(lin.unreadCount).toBe(0);
    await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
    expect((await journey.complaint('neighbour', id)).mergedInto?.steps.at(-1)?.title).toBe('处理人已到场');
  });

  it('onceTheTargetIsOver_nothingMoreIsSaidToIt', async () => {
    const { target, id, orderId } = await merged();
    await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
    const afterMediaIds = [await journey.uploadPhoto('plumber')];
    await journey.work('plumber', orderId, 'done', {
      note: '加了管卡',
      rootCause: '松动',
      afterMediaIds,
      isResolving: true,
    });
    await journey.act('lin', target, 'confirm', {});
    const seen = await journey.complaint('neighbour', id);
    expect(seen.mergedInto).toMatchObject({ isOpen: false, statusText: '已关闭' });
    expect(seen.allowedActions).not.toEqual(expect.arrayContaining(['comment']));
    const body = { version: seen.version, text: '还在响', mediaIds: [] };
    await estate.as('neighbour').post(`/api/complaints/${id}/comment`, body).expect(409);
  });
});

describe('undoing a merging', () => {
  it('bothAreAsBefore_theirClocksRunOnAsIfNothingHadBeen_andBothTimelinesSaySo', async () => {
    const { target, id, before } = await merged();
    const clocks = (await clocksOf(id)).map(({ kind, startedAt, dueAt }) => ({ kind, startedAt, dueAt }));
    booted.clock.advance(60);
    await journey.act('desk', id, 'undoMerge', {});
    const after = await journey.complaint('manager', id);
    expect(after).toMatchObject({ status: before.status, closeReason: null, closedAt: null, mergedInto: null });
    expect(after.workOrders.map(({ status }) => status)).toEqual(before.workOrders.map(({ status }) => status));
    expect(after.clocks).toEqual(before.clocks);
    expect((await clocksOf(id)).map(({ kind, startedAt, dueAt }) => ({ kind, startedAt, dueAt }))).toEqual(clocks);
    expect(after.timeline.map(({ action }) => action)).toContain('undoMerge');
    const there = await journey.complaint('desk', target);
    expect(there.takenIn).toEqual([]);
    expect(there.timeline.map(({ action }) => action)).toEqual(expect.arrayContaining(['takeIn', 'letGo']));
    expect([await isUnbroken(id), await isUnbroken(target)]).toEqual([true, true]);
    await booted.app.get(OutboxWorker).drain();
    expect(await noticesOf('neighbour')).toContain('您的反映改为单独处理');
    const order = (await journey.inbox('secondPlumber')).items.find(({ complaintId }) => complaintId === id);
    await journey.work('secondPlumber', order?.id ?? '', 'accept', {});
  });

  it.each<[string, (ids: { target: string; id: string }) => Promise<unknown>, number, string]>([
    ['after a day', async () => booted.clock.advance(24 * 60 + 1), 409, 'COMPLAINT.MERGE_NOT_UNDOABLE'],
    [
      'when the target is over',
      ({ target }) => journey.act('lin', target, 'withdraw', {}),
      409,
      'COMPLAINT.MERGE_NOT_UNDOABLE',
    ],
  ])('%s is refused', async (_when, happens, status, code) => {
    const { target, id } = await merged();
    await happens({ target, id });
    const { version } = await journey.complaint('desk', id);
    const { body } = await estate.as('desk').post(`/api/complaints/${id}/undo-merge`, { version }).expect(status);
    expect(body.code).toBe(code);
  });

  it('isForThoseWhoMayMerge', async () => {
    const { id } = await merged();
    const { version } = await journey.complaint('neighbour', id);
    for (const person of ['neighbour', 'lin', 'plumber'] as const) {
      const { status } = await estate.as(person).post(`/api/complaints/${id}/undo-merge`, { version });
      expect([403, 404]).toContain(status);
    }
  });

  it('whoeverTheOtherIsAbout_takesNothingOutOfIt', async () => {
    const about = { text: '前台说话难听', category: 'rudeness', accusedText: '门口的' } as const;
    const { id: target, number } = await journey.submit(about);
    const { id } = await journey.submit({ text: WORDS, place: { householdId: estate.rooms.neighbour } }, 'neighbour');
    await journey.act('desk', id, 'accept', { message: '收到' });
    await journey.act('desk', id, 'merge', { targetNumber: number, reason: '说的是同一次' });
    await journey.act('manager', target, 'nameAccused', { accusedIds: [estate.people.desk] });
    const { version } = await journey.complaint('desk', id);
    const { status, body } = await estate.as('desk').post(`/api/complaints/${id}/undo-merge`, { version });
    expect([status, body.code]).toEqual([409, 'COMPLAINT.MERGE_NOT_UNDOABLE']);
    expect((await journey.complaint('lead', target)).takenIn).toHaveLength(1);
  });
});

describe('at the same moment', () => {
  const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();

  it('mergedAndClosed_theTargetIsEitherToldOfItOrRefusesIt', async () => {
    const { id: target } = await journey.submit({ text: '楼道灯不亮' });
    const { id } = await journey.submit({ text: '楼道灯不亮' });
    const [there, here] = [await journey.complaint('lin', target), await journey.complaint('desk', id)];
    const [merging] = await Promise.all([
      estate.as('desk').post(`/api/complaints/${id}/merge`, {
        version: here.version,
        targetNumber: there.number,
        reason: '说的是同一处',
      }),
      estate.as('lin').post(`/api/complaints/${target}/withdraw`, { version: there.version }),
    ]);
    const now = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
    const kept = await booted.dataSource.manager.countBy(TimelineEntry, { complaintId: target, action: 'takeIn' });
    expect({ status: merging.status, isMerged: now.closeReason === 'merged', kept }).toEqual(
      merging.status === 200 ? { status: 200, isMerged: true, kept: 1 } : { status: 422, isMerged: false, kept: 0 },
    );
    expect(await isUnbroken(target)).toBe(true);
  });

  it('undoneTwice_andWhileTheTargetIsResolved_oneUndoingCounts', async () => {
    const { target, orderId, id } = await merged();
    await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
    const { version } = await journey.complaint('desk', id);
    const order = await journey.workOrder('plumber', orderId);
    const report = {
      note: '修好了',
      rootCause: '老化',
      afterMediaIds: [await journey.uploadPhoto('plumber')],
      isResolving: true,
    };
    const undo = () => estate.as('desk').post(`/api/complaints/${id}/undo-merge`, { version });
    const answers = await Promise.all([
      undo(),
      undo(),
      estate.as('plumber').post(`/api/work-orders/${orderId}/done`, { ...report, version: order.version }),
    ]);
    expect(statuses(answers.slice(0, 2))).toEqual([200, 409]);
    expect(answers[2]?.status).toBe(200);
    expect((await journey.complaint('desk', id)).status).toBe('accepted');
    expect((await journey.complaint('desk', target)).status).toBe('resolved');
    expect([await isUnbroken(id), await isUnbroken(target)]).toEqual([true, true]);
  });
});

describe('merging into a matter that waits for its reporter', () => {
  /** Lin's matter is done and waits for her word; the neighbour's same one is merged into it. */
  async function intoResolved(): Promise<{ target: string; id: string }> {
    const { id: target } = await journey.resolved({ text: '管井里水管响' });
    const { id } = await journey.submit({ text: WORDS, place: { householdId: estate.rooms.neighbour } }, 'neighbour');
    booted.clock.advance(5);
    const { number } = await journey.complaint('desk', target);
    await journey.act('desk', id, 'merge', { targetNumber: number, reason: '同一个管井' });
    await booted.app.get(OutboxWorker).drain();
    return { target, id };
  }

  it('theWorkGoesOn_offeredAnew_andBothHouseholdsReadIt', async () => {
    const { target, id } = await intoResolved();
    expect(await journey.complaint('manager', target)).toMatchObject({
      status: 'in_progress',
      confirmationDueAt: null,
    });
    const [again] = (await journey.inbox('plumber')).items.filter(({ complaintId }) => complaintId === target);
    expect(again?.status).toBe('offered');
    expect(await noticesOf('lin')).toContain('您的反映还要接着处理');
    const lin = await journey.complaint('lin', target);
    expect(lin.timeline.map(({ title }) => title)).toContain('还要接着处理，处理好再请您确认');
    expect(toldIn(lin)).not.toMatch(/1202|老人/);
    const neighbour = await journey.complaint('neighbour', id);
    expect(neighbour.mergedInto?.steps.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['已处理好', '还要接着处理', '已安排人处理']),
    );
    expect(neighbour.timeline.at(-1)?.body).toContain('原因：同一个管井');
  });

  it('undone_itWaitsForLinAsBefore_andTheWorkIsCalledOff', async () => {
    const { target, id } = await intoResolved();
    booted.clock.advance(30);
    await journey.act('desk', id, 'undoMerge', {});
    await booted.app.get(OutboxWorker).drain();
    const lin = await journey.complaint('lin', target);
    expect(lin).toMatchObject({ status: 'resolved', outcome: expect.any(String) });
    expect(lin.confirmationDueAt).not.toBeNull();
    expect((await journey.inbox('plumber')).items.filter(({ complaintId }) => complaintId === target)).toEqual([]);
    expect(await isUnbroken(target)).toBe(true);
    await journey.act('lin', target, 'confirm', {});
    expect((await journey.complaint('neighbour', id)).status).not.toBe('closed');
  });

  it('mergedFurther_theMergedPersonReadsEveryStepOfTheWay', async () => {
    const { target, id } = await intoResolved();
    const { id: last, number } = await journey.submit({ text: '整个管井都响', urgency: 'normal' });
    booted.clock.advance(5);
    await journey.act('desk', target, 'merge', { targetNumber: number, reason: '同一个管井' });
    await journey.act('desk', last, 'accept', { message: '一起看' });
    const { mergedInto } = await journey.complaint('neighbour', id);
    expect(mergedInto).toMatchObject({ number, isOpen: true });
    expect(mergedInto?.steps.slice(-2).map(({ title }) => title)).toEqual(['与另一件一并处理', '已受理']);
  });

  it('withoutAReason_itIsRefused', async () => {
    const { id: target, number } = await journey.submit();
    const { id } = await journey.submit({ text: WORDS }, 'lin');
    const { version } = await journey.complaint('desk', id);
    await estate.as('desk').post(`/api/complaints/${id}/merge`, { version, targetNumber: number }).expect(400);
    expect((await journey.complaint('desk', target)).takenIn).toEqual([]);
  });
});
