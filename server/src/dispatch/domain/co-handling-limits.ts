/** 协办的时限跟着要做的事走：按被请的部门通常多久，请的人也可以另定；最迟不晚于这件事自己的时限。 */
import { CO_HANDLING_MINUTES, usualCoHandlingMinutes } from '@yingsheng/shared/work-order/co-handling';
import { limitsOf } from '../../complaints/domain/clock-limits';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { DomainError } from '../../platform/domain-error';
import type { DepartmentOption } from './choose-department';

export interface CoHandlingLimit {
  readonly minutes: number;
  readonly dueAt: Date;
  readonly isUsual: boolean;
}

/** What may be asked for now. Where the matter itself is late already, only the shortest. */
export function coHandlingLimits(
  facts: ComplaintFacts,
  { code }: Pick<DepartmentOption, 'code'>,
  now: Date,
): CoHandlingLimit[] {
  const { terms, complaint } = facts;
  const { time } = limitsOf(terms, complaint);
  const spans = CO_HANDLING_MINUTES.map((minutes) => ({ minutes, dueAt: terms.spanFrom(minutes, time, now).dueAt }));
  const end = matterDueAt(facts);
  const within = end === null ? spans : spans.filter(({ dueAt }, index) => index === 0 || dueAt <= end);
  const usual = within.findLast(({ minutes }) => minutes <= usualCoHandlingMinutes(code)) ?? within[0];
  return within.map((limit) => ({ ...limit, isUsual: limit === usual }));
}

/** @throws DomainError COMPLAINT.CO_HANDLING_LIMIT when the matter itself is due sooner */
export function coHandlingMinutes(
  facts: ComplaintFacts,
  department: DepartmentOption,
  asked: number | undefined,
  now: Date,
): number {
  const limits = coHandlingLimits(facts, department, now);
  const found = limits.find(({ minutes, isUsual }) => (asked === undefined ? isUsual : minutes === asked));
  if (found === undefined) throw new DomainError('COMPLAINT.CO_HANDLING_LIMIT', { most: limits.at(-1)?.minutes ?? 0 });
  return found.minutes;
}

function matterDueAt({ clocks }: ComplaintFacts): Date | null {
  const running = clocks.find(
    ({ kind, workOrderId, endedAt }) => kind === 'resolution' && workOrderId === null && endedAt === null,
  );
  return running?.dueAt ?? null;
}
