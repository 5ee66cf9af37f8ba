/** 更正不洗掉超时: what was promised is put back by a lead only, from then on, and the resident is told; a breach stays. */
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

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

const DAY_MINUTES = 1440;
const ENQUIRY = { category: 'other', urgency: 'enquiry', reason: '现场看过，只是咨询' } as const;
const CALMER = { category: 'plumbing', urgency: 'normal', reason: '现场看过，不急' } as const;

/** Lin's urgent matter, with the plumber at it. */
async function urgent(): Promise<{ id: string; orderId: string }> {
  const { id, orderId } = await journey.dispatched();
  await journey.act('desk', id, 'correctTriage', { category: 'plumbing', urgency: 'urgent', reason: '水漫到楼道' });
  await journey.work('plumber', orderId, 'accept', {});
  await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
  return { id, orderId };
}

const resolutionOf = ({ clocks }: ComplaintDetail) => clocks.find(({ kind }) => kind === 'resolution');
const dueOf = async (id: string) => resolutionOf(await journey.complaint('manager', id))?.dueAt;
const isListedOverdue = async (id: string) => {
  const path = `/api/complaints?scope=estate&estateId=${estate.estateId}&isOverdue=true`;
  const { body } = await estate.as('manager').get(path).expect(200);
  return (body.items as { id: string }[]).some((item) => item.id === id);
};
const noticesOf = async (person: PersonKey): Promise<NoticeView[]> => {
  await booted.app.get(OutboxWorker).drain();
  return (await estate.as(person).get('/api/notices').expect(200)).body.items;
};

it('anOverdueMatter_correctedToAnEnquiry_staysOverdue_andItsBreachStays', async () => {
  const { id, orderId } = await urgent();
  const dueAt = await dueOf(id);
  booted.clock.advance(2 * DAY_MINUTES);
  expect(await isListedOverdue(id)).toBe(true);
  await journey.act('manager', id, 'correctTriage', ENQUIRY);
  expect(await dueOf(id)).toBe(dueAt);
  expect(await isListedOverdue(id)).toBe(true);
  await journey.work('plumber', orderId, 'done', {
    note: '好了',
    rootCause: '老化',
    afterMediaIds: [await journey.uploadPhoto('plumber')],
    isResolving: true,
  });
  expect(resolutionOf(await journey.complaint('manager', id))).toMatchObject({ outcome: 'breached' });
});

it('theDesk_correctsTheClass_butThePromiseStays_andTheScreenSaysWhomToAsk', async () => {
  const { id } = await urgent();
  const dueAt = await dueOf(id);
  const corrected = await journey.act('desk', id, 'correctTriage', CALMER);
  expect(corrected).toMatchObject({ urgency: 'normal', promiseCorrection: { mayPutBack: false } });
  expect(await dueOf(id)).toBe(dueAt);
  expect(corrected.timeline.at(-1)?.body).toMatch(/已经答应业主的时限不变.*请部门主管或项目经理更正/);
  const seen = await journey.complaint('lin', id);
  expect(seen.promiseCorrection).toBeNull();
  expect(seen.timeline.at(-1)?.body).toContain('已经答应您的时限不变');
  // Of what was brought forward she had heard; of what stays she hears nothing.
  const told = (await noticesOf('lin')).filter(({ title }) => title === '类别更正了，时间有调整');
  expect(told).toHaveLength(1);
});

it('theLead_putsItBackFromNowOn_andTheResidentReads_whatWasAndIsPromised_andWhy', async () => {
  const { id } = await urgent();
  const before = await dueOf(id);
  await journey.act('desk', id, 'correctTriage', CALMER);
  const { promiseCorrection } = await journey.complaint('lead', id);
  expect(promiseCorrection).toEqual({ mayPutBack: true, isTighterThanClass: true });
  await journey.act('lead', id, 'correctTriage', CALMER);
  const after = await dueOf(id);
  expect(Date.parse(after ?? '')).toBeGreaterThan(Date.parse(before ?? ''));
  const said = (await journey.complaint('lin', id)).timeline.at(-1);
  expect(said?.title).toMatch(/^时限按.*（.*）重新约定$/);
  expect(said?.body).toMatch(/原因：现场看过，不急/);
  expect(said?.body).toMatch(/解决：原定 \d+ 月 \d+ 日（周.）\d\d:\d\d 前，现为 \d+ 月 \d+ 日（周.）\d\d:\d\d 前/);
  const told = (await noticesOf('lin')).find(({ title }) => title === '类别更正了，时间有调整');
  expect(told?.body).toMatch(/原定 .* 前解决，现为 .* 前.*原因：现场看过，不急/);
  expect(await journey.complaint('lead', id)).toMatchObject({ promiseCorrection: { isTighterThanClass: false } });
});

it('aLongerPromise_isRefusedWithoutAReason_saysWhy', async () => {
  const { id } = await journey.submit({ urgency: 'normal' });
  const { version } = await journey.complaint('desk', id);
  const accepted = { version, message: '收到', category: 'renovation' };
  const { body } = await estate.as('desk').post(`/api/complaints/${id}/accept`, accepted).expect(422);
  expect(body).toMatchObject({ code: 'COMPLAINT.LONGER_PROMISE_NEEDS_REASON' });
  expect(body.message).toContain('请写明理由');
});

it('aMatterThatWasLateWhenItsRestWasApproved_staysInTheOverdueList', async () => {
  const { id, orderId } = await urgent();
  booted.clock.advance(2 * DAY_MINUTES);
  const expectedReturnAt = new Date(booted.clock.now().getTime() + 12 * 3_600_000).toISOString();
  await journey.work('plumber', orderId, 'requestSuspension', {
    reasonKind: 'parts',
    reason: '等配件',
    expectedReturnAt,
  });
  await journey.work('manager', orderId, 'approveSuspension', {});
  // News is owed all the while: here only the repair is late.
  await journey.act('desk', id, 'publishUpdate', {
    progress: '等配件',
    difficulty: null,
    expectedAt: expectedReturnAt,
  } as never);
  expect(await journey.complaint('manager', id)).toMatchObject({ status: 'suspended' });
  expect(await isListedOverdue(id)).toBe(true);
});

it('anOverdueMatter_mergedAway_isOverdueWhereItGoesOn_andUndone_bothAreAsBefore', async () => {
  const { id } = await urgent();
  booted.clock.advance(2 * DAY_MINUTES);
  const place = { householdId: estate.rooms.neighbour };
  const { id: target, number } = await journey.submit({ urgency: 'normal', place }, 'neighbour');
  const [late, fresh] = [await dueOf(id), await dueOf(target)];
  expect(await isListedOverdue(target)).toBe(false);
  await journey.act('manager', id, 'merge', { targetNumber: number, reason: '说的是同一处' });
  expect(await dueOf(target)).toBe(late);
  expect(await isListedOverdue(target)).toBe(true);
  expect(resolutionOf(await journey.complaint('manager', id))).toMatchObject({ outcome: 'breached' });
  expect((await journey.complaint('neighbour', target)).timeline.map(({ title }) => title)).toContain('处理时限提前了');
  await journey.act('manager', id, 'undoMerge', {});
  expect(await dueOf(target)).toBe(fresh);
  expect(await isListedOverdue(id)).toBe(true);
});

it.each<[string, (id: string) => Promise<unknown>]>([
  ['withdrawn', (id) => journey.act('lin', id, 'withdraw', {})],
  [
    'declined',
    async (id) => {
      const grounds = { reason: '属于专有部分', ruleText: '《民法典》第二百七十一条', whereToGo: '开发商售后' };
      await journey.act('desk', id, 'proposeDecline', grounds);
      await journey.act('manager', id, 'decline', {});
    },
  ],
])('%s, whatWasBroken_staysBrokenInWhatIsStored', async (_how, ends) => {
  const { id } = await journey.submit({ urgency: 'urgent' });
  booted.clock.advance(2 * DAY_MINUTES);
  await ends(id);
  expect(resolutionOf(await journey.complaint('manager', id))).toMatchObject({ outcome: 'breached' });
});
