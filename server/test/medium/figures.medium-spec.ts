import type { Board, CompanyBoard } from '@yingsheng/shared/api/board';
import type { DispatchBoard } from '@yingsheng/shared/api/dispatch';
import type { FollowUpCallPage } from '@yingsheng/shared/api/follow-up';
import { boardDoors, callDoors, companyDoors, type Door, dispatchDoors } from '@yingsheng/shared/board/doors';
import { LIST_FIGURES } from '@yingsheng/shared/board/figure';
import fc from 'fast-check';
import { ReadBoard } from '../../src/analytics/read-board';
import { ReadCompanyBoard } from '../../src/analytics/read-company-board';
import { CountComplaints } from '../../src/complaints/count-complaints';
import { ListComplaints } from '../../src/complaints/list-complaints';
import { ListEstateOrders } from '../../src/dispatch/list-estate-orders';
import { ReadDispatchBoard } from '../../src/dispatch/read-dispatch-board';
import { ListFollowUpCalls } from '../../src/follow-up/list-follow-up-calls';
import type { Viewer } from '../../src/platform/http/viewer';
import { ACTORS, SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { CountedMatters } from '../support/counted-matters';
import { deedOf, RandomWork } from '../support/random-work';
import { buildSmallEstate } from '../support/small-estate';

const START = new Date('2026-11-23T02:00:00.000Z');
const DAY = 24 * 60;
const IS_SERVER_DATABASE = (process.env.TEST_DATABASE_URL ?? '') !== '';
const RUNS = Number(process.env.FIGURE_RUNS ?? (IS_SERVER_DATABASE ? 4 : 12));
const MATTERS = 5;
let booted: BootedApp;

beforeAll(async () => {
  booted = await bootApp();
});
afterAll(() => booted.close());

async function freshWorld(): Promise<SmallWorld> {
  booted.clock.set(START);
  return new SmallWorld(booted, await buildSmallEstate(booted));
}

/** Every page of a list, so that what is counted is what can be seen. */
async function lengthOf(
  page: (cursor?: string) => Promise<{ readonly items: readonly unknown[]; readonly nextCursor: string | null }>,
): Promise<number> {
  let length = 0;
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    length += items.length;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return length;
}

/** What is behind a door: how many are listed, and how many the list says there are. */
async function behind({ opens }: Door, viewer: Viewer, estateId: string): Promise<{ listed: number; said: number }> {
  const { app } = booted;
  if ('matters' in opens) {
    const query = { scope: 'managed' as const, estateId, ...opens.matters };
    const listed = await lengthOf((cursor) =>
      app.get(ListComplaints).execute(viewer, { ...query, limit: 3, ...(cursor === undefined ? {} : { cursor }) }),
    );
    return { listed, said: (await app.get(CountComplaints).execute(viewer, query)).total };
  }
  if ('orders' in opens) {
    const page = (cursor?: string) =>
      app
        .get(ListEstateOrders)
        .execute(viewer, estateId, { ...opens.orders, limit: 3, ...(cursor === undefined ? {} : { cursor }) });
    return { listed: await lengthOf(page), said: (await page()).total };
  }
  const page = (cursor?: string) =>
    app
      .get(ListFollowUpCalls)
      .execute(viewer, estateId, { ...opens.calls, limit: 3, ...(cursor === undefined ? {} : { cursor }) });
  const listed = await lengthOf(page);
  return { listed, said: listed };
}

interface Answer {
  readonly name: string;
  readonly json: unknown;
  readonly doors: readonly Door[];
}

/** Everything that shows numbers to whoever manages the estate. */
async function answersFor(viewer: Viewer, estateId: string): Promise<Answer[]> {
  const { app } = booted;
  const board: Board = await app.get(ReadBoard).execute(viewer, estateId);
  const company: CompanyBoard = await app.get(ReadCompanyBoard).execute(viewer);
  const dispatch: DispatchBoard = await app.get(ReadDispatchBoard).execute(viewer, estateId);
  const { figures }: FollowUpCallPage = await app.get(ListFollowUpCalls).execute(viewer, estateId, {});
  const toVerify = { scope: 'managed', estateId, figure: 'toVerify' } as const;
  const { total } = await app.get(CountComplaints).execute(viewer, toVerify);
  return [
    // The heading above a desk's matters.
    {
      name: 'toVerify',
      json: {},
      doors: [{ path: 'total', count: total, opens: { matters: { figure: 'toVerify' } } }],
    },
    { name: 'board', json: board, doors: boardDoors(board) },
    { name: 'company', json: company, doors: companyDoors(company) },
    { name: 'dispatch', json: dispatch, doors: dispatchDoors(dispatch) },
    { name: 'calls', json: figures, doors: callDoors(figures) },
  ];
}

/** Numbers that count nothing that could be listed. */
const NO_COUNTS = [
  // Shares, and what they are compared with.
  /\.(value|changePoints|previousSampleSize|satisfaction)$/,
  // What people may have at hand, and how many people that is.
  /\.(capacity|onDutyCount|loadCap)$/,
  // What others are to decide is not for the reader to open.
  /^decidedByOthers\./,
  // Facts of one matter or order among those that are listed.
  /^(atRisk|decisions|undispatched|orders)\./,
];

function numbersIn(json: unknown, path = ''): string[] {
  if (typeof json === 'number') return [path];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => numbersIn(value, path === '' ? key : `${path}.${key}`));
}

async function expectEveryNumberToOpenItsList(world: SmallWorld, seen: Map<string, number>): Promise<void> {
  const { estateId } = world.estate;
  const viewer = world.viewer('manager');
  for (const { name, json, doors } of await answersFor(viewer, estateId)) {
    const paths = doors.map(({ path }) => path);
    const isNone = (path: string) => NO_COUNTS.some((pattern) => pattern.test(`.${path}`) || pattern.test(path));
    expect([name, numbersIn(json).filter((path) => !paths.includes(path) && !isNone(path))]).toEqual([name, []]);
    for (const door of doors) {
      const { listed, said } = await behind(door, viewer, estateId);
      expect({ name, door, listed, said }).toEqual({ name, door, listed: door.count, said: door.count });
      const [kind] = 'matters' in door.opens ? [door.opens.matters.figure] : [Object.keys(door.opens)[0]];
      if (kind !== undefined) seen.set(kind, Math.max(seen.get(kind) ?? 0, door.count));
    }
  }
}

describe('every number of a board', () => {
  const seen = new Map<string, number>();

  it(`opens_exactlyWhatItCounts_after_${RUNS}_randomHistories`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deedOf(ACTORS, MATTERS), { minLength: 30, maxLength: 45 }),
        fc.constantFrom(0, 9, 33, 95),
        async (deeds, daysLater) => {
          const world = await freshWorld();
          const work = new RandomWork(booted, world, ACTORS);
          for (let at = 0; at < MATTERS; at += 1) {
            if (at % 3 === 2) await work.register('desk', deeds[at]?.draw ?? 0);
            else await work.submit(deeds[at]?.draw ?? 0);
          }
          // Ratings are seldom given, and a short history would hardly ever have one.
          const closed = new CountedMatters(booted, world.estate, booted.clock.now());
          for (const stars of [5, 2]) await closed.given(closed.closed('confirmed'), { stars });
          for (const deed of deeds) {
            await work.pass(deed.minutes);
            await work.attempt(deed);
          }
          await expectEveryNumberToOpenItsList(world, seen);
          await work.pass(daysLater * DAY);
          await expectEveryNumberToOpenItsList(world, seen);
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('isOfAFigureThatSomethingOpens_andMostWereSeenWithMattersBehindThem', () => {
    expect(LIST_FIGURES.filter((figure) => !seen.has(figure))).toEqual([]);
    const neverSeen = LIST_FIGURES.filter((figure) => seen.get(figure) === 0);
    expect(neverSeen.length).toBeLessThan(LIST_FIGURES.length / 2);
  });
});
