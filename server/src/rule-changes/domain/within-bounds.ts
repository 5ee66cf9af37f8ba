/** 公司上限：承诺再放宽也有底线，按类别由公司品质部定；超出的指到那一格，并说明谁能改。 */
import { BOUNDED_FIELDS, type BoundLimits, boundFor, type CompanyBounds } from '@yingsheng/shared/sla/company-bounds';
import { LIMIT_CLASSES, LIMIT_MAX_MINUTES, type Limits, type PromisedLimits } from '@yingsheng/shared/sla/policy';
import { promisedText, timeOf } from '@yingsheng/shared/sla/rule-change';
import { durationText } from '@yingsheng/shared/written-time';
import { DomainError } from '../../platform/domain-error';

type Problems = Record<string, string>;

const HOW = '；要再放宽，请公司品质部先改“公司上限”';

/** @throws DomainError PROMISE.LIMITS_INVALID with the bound of each field that goes beyond it */
export function promisesMustBeWithin({ limits, overrides }: PromisedLimits, bounds: CompanyBounds): void {
  const problems: Problems = {};
  for (const limitClass of LIMIT_CLASSES) {
    judge(problems, `limits.${limitClass}`, limits[limitClass], bounds.limits[limitClass]);
  }
  overrides.forEach(({ category, urgency, limits: own }, index) => {
    judge(problems, `overrides.${index}.limits`, own, boundFor(bounds, category, urgency));
  });
  if (Object.keys(problems).length > 0) throw new DomainError('PROMISE.LIMITS_INVALID', { fields: problems });
}

function judge(problems: Problems, path: string, limits: Limits, bound: BoundLimits): void {
  for (const field of BOUNDED_FIELDS) {
    const [minutes, most] = [limits[field], bound[field]];
    if (most === null) continue;
    const longest = `最长 ${promisedText(most, timeOf(field, limits.time))}${HOW}`;
    if (minutes === null) problems[`${path}.${field}`] = `公司规定这一项必须承诺，${longest}`;
    else if (minutes > most) problems[`${path}.${field}`] = `公司规定${longest}`;
  }
}

/** @throws DomainError SHARE.BELOW_BOUND */
export function shareMustBeWithin(percent: number, { shareMinPercent }: CompanyBounds): void {
  if (percent < shareMinPercent) throw new DomainError('SHARE.BELOW_BOUND', { shareMinPercent });
}

/** @throws DomainError BOUNDS.INVALID with the problem of each field */
export function boundsMustHold({ limits, shareMinPercent }: CompanyBounds): void {
  const fields: Problems = {};
  for (const limitClass of LIMIT_CLASSES) {
    for (const field of BOUNDED_FIELDS) {
      const minutes = limits[limitClass][field];
      const path = `bounds.limits.${limitClass}.${field}`;
      if (minutes !== null && minutes < 1) fields[path] = '要大于 0 分钟';
      if (minutes !== null && minutes > LIMIT_MAX_MINUTES) fields[path] = `最长 ${durationText(LIMIT_MAX_MINUTES)}`;
    }
    for (const field of ['firstResponseMinutes', 'resolutionMinutes', 'suspensionMaxMinutes'] as const) {
      if (limits[limitClass][field] === null) fields[`bounds.limits.${limitClass}.${field}`] = '每类事项都要有上限';
    }
  }
  if (shareMinPercent < 0 || shareMinPercent > 100) fields['bounds.shareMinPercent'] = '要在 0–100% 之间';
  if (Object.keys(fields).length > 0) throw new DomainError('BOUNDS.INVALID', { fields });
}
