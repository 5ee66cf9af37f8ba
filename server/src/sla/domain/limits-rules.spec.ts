import { DEFAULT_LIMITS, type LimitClass, type Limits, type LimitsOverride } from '@yingsheng/shared/sla/policy';
import { DomainError } from '../../platform/domain-error';
import { limitsMustBeKeepable } from './limits-rules';

const seepage: LimitsOverride = { category: 'seepage', urgency: 'normal', limits: DEFAULT_LIMITS.normalRepair };

function fieldsOf(limitClass: LimitClass, change: Partial<Limits>, overrides: readonly LimitsOverride[] = []) {
  const limits = { ...DEFAULT_LIMITS, [limitClass]: { ...DEFAULT_LIMITS[limitClass], ...change } };
  try {
    limitsMustBeKeepable({ limits, overrides });
    return {};
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    expect((error as DomainError).code).toBe('PROMISE.LIMITS_INVALID');
    return (error as DomainError).facts.fields;
  }
}

describe('limitsMustBeKeepable', () => {
  it('theDefaults_areKeepable', () => {
    expect(fieldsOf('fees', {})).toEqual({});
  });

  it.each<[string, LimitClass, Partial<Limits>, Record<string, string>]>([
    ['zeroMinutes', 'fees', { firstResponseMinutes: 0 }, { 'limits.fees.firstResponseMinutes': '要大于 0 分钟' }],
    ['negativeMinutes', 'urgent', { onSiteMinutes: -5 }, { 'limits.urgent.onSiteMinutes': '要大于 0 分钟' }],
    ['overlongMinutes', 'other', { resolutionMinutes: 43_201 }, { 'limits.other.resolutionMinutes': '最长 30 天' }],
    [
      'noSuspensionAtAll',
      'other',
      { suspensionMaxMinutes: 0 },
      { 'limits.other.suspensionMaxMinutes': '要大于 0 分钟' },
    ],
    [
      'answerAfterTheSolution',
      'fees',
      { firstResponseMinutes: 2881 },
      { 'limits.fees.firstResponseMinutes': '首次响应不能比解决时限还长' },
    ],
    [
      'arrivalAfterTheSolution',
      'lifeSafety',
      { onSiteMinutes: 121 },
      { 'limits.lifeSafety.onSiteMinutes': '到场不能比解决时限还长' },
    ],
    [
      'updatesRarerThanTheSolution',
      'normalRepair',
      { progressUpdateMinutes: 2881 },
      { 'limits.normalRepair.progressUpdateMinutes': '告知进展的间隔不能比解决时限还长' },
    ],
    [
      'emergenciesInWorkingTime',
      'urgent',
      { time: 'working' },
      { 'limits.urgent.time': '危及安全和紧急的必须 24 小时计时' },
    ],
  ])('%s_isRefused_atItsField', (_rule, limitClass, change, fields) => {
    expect(fieldsOf(limitClass, change)).toEqual(fields);
  });

  it('nothingPromisedForArrivalOrUpdates_isAccepted', () => {
    expect(fieldsOf('urgent', { onSiteMinutes: null, progressUpdateMinutes: null })).toEqual({});
  });

  it('allProblems_areToldAtOnce', () => {
    expect(Object.keys(fieldsOf('fees', { firstResponseMinutes: 0, resolutionMinutes: -1 }) ?? {})).toEqual([
      'limits.fees.firstResponseMinutes',
      'limits.fees.resolutionMinutes',
      'limits.fees.progressUpdateMinutes',
    ]);
  });

  it('aCategorySingledOutTwice_isRefused', () => {
    expect(fieldsOf('fees', {}, [seepage, seepage])).toEqual({
      'overrides.1.category': '这个类别和紧急程度已经单列过，请合成一行',
    });
    expect(fieldsOf('fees', {}, [seepage, { ...seepage, urgency: 'enquiry' }])).toEqual({});
  });

  it('aSingleRow_isHeldToTheSameRules', () => {
    const gas: LimitsOverride = { category: 'gas', urgency: 'lifeSafety', limits: DEFAULT_LIMITS.fees };
    expect(fieldsOf('fees', {}, [seepage, gas])).toEqual({
      'overrides.1.limits.time': '危及安全和紧急的必须 24 小时计时',
    });
  });
});
