/**
 * 审批人：找离得最近、当班、与事情无关的上级；本部门没有合适的，再往上找。自己的事自己不批，被投诉的人不批。
 */
import type { Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';

/** A colleague as far as choosing an approver needs to know them. Roles are those held on the estate in question. */
export interface ApproverCandidate {
  readonly personId: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly roles: readonly Role[];
  readonly isOnDuty: boolean;
}

export interface ApproverSearch<Candidate extends ApproverCandidate> {
  readonly staff: readonly Candidate[];
  /** Leads must be of this department; whoever answers for the whole estate may be of any. */
  readonly departmentId: string | null;
  /** Roles that may decide, nearest first. */
  readonly roles: readonly Role[];
  /** Whoever asks, and whoever is accused. */
  readonly excludedIds: readonly string[];
}

const OF_A_DEPARTMENT: readonly Role[] = ['teamLead', 'departmentHead'];

/** The nearest lead, for what a lead of the department decides. */
export const DECIDING_LEADS: readonly Role[] = ['teamLead', 'departmentHead', 'estateManager'];

/** @throws DomainError COMPLAINT.NOBODY_RESPONSIBLE when nobody may decide */
export function chooseApprover<Candidate extends ApproverCandidate>(search: ApproverSearch<Candidate>): Candidate {
  const approver = findApprover(search);
  if (approver === undefined) throw new DomainError('COMPLAINT.NOBODY_RESPONSIBLE');
  return approver;
}

export function findApprover<Candidate extends ApproverCandidate>(
  search: ApproverSearch<Candidate>,
): Candidate | undefined {
  const [approver] = search.staff
    .filter((person) => !search.excludedIds.includes(person.personId) && rankOf(person, search) >= 0)
    .sort((a, b) => Number(b.isOnDuty) - Number(a.isOnDuty) || rankOf(a, search) - rankOf(b, search));
  return approver;
}

/** Position of the nearest role in which the person may decide here; -1: none. */
function rankOf(person: ApproverCandidate, { roles, departmentId }: ApproverSearch<ApproverCandidate>): number {
  return roles.findIndex(
    (role) => person.roles.includes(role) && (!OF_A_DEPARTMENT.includes(role) || person.departmentId === departmentId),
  );
}
