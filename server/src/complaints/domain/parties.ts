/**
 * 谁是谁: what a person is *to this complaint* and to each of its work orders. The tables in shared
 * say what a party may do; this says who the parties are. Isolation of estates starts here.
 */
import type { ComplaintParty } from '@yingsheng/shared/complaint/workflow';
import { HANDING_ON_ROLES } from '@yingsheng/shared/follow-up/call';
import { CONTENT_REVIEWER_ROLES, type Role } from '@yingsheng/shared/people/role';
import { APPROVING_ROLES } from '@yingsheng/shared/spending/authority';
import type { WorkOrderParty } from '@yingsheng/shared/work-order/workflow';
import type { Asker, ComplaintFacts, ComplaintState, WorkOrderState } from './facts';
import { handsIn } from './hand-in';
import { isFiledForAnother, isOnReportersSide } from './on-behalf';

const DISPATCHERS: readonly Role[] = ['frontDesk', 'teamLead', 'departmentHead', 'estateManager'];
const LEADS_OF_DEPARTMENT: readonly Role[] = ['teamLead', 'departmentHead'];
/** Roles that see every complaint of their estate. */
export const SEES_WHOLE_ESTATE: readonly Role[] = [
  'frontDesk',
  'teamLead',
  'departmentHead',
  'estateManager',
  'companyQuality',
  'admin',
];

/** Roles that must answer whoever complained in confidence. */
export const KNOWS_CONFIDENTIAL_REPORTER: readonly Role[] = ['frontDesk', 'estateManager', 'companyQuality'];

type PartyFacts = Pick<ComplaintFacts, 'workOrders'> & {
  readonly complaint: Pick<
    ComplaintState,
    | 'estateId'
    | 'reporterId'
    | 'firstContactOwnerId'
    | 'leadDepartmentId'
    | 'declineProposal'
    | 'accusedIds'
    | 'handover'
    | 'joinedLeadId'
    | 'appeal'
    | 'arbiterId'
    | 'followUpCall'
    | 'callerId'
    | 'closeReason'
    | 'onBehalfOfPersonId'
    | 'onBehalfOfPhone'
    | 'filedById'
    | 'filing'
  >;
};

export function holdsRole(asker: Asker, estateId: string, roles: readonly Role[]): boolean {
  return asker.grants.some((grant) => grant.estateId === estateId && roles.includes(grant.role));
}

/** 回避: whoever is accused is nobody to this complaint, whatever else they are on the estate. */
export function isAccused(asker: Pick<Asker, 'personId'>, { accusedIds }: Pick<ComplaintState, 'accusedIds'>): boolean {
  return asker.personId !== null && accusedIds.includes(asker.personId);
}

export function partiesOf(asker: Asker, facts: PartyFacts & Pick<ComplaintFacts, 'spendings'>): Set<ComplaintParty> {
  if (asker.personId === null) return new Set<ComplaintParty>(['system']);
  const { complaint } = facts;
  const parties = new Set<ComplaintParty>();
  if (isAccused(asker, complaint)) return parties;
  if (isOnReportersSide(complaint, asker.personId)) {
    parties.add('reporter');
    if (complaint.closeReason === 'merged') parties.add('joiner');
  }
  if (asker.personId === complaint.firstContactOwnerId) parties.add('firstContactOwner');
  if (holdsRole(asker, complaint.estateId, ['frontDesk'])) parties.add('frontDesk');
  if (complaint.reporterId === null && (parties.has('firstContactOwner') || parties.has('frontDesk'))) {
    parties.add('guestDesk');
  }
  if (takesWordsOnThePhone(asker, complaint, parties)) parties.add('phoneDesk');
  for (const party of partiesToFiling(asker.personId, complaint, parties)) parties.add(party);
  if (holdsRole(asker, complaint.estateId, DISPATCHERS)) parties.add('dispatcher');
  if (holdsRole(asker, complaint.estateId, ['companyQuality'])) parties.add('caller');
  if (holdsRole(asker, complaint.estateId, ['estateManager'])) parties.add('estateManager');
  if (asker.personId === complaint.handover?.toId) parties.add('handoverReceiver');
  if (asker.personId === complaint.handover?.fromId || asker.personId === complaint.handover?.proposedById) {
    parties.add('handoverProposer');
  }
  if (leadHandlerId(facts.workOrders) === asker.personId) parties.add('leadHandler');
  if (isCoHandling(asker.personId, facts.workOrders)) parties.add('coHandler');
  if (isTeamLeadOf(asker, complaint)) parties.add('teamLead');
  if (facts.spendings.some((spending) => spending.requestedById === asker.personId)) parties.add('spender');
  if (holdsRole(asker, complaint.estateId, APPROVING_ROLES)) parties.add('approver');
  if (mayArbitrate(asker, facts)) parties.add('arbiter');
  if (mayCall(asker, facts)) parties.add('followUpCaller');
  if (mayHandOn(asker, facts)) parties.add('closingLead');
  return parties;
}

/** 电话里的答复由首接责任人或前台记；项目经理考核的就是这个，不由他记，反映人自己不在电话那头。 */
function takesWordsOnThePhone(
  asker: Asker,
  complaint: PartyFacts['complaint'],
  parties: ReadonlySet<ComplaintParty>,
): boolean {
  if (parties.has('reporter') || holdsRole(asker, complaint.estateId, ['estateManager'])) return false;
  return parties.has('firstContactOwner') || parties.has('frontDesk');
}

/** 替人反映，本人还没有答复: the person themselves, and the desk for whoever tells them by telephone; never whoever filed it. */
function partiesToFiling(
  personId: string,
  complaint: PartyFacts['complaint'],
  parties: ReadonlySet<ComplaintParty>,
): ComplaintParty[] {
  if (!isFiledForAnother(complaint)) return [];
  if (personId === complaint.onBehalfOfPersonId) return ['representedPerson'];
  const isDesk = parties.has('firstContactOwner') || parties.has('frontDesk');
  return isDesk && personId !== complaint.filedById && complaint.onBehalfOfPhone !== null ? ['representedDesk'] : [];
}

export function workOrderPartiesOf(asker: Asker, order: WorkOrderState, facts: PartyFacts): Set<WorkOrderParty> {
  if (asker.personId === null) return new Set<WorkOrderParty>(['system']);
  const { estateId } = facts.complaint;
  const parties = new Set<WorkOrderParty>();
  if (isAccused(asker, facts.complaint)) return parties;
  const isInDepartment = asker.departmentId === order.departmentId;
  if (order.status === 'offered' && order.offeredToId === asker.personId) parties.add('offeree');
  if (order.handlerId === asker.personId) parties.add('handler');
  if (order.transferProposal?.toId === asker.personId) parties.add('transferReceiver');
  const isHere = holdsRole(asker, estateId, ['handler']) && order.handlerId !== asker.personId;
  if (isHere && wasHandOf(order, asker.personId)) parties.add('formerHand');
  if (order.offeredToId === null && isInDepartment && holdsRole(asker, estateId, ['handler'])) {
    parties.add('departmentMember');
  }
  if (isInDepartment && holdsRole(asker, estateId, LEADS_OF_DEPARTMENT)) parties.add('teamLead');
  if (holdsRole(asker, estateId, DISPATCHERS)) parties.add('dispatcher');
  if (holdsRole(asker, estateId, ['estateManager'])) {
    parties.add('teamLead');
    parties.add('coordinator');
  }
  // 项目经理回避时，由请来裁定的人裁定。
  if (order.coordinatorId === asker.personId) parties.add('coordinator');
  if (order.kind === 'coHandling' && isOnTheAskingSide(asker, order, facts)) parties.add('requester');
  return parties;
}

/** 说得上话的人: who is expected to read what is written to each other; leads who only look on are not. */
export function hasAPartIn(asker: Asker, { complaint, workOrders }: PartyFacts): boolean {
  const { personId } = asker;
  if (personId === null || isAccused(asker, complaint)) return false;
  return (
    isOnReportersSide(complaint, personId) ||
    personId === complaint.firstContactOwnerId ||
    personId === complaint.joinedLeadId ||
    workOrders.some((order) => order.handlerId === personId && order.status !== 'cancelled')
  );
}

/** Whoever may not see a complaint is told that it does not exist. */
export function maySee(asker: Asker, facts: PartyFacts): boolean {
  if (asker.personId === null) return true;
  const { complaint } = facts;
  if (isAccused(asker, complaint)) return false;
  if (isOnReportersSide(complaint, asker.personId)) return true;
  if (asker.personId === complaint.firstContactOwnerId) return true;
  if (holdsRole(asker, complaint.estateId, SEES_WHOLE_ESTATE)) return true;
  if (!holdsRole(asker, complaint.estateId, ['handler'])) return false;
  const { personId } = asker;
  // 经过手的人看得到后来怎么样了: who had it, or was asked, before it went to another department.
  return facts.workOrders.some((order) => isAtWorkOn(order, asker) || wasHandOf(order, personId));
}

/** 经过手: had it or was asked, and lost it, or gave it back. */
function wasHandOf({ returnedByIds, formerHandIds }: WorkOrderState, personId: string): boolean {
  return returnedByIds.includes(personId) || (formerHandIds ?? []).includes(personId);
}

/** 内容复核：前台、项目经理和品质部；与自己有利害的投诉除外。 */
export function mayReviewContent(asker: Asker, facts: PartyFacts): boolean {
  return maySee(asker, facts) && holdsRole(asker, facts.complaint.estateId, CONTENT_REVIEWER_ROLES);
}

function isAtWorkOn(order: WorkOrderState, { personId, departmentId }: Asker): boolean {
  return order.handlerId === personId || order.offeredToId === personId || order.departmentId === departmentId;
}

/** 只是经过手: the work is another's now, or was called off; what became of it may be read, but no longer who reported it. */
function isFormerHand(asker: Asker, { complaint, workOrders }: PartyFacts): boolean {
  const { personId } = asker;
  if (personId === null || isOnReportersSide(complaint, personId) || personId === complaint.firstContactOwnerId)
    return false;
  if (holdsRole(asker, complaint.estateId, SEES_WHOLE_ESTATE)) return false;
  return !workOrders.some((order) => order.status !== 'cancelled' && isAtWorkOn(order, asker));
}

/**
 * A confidential complaint's author is known to those who must answer the author (owner, front desk,
 * the leads of the estate), not to those who do the work or might be complained about. The accused never know.
 */
export function mayKnowReporter(asker: Asker, facts: PartyFacts & { complaint: { isConfidential: boolean } }): boolean {
  const { complaint } = facts;
  if (isAccused(asker, complaint) || isFormerHand(asker, facts)) return false;
  if (!complaint.isConfidential) return true;
  if (asker.personId === null || isOnReportersSide(complaint, asker.personId)) return true;
  if (isWorkerOn(asker.personId, facts.workOrders)) return false;
  return (
    asker.personId === complaint.firstContactOwnerId ||
    asker.personId === complaint.joinedLeadId ||
    holdsRole(asker, complaint.estateId, KNOWS_CONFIDENTIAL_REPORTER)
  );
}

/** 要答复反映人的人，要得到电话: the owner and those who may know even whoever asked for confidence; who does the work has it on the order. */
export function mayAskForPhone(asker: Asker, facts: PartyFacts & { complaint: { isConfidential: boolean } }): boolean {
  const { complaint } = facts;
  if (isOnReportersSide(complaint, asker.personId) || !mayKnowReporter(asker, facts)) return false;
  return (
    asker.personId === complaint.firstContactOwnerId ||
    asker.personId === complaint.joinedLeadId ||
    holdsRole(asker, complaint.estateId, KNOWS_CONFIDENTIAL_REPORTER)
  );
}

function isWorkerOn(personId: string, orders: readonly WorkOrderState[]): boolean {
  return orders.some((order) => order.handlerId === personId || order.offeredToId === personId);
}

/** Whoever holds the lead order, or finished it last: not whoever did it before it was done anew by another. */
function leadHandlerId(orders: readonly WorkOrderState[]): string | null {
  const taken = orders.filter(
    (order) => order.kind === 'lead' && order.status !== 'cancelled' && order.handlerId !== null,
  );
  return taken.at(-1)?.handlerId ?? null;
}

/** Whoever has a co-handling order, or did their part of it. */
function isCoHandling(personId: string, orders: readonly WorkOrderState[]): boolean {
  return orders.some(
    (order) => order.kind === 'coHandling' && order.status !== 'cancelled' && order.handlerId === personId,
  );
}

/** Whoever asked, while they still have a part in it, the first-contact owner, and the leads of the lead department. */
function isOnTheAskingSide(asker: Asker, order: WorkOrderState, facts: PartyFacts): boolean {
  const { complaint } = facts;
  if (asker.personId === complaint.firstContactOwnerId) return true;
  if (asker.personId === order.askedById) return !isFormerHand(asker, facts);
  return (
    complaint.leadDepartmentId !== null &&
    complaint.leadDepartmentId === asker.departmentId &&
    holdsRole(asker, complaint.estateId, LEADS_OF_DEPARTMENT)
  );
}

/** 申诉由无关的人决定: whoever it was put before and nobody else; put before nobody, it is for the quality department. */
function mayArbitrate(asker: Asker, facts: PartyFacts): boolean {
  const { appeal, arbiterId } = facts.complaint;
  if (appeal === null || appeal.verdict !== null || !isUninvolved(asker, facts)) return false;
  return isForWhom(asker, arbiterId, facts);
}

/** 回访不由经办人来打，只由安排的人来打；还没有安排到人的，由品质部来打。 */
function mayCall(asker: Asker, facts: PartyFacts): boolean {
  const { followUpCall, callerId } = facts.complaint;
  if (followUpCall === null || followUpCall.outcome !== null || !isUninvolved(asker, facts)) return false;
  return isForWhom(asker, callerId, facts);
}

/** 改由别人: nobody takes a call or an appeal over by simply doing it. */
function mayHandOn(asker: Asker, facts: PartyFacts): boolean {
  return isUninvolved(asker, facts) && holdsRole(asker, facts.complaint.estateId, HANDING_ON_ROLES);
}

function isForWhom(asker: Asker, givenToId: string | null, { complaint }: PartyFacts): boolean {
  if (givenToId !== null) return asker.personId === givenToId;
  return holdsRole(asker, complaint.estateId, HANDING_ON_ROLES);
}

/** No hand in the matter itself, nor in what an appeal is about. */
function isUninvolved({ personId }: Asker, facts: PartyFacts): boolean {
  if (personId === null) return false;
  return ![...handsIn(facts), ...(facts.complaint.appeal?.involvedIds ?? [])].includes(personId);
}

/** Nobody decides on a proposal of their own. */
function isTeamLeadOf(asker: Asker, complaint: PartyFacts['complaint']): boolean {
  if (complaint.declineProposal !== null && complaint.declineProposal.proposedById === asker.personId) return false;
  if (asker.personId === complaint.joinedLeadId) return true;
  if (holdsRole(asker, complaint.estateId, ['estateManager'])) return true;
  if (!holdsRole(asker, complaint.estateId, LEADS_OF_DEPARTMENT)) return false;
  return complaint.leadDepartmentId === null || complaint.leadDepartmentId === asker.departmentId;
}
