/** 同一件反映有几项时限同时到点，一次写清。 */
import { applyDecision } from '../../complaints/domain/apply-decision';
import { type Decision, decision } from '../../complaints/domain/decision';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import type { DutyCandidate } from '../../dispatch/domain/duty-candidate';
import { escalateClock } from './escalate-clock';

/** The due steps of the named clocks of one complaint. */
export function escalateMatter(
  facts: ComplaintFacts,
  clockIds: ReadonlySet<string>,
  staff: readonly DutyCandidate[],
  now: Date,
): Decision {
  let current = facts;
  let all = decision({ isBackground: true });
  for (const clock of facts.clocks) {
    if (!clockIds.has(clock.id)) continue;
    const one = escalateClock(current, clock, staff, now);
    all = mergeDecisions(all, one);
    current = applyDecision(current, one);
  }
  return all;
}
