import { DEFAULT_BOUNDS } from './company-bounds';
import type { Ladder } from './ladder';
import { DEFAULT_LIMITS, LIMIT_CLASSES, type LimitClass, type Limits, type PromisedLimits } from './policy';
import { changeLines, weakens } from './rule-change';

const usual: PromisedLimits = { limits: DEFAULT_LIMITS, overrides: [] };
const but = (limitClass: LimitClass, change: Partial<Limits>): PromisedLimits => ({
  ...usual,
  limits: { ...DEFAULT_LIMITS, [limitClass]: { ...DEFAULT_LIMITS[limitClass], ...change } },
});
const seepage = (change: Partial<Limits>): PromisedLimits => ({
  ...usual,
  overrides: [{ category: 'seepage', urgency: 'normal', limits: { ...DEFAULT_LIMITS.normalRepair, ...change } }],
});

describe('weakens the promises', () => {
  it.each<[string, PromisedLimits, PromisedLimits, boolean]>([
    ['nothingChanged', usual, usual, false],
    ['aLongerAnswer', usual, but('lifeSafety', { firstResponseMinutes: 10 }), true],
    ['aShorterAnswer', usual, but('lifeSafety', { firstResponseMinutes: 3 }), false],
    ['arrivalNoLongerPromised', usual, but('urgent', { onSiteMinutes: null }), true],
    ['arrivalPromisedNew', usual, but('fees', { onSiteMinutes: 60 }), false],
    ['rarerUpdates', usual, but('fees', { progressUpdateMinutes: 2000 }), true],
    ['longerSuspension', usual, but('fees', { suspensionMaxMinutes: 20_000 }), true],
    ['workingTimeInsteadOfDayAndNight', usual, but('securityOrder', { time: 'working' }), true],
    ['dayAndNightInsteadOfWorkingTime', usual, but('fees', { time: 'roundTheClock' }), false],
    ['oneLongerBesideOneShorter', usual, but('urgent', { onSiteMinutes: 20, resolutionMinutes: 2000 }), true],
    ['aCategorySingledOutToBeSlower', usual, seepage({ resolutionMinutes: 5000 }), true],
    ['aCategorySingledOutToBeFaster', usual, seepage({ resolutionMinutes: 600 }), false],
    ['aFasterCategoryNoLongerSingledOut', seepage({ resolutionMinutes: 600 }), usual, true],
    ['aSlowerCategoryNoLongerSingledOut', seepage({ resolutionMinutes: 5000 }), usual, false],
  ])('%s: %#', (_case, before, after, expected) => {
    expect(weakens('promises', before, after)).toBe(expected);
  });
  it('whatChanges_isSaidInPlainWords', () => {
    expect(changeLines('promises', usual, but('lifeSafety', { resolutionMinutes: 43_200 }))).toEqual([
      { label: '危及安全 · 解决', from: '2 小时', to: '30 天', isWeaker: true },
    ]);
  });
});

it('workingTime_isNotToldInDaysOfTheClock', () => {
  expect(changeLines('promises', usual, but('fees', { resolutionMinutes: 2910, suspensionMaxMinutes: 1440 }))).toEqual([
    { label: '收费 · 解决', from: '48 小时工作时间', to: '48 小时 30 分钟工作时间', isWeaker: true },
    { label: '收费 · 挂起最长', from: '7 天', to: '1 天', isWeaker: false },
  ]);
});

describe('weakens the sample', () => {
  it.each([
    [10, 0, true],
    [10, 20, false],
    [10, 10, false],
  ])('%d → %d: %s', (before, after, expected) => expect(weakens('share', before, after)).toBe(expected));
});

describe('weakens the ladder', () => {
  const ladder: Ladder = [
    { clockKind: 'resolution', percent: 100, role: 'departmentHead' },
    { clockKind: 'resolution', percent: 200, role: 'companyQuality' },
    { clockKind: 'resolution', percent: 300, role: 'companyQuality' },
  ];
  const [head, first, second] = ladder as [Ladder[number], Ladder[number], Ladder[number]];
  it.each<[string, Ladder, boolean]>([
    ['theSameInAnotherOrder', [second, first, head], false],
    ['qualityNoLongerTold', [head], true],
    ['toldLater', [head, { ...first, percent: 250 }, second], true],
    ['toldEarlier', [head, { ...first, percent: 150 }, second], false],
    ['toldOnceInsteadOfTwice', [head, first], true],
    ['oneMoreIsTold', [...ladder, { ...head, role: 'teamLead' }], false],
  ])('%s', (_case, after, expected) => expect(weakens('ladder', ladder, after)).toBe(expected));
  it('whatChanges_isSaidInPlainWords', () => {
    expect(changeLines('ladder', ladder, [head])).toEqual([
      { label: '解决 · 告诉品质部', from: '时限用到 200%、300% 时', to: '不告诉', isWeaker: true },
    ]);
  });
});

it('theUsualPromises_areWithinTheUsualBounds', () => {
  for (const limitClass of LIMIT_CLASSES) {
    const { onSiteMinutes, resolutionMinutes } = DEFAULT_BOUNDS.limits[limitClass];
    expect(resolutionMinutes).toBeGreaterThanOrEqual(DEFAULT_LIMITS[limitClass].resolutionMinutes);
    expect(onSiteMinutes === null).toBe(DEFAULT_LIMITS[limitClass].onSiteMinutes === null);
  }
  expect(DEFAULT_BOUNDS.limits.lifeSafety).toMatchObject({ firstResponseMinutes: 5, resolutionMinutes: 120 });
});
