/** 一同反映的户数多了，负责人介入: whatever it is about, once; counted by household, the reporter's own apart. */
import { JOINERS_FOR_LEAD } from '@yingsheng/shared/complaint/limits';
import { type Decision, decision } from './decision';
import type { ComplaintState } from './facts';
import { hasLead, type LeadCandidate, leadJoins } from './join-lead';
import { mergeDecisions } from './merge-decisions';

/** Nothing while they are fewer, and nothing a second time. */
export function manyJoined(
  complaint: ComplaintState,
  joinedHouseholds: number,
  staff: readonly LeadCandidate[],
  now: Date,
): Decision {
  if (joinedHouseholds < JOINERS_FOR_LEAD || complaint.raisedByJoinersAt !== null) return decision({});
  const joining = hasLead(complaint) ? decision({}) : leadJoins(complaint, staff);
  const leadId = joining.complaint.joinedLeadId ?? complaint.joinedLeadId;
  const raised = decision({
    complaint: { raisedByJoinersAt: now },
    events: leadId === null ? [] : [{ type: 'ManyJoined', payload: { leadId, households: joinedHouseholds + 1 } }],
  });
  return mergeDecisions(raised, { ...joining, events: [] });
}
