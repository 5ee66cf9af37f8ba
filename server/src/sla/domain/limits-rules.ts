/** 承诺的底线: what no version of the promises may say, told by field so that the form can point at it. */
import {
  isEmergency,
  LIMIT_CLASSES,
  LIMIT_MAX_MINUTES,
  type Limits,
  OVERRIDES_MAX_COUNT,
  type PromisedLimits,
} from '@yingsheng/shared/sla/policy';
import { durationText } from '@yingsheng/shared/written-time';
import { DomainError } from '../../platform/domain-error';

type Problems = Record<string, string>;
type MinuteField = Exclude<keyof Limits, 'time'>;

const REQUIRED: readonly MinuteField[] = ['firstResponseMinutes', 'resolutionMinutes', 'suspensionMaxMinutes'];
const OPTIONAL: readonly MinuteField[] = ['onSiteMinutes', 'progressUpdateMinutes'];
const WITHIN_RESOLUTION: readonly (readonly [MinuteField, string])[] = [
  ['firstResponseMinutes', '首次响应'],
  ['onSiteMinutes', '到场'],
  ['progressUpdateMinutes', '告知进展的间隔'],
];

/** @throws DomainError PROMISE.LIMITS_INVALID with the problem of each field */
export function limitsMustBeKeepable(promised: PromisedLimits): void {
  const problems = { ...problemsOfClasses(promised), ...problemsOfOverrides(promised) };
  if (Object.keys(problems).length > 0) throw new DomainError('PROMISE.LIMITS_INVALID', { fields: problems });
}

function problemsOfClasses({ limits }: PromisedLimits): Problems {
  const problems: Problems = {};
  for (const limitClass of LIMIT_CLASSES) {
    const isUrgent = limitClass === 'lifeSafety' || limitClass === 'urgent';
    Object.assign(problems, problemsOf(limits[limitClass], `limits.${limitClass}`, isUrgent));
  }
  return problems;
}

function problemsOfOverrides({ overrides }: PromisedLimits): Problems {
  const problems: Problems = {};
  if (overrides.length > OVERRIDES_MAX_COUNT) problems.overrides = `最多单列 ${OVERRIDES_MAX_COUNT} 项`;
  overrides.forEach((row, index) => {
    const isTwice = overrides.findIndex((other) => isSameKey(other, row)) < index;
    if (isTwice) problems[`overrides.${index}.category`] = '这个类别和紧急程度已经单列过，请合成一行';
    Object.assign(problems, problemsOf(row.limits, `overrides.${index}.limits`, isEmergency(row.urgency)));
  });
  return problems;
}

function isSameKey(one: PromisedLimits['overrides'][number], other: PromisedLimits['overrides'][number]): boolean {
  return one.category === other.category && one.urgency === other.urgency;
}

function problemsOf(limits: Limits, path: string, isUrgent: boolean): Problems {
  const problems: Problems = {};
  for (const field of REQUIRED) judgeMinutes(problems, `${path}.${field}`, limits[field] ?? 0);
  for (const field of OPTIONAL) {
    const minutes = limits[field];
    if (minutes !== null) judgeMinutes(problems, `${path}.${field}`, minutes);
  }
  for (const [field, name] of WITHIN_RESOLUTION) {
    const minutes = limits[field];
    if (minutes === null || minutes <= limits.resolutionMinutes) continue;
    problems[`${path}.${field}`] ??= `${name}不能比解决时限还长`;
  }
  if (isUrgent && limits.time !== 'roundTheClock') problems[`${path}.time`] = '危及安全和紧急的必须 24 小时计时';
  return problems;
}

function judgeMinutes(problems: Problems, path: string, minutes: number): void {
  if (minutes < 1) problems[path] = '要大于 0 分钟';
  if (minutes > LIMIT_MAX_MINUTES) problems[path] = `最长 ${durationText(LIMIT_MAX_MINUTES)}`;
}
