/**
 * Random actions of random people over several complaints, on the real write path and with a simulated clock. After
 * every step, taken or refused, the invariants of the domain hold.
 */
import type { WeekFigure } from '@yingsheng/shared/board/figure';
import fc from 'fast-check';
import { ReadBoard } from '../../src/analytics/read-board';
import { Complaint } from '../../src/complaints/entities/complaint';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { ACTORS, SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate } from '../support/small-estate';
import { type Step, Walker } from './walker';

const START = new Date('2026-11-23T02:00:00.000Z');
const IS_SERVER_DATABASE = (process.env.TEST_DATABASE_URL ?? '') !== '';
const SEQUENCES = Number(process.env.WALK_SEQUENCES ?? (IS_SERVER_DATABASE ? 40 : 200));
const FEWEST_STEPS = 30;
const COMPLAINTS = 3;
/** Then everybody moves: a home with thousands of complaints is no home, and its history slows each step. */
const SEQUENCES_PER_ESTATE = 20;
/** What random people do anyhow; a walk that never got here proves nothing. */
const SURELY_TAKEN = [
  'accept',
  'dispatch',
  'startWork',
  'refuse',
  'workOrder.accept',
  'workOrder.return',
  'workOrder.rule',
  'workOrder.done',
];
/** Taken a few times in a hundred stories: a short walk may miss them by chance, a long one does not. */
const TAKEN_IN_A_LONG_WALK = ['reopen', 'workOrder.grab'];
const LONG_WALK = 300;

const step: fc.Arbitrary<Step> = fc.record({
  actor: fc.constantFrom(...ACTORS),
  manner: fc.oneof(
    { weight: 6, arbitrary: fc.constant('mover' as const) },
    { weight: 3, arbitrary: fc.constant('offered' as const) },
    { weight: 2, arbitrary: fc.constant('bold' as const) },
    { weight: 1, arbitrary: fc.constant('any' as const) },
  ),
  which: fc.nat(COMPLAINTS - 1),
  draw: fc.nat(100_000),
  minutes: fc.oneof({ weight: 5, arbitrary: fc.nat(45) }, { weight: 1, arbitrary: fc.nat(2 * 1440) }),
  isStale: fc.nat(14).map((chance) => chance === 0),
});

describe('invariants under random actions', () => {
  let booted: BootedApp;
  let world: SmallWorld;
  let walker: Walker;
  let walked = 0;
  const taken = new Set<string>();

  beforeAll(async () => {
    booted = await bootApp();
    if (IS_SERVER_DATABASE) return;
    // What a power cut would take is not asked here, and nobody else opens the file.
    for (const setting of ['locking_mode = EXCLUSIVE', 'journal_mode = MEMORY', 'synchronous = OFF']) {
      await booted.dataSource.query(`PRAGMA ${setting}`);
    }
  });
  afterAll(() => booted.close());

  it(`hold_afterEveryStepOf_${SEQUENCES}_sequences`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: FEWEST_STEPS, maxLength: FEWEST_STEPS + 4 }), async (steps) => {
        if (walked % SEQUENCES_PER_ESTATE === 0) {
          world = new SmallWorld(booted, await buildSmallEstate(booted));
          walker = new Walker(booted, world, taken);
        }
        walked += 1;
        booted.clock.set(START);
        await walker.walk(COMPLAINTS, steps);
      }),
      { numRuns: SEQUENCES, endOnFailure: process.env.WALK_SHRINKS === undefined },
    );
  });

  it('theWalk_wentThroughBothMachines', () => {
    const wanted = SEQUENCES < LONG_WALK ? SURELY_TAKEN : [...SURELY_TAKEN, ...TAKEN_IN_A_LONG_WALK];
    expect(wanted.filter((action) => !taken.has(action))).toEqual([]);
  });

  it('onlyWhatAResidentConfirmed_countsAsSolved_andWhatSilenceClosedIsShownApart', async () => {
    booted.clock.set(new Date(START.getTime() + 40 * 86_400_000));
    const { estateId } = world.estate;
    const closed = await booted.dataSource.manager.find(Complaint, { where: { estateId, status: 'closed' } });
    const closedAs = (reason: string) => closed.filter(({ closeReason }) => closeReason === reason);
    const orders = await booted.dataSource.manager.findBy(WorkOrder, { estateId });
    const isOfAHand = (complaint: Complaint) =>
      [
        complaint.firstContactOwnerId,
        complaint.registeredById,
        complaint.resolvedById,
        complaint.joinedLeadId,
        ...orders.filter(({ complaintId }) => complaintId === complaint.id).map(({ handlerId }) => handlerId),
      ].includes(complaint.confirmedById);
    const byWord = [...closedAs('confirmed'), ...closedAs('confirmedByPhone').filter((one) => !isOfAHand(one))];
    expect(byWord.every((complaint) => complaint.resolvedAt !== null)).toBe(true);
    const { trend } = await booted.app.get(ReadBoard).execute(world.viewer('manager'), estateId);
    const sumOf = (figure: WeekFigure) => trend.reduce((sum, week) => sum + week[figure], 0);
    expect([sumOf('solved'), sumOf('timedOut'), sumOf('closedOtherwise')]).toEqual([
      byWord.length,
      closedAs('timeout').length,
      closed.length - byWord.length - closedAs('timeout').length,
    ]);
  });
});
