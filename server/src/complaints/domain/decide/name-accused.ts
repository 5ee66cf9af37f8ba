/** 确认被投诉人: a lead who has nothing to do with it checks whom the complaint is about, and names them, or nobody. */
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { reportersSideOf } from '../on-behalf';
import { assertComplaintAction } from '../permission';
import {
  accusedMustWorkOnTheEstate,
  complaintMustBeAboutStaff,
  namingNobodyNeedsAReason,
  nobodyNamesThemselves,
  takingSomebodyOffNeedsAReason,
} from '../rules/accused-rules';

export interface Naming {
  /** The whole list as it should be. */
  readonly accusedIds: readonly string[];
  readonly reason: string | null;
  /** Everybody who works on the estate now; whoever was named before may have left since. */
  readonly staffIds: readonly string[];
}

export function nameAccused(facts: ComplaintFacts, asker: Asker, naming: Naming): Decision {
  assertComplaintAction(facts, asker, 'nameAccused');
  const { complaint } = facts;
  const { accusedIds, reason, staffIds } = naming;
  complaintMustBeAboutStaff(complaint);
  nobodyNamesThemselves(accusedIds, asker.personId);
  accusedMustWorkOnTheEstate(accusedIds, [...staffIds, ...complaint.accusedIds], reportersSideOf(complaint));
  namingNobodyNeedsAReason(accusedIds, reason);
  takingSomebodyOffNeedsAReason(complaint.accusedIds, accusedIds, reason);
  return decision({
    complaint: { accusedIds },
    entries: [entry({ action: 'nameAccused', reason, data: { accusedIds } })],
  });
}
