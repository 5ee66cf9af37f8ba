import { DEFAULT_BOUNDS } from '@yingsheng/shared/sla/company-bounds';
import { DEFAULT_LIMITS, type LimitClass, type Limits, type LimitsOverride } from '@yingsheng/shared/sla/policy';
import { DomainError } from '../../platform/domain-error';
import { boundsMustHold, promisesMustBeWithin, shareMustBeWithin } from './within-bounds';

function problems(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.facts.fields ?? error.code;
  }
  return {};
}
const HOW = '；要再放宽，请公司品质部先改“公司上限”';
const within = (limitClass: LimitClass, change: Partial<Limits>, overrides: readonly LimitsOverride[] = []) =>
  problems(() =>
    promisesMustBeWithin(
      { limits: { ...DEFAULT_LIMITS, [limitClass]: { ...DEFAULT_LIMITS[limitClass], ...change } }, overrides },
      DEFAULT_BOUNDS,
    ),
  );

it('theUsualPromises_areWithin', () => expect(within('fees', {})).toEqual({}));
it('lifeSafety_isNeverLongerThanTheUsual_andTheRefusalNamesTheBoundAndWhoMayChangeIt', () => {
  expect(within('lifeSafety', { resolutionMinutes: 43_200, onSiteMinutes: null })).toEqual({
    'limits.lifeSafety.resolutionMinutes': `公司规定最长 2 小时${HOW}`,
    'limits.lifeSafety.onSiteMinutes': `公司规定这一项必须承诺，最长 15 分钟${HOW}`,
  });
});
it('aCategoryOfItsOwn_isBoundByItsClass', () => {
  const limits = { ...DEFAULT_LIMITS.lifeSafety, resolutionMinutes: 600 };
  expect(within('fees', {}, [{ category: 'gas', urgency: 'lifeSafety', limits }])).toEqual({
    'overrides.0.limits.resolutionMinutes': `公司规定最长 2 小时${HOW}`,
  });
});
it('whatTheCompanySaysNothingOf_isFree', () => expect(within('fees', { onSiteMinutes: 9999 })).toEqual({}));
it('theSample_hasALeast', () => {
  expect(problems(() => shareMustBeWithin(4, DEFAULT_BOUNDS))).toBe('SHARE.BELOW_BOUND');
  expect(problems(() => shareMustBeWithin(5, DEFAULT_BOUNDS))).toEqual({});
});
it('boundsThemselves_areBounded', () => {
  expect(problems(() => boundsMustHold(DEFAULT_BOUNDS))).toEqual({});
  const fees = { ...DEFAULT_BOUNDS.limits.fees, resolutionMinutes: null, onSiteMinutes: 0 };
  expect(problems(() => boundsMustHold({ ...DEFAULT_BOUNDS, limits: { ...DEFAULT_BOUNDS.limits, fees } }))).toEqual({
    'bounds.limits.fees.resolutionMinutes': '每类事项都要有上限',
    'bounds.limits.fees.onSiteMinutes': '要大于 0 分钟',
  });
});
