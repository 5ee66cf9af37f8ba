/**
 * 三催一报：业主每催满三次，就比现在知道的人再往上报一级，直到品质部；业主看得到上报给了谁。
 */
import { URGES_PER_RUNG } from '@yingsheng/shared/complaint/limits';
import { LADDER_ROLES, type LadderRole } from '@yingsheng/shared/sla/ladder';
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import type { EscalationData } from '../../complaints/domain/view/escalation';
import type { DutyCandidate } from '../../dispatch/domain/duty-candidate';
import { chooseListener, matterOf } from './choose-listener';
import { raisedTo } from './escalate-clock';

/** Owner and lead hear of every urge. */
const HEARS_ANYWAY: LadderRole = 'teamLead';
const THE_MATTER = { kind: 'resolution', workOrderId: null, subjectId: null } as const;

/** What the urge that `facts` already count brings about besides. */
export function escalateUrge(facts: ComplaintFacts, staff: readonly DutyCandidate[]): Decision {
  const { urgeCount, escalatedRole } = facts.complaint;
  if (urgeCount % URGES_PER_RUNG !== 0) return decision({});
  const role = rungAbove(escalatedRole ?? HEARS_ANYWAY);
  const listener = chooseListener(role, matterOf(facts, THE_MATTER, staff), staff);
  if (listener === null) return decision({});
  const data: EscalationData = { urgeCount, told: [listener] };
  return decision({
    complaint: raisedTo(facts, listener),
    entries: [entry({ action: 'escalate', isBySystem: true, data: { ...data } })],
    events: [{ type: 'UrgeEscalated', payload: { toldId: listener.personId, count: urgeCount } }],
  });
}

function rungAbove(role: LadderRole): LadderRole {
  return LADDER_ROLES[LADDER_ROLES.indexOf(role) + 1] ?? role;
}
