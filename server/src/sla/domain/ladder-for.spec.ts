import type { Ladder } from '@yingsheng/shared/sla/ladder';
import { ladderFor, ladderInForce } from './ladder-for';

const step = (percent: number, role: 'teamLead' | 'companyQuality') => ({
  clockKind: 'resolution' as const,
  percent,
  role,
});
const day = (number: number) => new Date(`2026-11-${String(number).padStart(2, '0')}T00:00:00Z`);
const company: Ladder = [step(200, 'companyQuality')];
const stricter: Ladder = [step(100, 'companyQuality')];
const weaker: Ladder = [step(100, 'teamLead')];
const at = (version: number, from: number, steps: Ladder) => ({ version, effectiveFrom: day(from), steps });
const versions = [at(0, 1, company), at(1, 10, stricter), at(2, 20, weaker)];

it('theNewestThatHasBegun_isInForce_alsoBeforeOneThatIsToBeginLater', () => {
  expect([5, 10, 15, 20].map((number) => ladderInForce(versions, day(number))?.version)).toEqual([0, 1, 1, 2]);
  expect(ladderInForce([...versions, at(3, 12, stricter)], day(25))?.version).toBe(3);
});
it.each([
  ['filedBeforeItWasMadeStricter_followsIt', 5, 15, stricter],
  ['filedBeforeItWasWeakened_keepsWhatItHad', 15, 25, stricter],
  ['filedBeforeBoth_keepsTheStricter', 5, 25, stricter],
  ['filedAfterwards_goesByTheWeaker', 20, 25, weaker],
  ['filedBeforeTheFirst_goesByTheOneOfToday', 0, 5, company],
] as const)('%s', (_case, filed, now, expected) => {
  const filedAt = filed === 0 ? new Date('2026-10-01T00:00:00Z') : day(filed);
  expect(ladderFor(versions, filedAt, day(now))).toEqual(expected);
});
