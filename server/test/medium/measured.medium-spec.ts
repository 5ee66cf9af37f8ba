import fc from 'fast-check';
import { ReadBoard } from '../../src/analytics/read-board';
import { newId } from '../../src/platform/ids';
import { type Actor, SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { deedOf, RandomWork } from '../support/random-work';
import { buildSmallEstate } from '../support/small-estate';

const START = new Date('2026-11-23T02:00:00.000Z');
const DAY = 24 * 60;
const IS_SERVER_DATABASE = (process.env.TEST_DATABASE_URL ?? '') !== '';
const RUNS = Number(process.env.MEASURED_RUNS ?? (IS_SERVER_DATABASE ? 3 : 6));
const FILED = 3;
/** Everybody who is measured, and nobody else. */
const STAFF = ['desk', 'plumber', 'secondPlumber', 'cleaner', 'lead', 'manager'] as const satisfies readonly Actor[];

let booted: BootedApp;

beforeAll(async () => {
  booted = await bootApp();
});
afterAll(() => booted.close());

interface Measured {
  readonly settledInTime: number;
  readonly settledLate: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
}

async function measured(world: SmallWorld): Promise<Measured> {
  // Nobody whom a matter could name: what is hidden from them is no change of what is counted.
  const viewer = { ...world.viewer('manager'), personId: newId() };
  const { onTimeResponse, onTimeResolution } = await booted.app.get(ReadBoard).execute(viewer, world.estate.estateId);
  return {
    settledInTime: onTimeResolution.keptCount,
    settledLate: onTimeResolution.sampleSize - onTimeResolution.keptCount,
    answeredInTime: onTimeResponse.keptCount,
    answeredLate: onTimeResponse.sampleSize - onTimeResponse.keptCount,
  };
}

/** So many are known to have been late. */
type Breaches = Pick<Measured, 'settledLate' | 'answeredLate'>;

/** A merged matter that was late makes the other one late too, as long as it is merged: undoing that lowers nothing. */
function breachesAfter(known: Breaches, before: Measured, after: Measured, deed: string | null): Breaches {
  if (deed?.endsWith(' merge')) return known;
  return {
    settledLate: known.settledLate + Math.max(0, after.settledLate - before.settledLate),
    answeredLate: known.answeredLate + Math.max(0, after.answeredLate - before.answeredLate),
  };
}

/** Answering in time what residents filed is all that those measured can be given credit for without a resident's word. */
function isFair(known: Breaches, before: Measured, after: Measured): boolean {
  return (
    after.settledInTime <= before.settledInTime &&
    after.settledLate >= known.settledLate &&
    after.answeredLate >= known.answeredLate &&
    after.answeredInTime <= FILED
  );
}

it(`whoeverIsMeasured_raisesNoPublicRate_andLowersNoBreach_in_${RUNS}_randomHistories`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deedOf(STAFF, FILED * 2), { minLength: 35, maxLength: 50 }),
      fc.nat(3 * DAY),
      async (deeds, until) => {
        booted.clock.set(START);
        const world = new SmallWorld(booted, await buildSmallEstate(booted));
        const work = new RandomWork(booted, world, STAFF);
        for (let at = 0; at < FILED; at += 1) await work.submit(deeds[at]?.draw ?? 0);
        await work.pass(until);
        let before = await measured(world);
        let known: Breaches = before;
        const story: string[] = [];
        for (const deed of deeds) {
          await work.pass(Math.min(deed.minutes, 2 * DAY));
          if (deed.draw % 7 === 0) await work.register('manager', deed.draw);
          const waited = await measured(world);
          const done = await work.attempt(deed);
          const after = await measured(world);
          story.push(`${done ?? '—'} ${JSON.stringify(after)}`);
          known = breachesAfter(known, before, waited, null);
          if (!isFair(known, before, waited) || !isFair(known, waited, after)) throw new Error(story.join(' → '));
          known = breachesAfter(known, waited, after, done);
          before = after;
        }
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
});
