/** 先烧的先看: lists of what is not over are in the order in which it burns, whatever page a matter would be on by its age. */
import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { ShiftHandover } from '@yingsheng/shared/api/work-order';
import type { ComplaintState } from '../../src/complaints/domain/facts';
import { type BootedApp, bootApp } from '../support/boot-app';
import { CountedMatters } from '../support/counted-matters';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const NOW = new Date('2026-11-23T02:00:00.000Z');

let booted: BootedApp;
let estate: SmallEstate;
let matters: CountedMatters;

beforeAll(async () => {
  booted = await bootApp();
  estate = await buildSmallEstate(booted);
  matters = new CountedMatters(booted, estate, NOW);
});
afterEach(() => matters.forget());
afterAll(() => booted.close());

const at = (minutes: number) => ({ nextDueAt: matters.minutesFromNow(minutes) });
const given = (complaint: Partial<ComplaintState>) => matters.given({ status: 'in_progress', ...complaint });
const page = async (person: PersonKey, query: string): Promise<Page<ComplaintSummary>> =>
  (await estate.as(person).get(`/api/complaints?${query}`).expect(200)).body;
const idsOf = async (person: PersonKey, query: string) => (await page(person, query)).items.map(({ id }) => id);

/** One of each, given in another order than they burn in. */
async function oneOfEach() {
  const tomorrow = await given(at(1_440));
  const justLate = await given({ ...at(-1), submittedAt: matters.daysAgo(0.2) });
  const soon = await given({ ...at(5), urgency: 'urgent' });
  const longLate = await given({ ...at(-10_000), submittedAt: matters.daysAgo(30) });
  const trapped = await given({ ...at(20), urgency: 'lifeSafety' });
  const lateDanger = await given({ ...at(-15), urgency: 'lifeSafety' });
  const settledDanger = await given({ urgency: 'lifeSafety', status: 'resolved', submittedAt: matters.daysAgo(50) });
  return [lateDanger, trapped, longLate, justLate, soon, tomorrow, settledDanger];
}

it.each([
  ['desk', 'scope=owned&state=open'],
  ['desk', 'scope=estate&state=open'],
  ['desk', 'isOverdue=true'],
  ['manager', 'scope=managed&state=open'],
  ['manager', 'scope=managed&figure=open'],
  ['manager', 'scope=managed&figure=overdue'],
  ['manager', 'scope=managed&state=in_progress'],
] as const)('dangerFirst_thenWhatIsLateLongest_thenWhatHasLeastTime: %s %s', async (person, query) => {
  const expected = await oneOfEach();
  const found = await idsOf(person, `${query}&limit=50`);
  expect(found.length).toBeGreaterThan(2);
  expect(found).toEqual(expected.filter((id) => found.includes(id)));
});

it('theOldestOverdue_isOnTheFirstPage_howeverManyAreYounger', async () => {
  const oldest = await given({ ...at(-20_000), submittedAt: matters.daysAgo(40) });
  for (let index = 0; index < 25; index += 1) await given({ ...at(100 + index), submittedAt: matters.daysAgo(0.1) });
  for (const query of ['scope=owned&state=open', 'scope=estate&state=open']) {
    expect((await idsOf('desk', query))[0]).toBe(oldest);
  }
});

it('pages_coverEveryRowOnce_alsoWhereTwoAreDueTogetherOrNothingIsDue', async () => {
  await oneOfEach();
  await given(at(5));
  await given({ status: 'resolved' });
  const whole = await idsOf('desk', 'scope=owned&state=open&limit=50');
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const behind: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { items, nextCursor } = await page('desk', `scope=owned&state=open&limit=1${behind}`);
    seen.push(...items.map(({ id }) => id));
    cursor = nextCursor;
    booted.clock.advance(20);
  }
  expect(seen).toEqual(whole);
  expect(new Set(seen).size).toBe(9);
});

it('whatMayBeDanger_untilSomebodyHasFoundOut_standsWithTheDangers', async () => {
  await given(at(-5_000));
  const dangerDoubt = { probability: 0.4, hazard: null };
  const doubtful = await given({ ...at(3), status: 'submitted', dangerDoubt });
  expect((await idsOf('desk', 'scope=owned&state=open'))[0]).toBe(doubtful);
});

it('whatIsClosed_andAllTogether_areNewestFirst', async () => {
  const old = await given({ ...matters.closed('confirmed'), submittedAt: matters.daysAgo(9) });
  const young = await given({ ...at(500), submittedAt: matters.daysAgo(1) });
  const youngClosed = await given({ ...matters.closed('confirmed'), submittedAt: matters.daysAgo(0.5) });
  expect(await idsOf('manager', 'scope=managed&state=closed')).toEqual([youngClosed, old]);
  expect(await idsOf('manager', 'scope=managed')).toEqual([youngClosed, young, old]);
});

it('aShiftIsHandedOver_withTheDangersFirst', async () => {
  const late = await given(at(-600));
  const danger = await given({ ...at(30), urgency: 'lifeSafety' });
  const { owned }: ShiftHandover = (await estate.as('desk').get('/api/shift-handover').expect(200)).body;
  expect(owned.map(({ id }) => id)).toEqual([danger, late]);
});
