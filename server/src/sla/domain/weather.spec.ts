import { DEFAULT_LIMITS, LIMIT_CLASSES, type PromisedLimits } from '@yingsheng/shared/sla/policy';
import { DomainError } from '../../platform/domain-error';
import { alertEnd, isOnAt, lengthenedPromises } from './weather';

const NOW = new Date('2026-11-23T02:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

describe('lengthenedPromises', () => {
  const promised: PromisedLimits = {
    limits: DEFAULT_LIMITS,
    overrides: [
      { category: 'seepage', urgency: 'normal', limits: { ...DEFAULT_LIMITS.normalRepair, firstResponseMinutes: 25 } },
      { category: 'gas', urgency: 'lifeSafety', limits: DEFAULT_LIMITS.lifeSafety },
    ],
  };
  const lengthened = lengthenedPromises(promised);

  it.each(['lifeSafety', 'urgent'] as const)('%s_isPromisedAsAlways', (limitClass) => {
    expect(lengthened.limits[limitClass]).toEqual(DEFAULT_LIMITS[limitClass]);
  });

  it('routineClasses_areLengthenedByHalf_andTheSuspensionIsNot', () => {
    for (const limitClass of LIMIT_CLASSES.filter((one) => one !== 'lifeSafety' && one !== 'urgent')) {
      const [usual, longer] = [DEFAULT_LIMITS[limitClass], lengthened.limits[limitClass]];
      expect(longer).toEqual({
        ...usual,
        firstResponseMinutes: usual.firstResponseMinutes * 1.5,
        resolutionMinutes: usual.resolutionMinutes * 1.5,
        progressUpdateMinutes: usual.progressUpdateMinutes === null ? null : usual.progressUpdateMinutes * 1.5,
      });
    }
  });

  it('singleRows_followTheSameRule_inWholeMinutes', () => {
    expect(lengthened.overrides.map((row) => row.limits.firstResponseMinutes)).toEqual([38, 5]);
  });
});

describe('isOnAt', () => {
  const alert = { startedAt: NOW, untilAt: later(24), liftedAt: null };
  it.each([
    ['before it', alert, later(-1), false],
    ['from its first moment', alert, NOW, true],
    ['until its end', alert, later(23.99), true],
    ['at its end', alert, later(24), false],
    ['after it was lifted', { ...alert, liftedAt: later(2) }, later(2), false],
    ['before it was lifted', { ...alert, liftedAt: later(2) }, later(1), true],
  ])('%s', (_rule, span, instant, isOn) => {
    expect(isOnAt(span, instant)).toBe(isOn);
  });
});

describe('alertEnd', () => {
  it.each([0, -1, 169])('in %d hours, is refused', (hours) => {
    expect(() => alertEnd(later(hours).toISOString(), NOW)).toThrow(new DomainError('WEATHER.UNTIL_INVALID'));
  });
  it('upToSevenDays_isAccepted', () => {
    expect(alertEnd(later(168).toISOString(), NOW)).toEqual(later(168));
  });
});
