import { aComplaint, minutesLater } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { arrivalClock, standingAdvice } from './awaited-help';
import { headerOf } from './header';

const trapped = aComplaint().with({ hazard: 'trapped', urgency: 'lifeSafety' });
const awaited = trapped.running('firstResponse', 5).running('onSite', 15).running('resolution', 120);
const resident = asker('resident', 'resident');
const adviceOf = (complaint: typeof trapped) => standingAdvice(complaint.facts())?.hazard ?? null;

it('inDanger_theArrivalIsTold_besideTheNearerPromise', () => {
  expect(headerOf(awaited.seenBy(resident))).toMatchObject({
    expectedKind: 'firstResponse',
    arrivalDueAt: minutesLater(15).toISOString(),
  });
});

it('whatToDo_standsUntilSomebodyIsThere', () => {
  expect(adviceOf(awaited)).toBe('trapped');
  const facts = awaited.facts();
  const clocks = facts.clocks.map((clock) => (clock.kind === 'onSite' ? { ...clock, endedAt: NOW } : clock));
  expect(standingAdvice({ ...facts, clocks })).toBeNull();
  expect(arrivalClock(clocks)).toBeUndefined();
});

it('whereNoArrivalIsPromised_itStandsUntilItIsSolved', () => {
  expect(adviceOf(trapped.running('resolution', 120))).toBe('trapped');
  expect(adviceOf(trapped.resolved())).toBeNull();
  expect(adviceOf(trapped.closed('confirmed'))).toBeNull();
});

it('withoutDanger_thereIsNone', () => {
  expect(adviceOf(aComplaint().running('onSite', 30))).toBeNull();
});
