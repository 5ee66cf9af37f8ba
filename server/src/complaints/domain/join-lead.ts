/**
 * 负责人介入：邻里纠纷和服务态度，不能只靠经办人自己调解，登记时就有一位负责人一同跟进。牵头部门的经理、项目经理、
 * 品质部依次优先，当班的在前；被投诉的人、可能说的就是他的人不介入。找不到人也照常受理，不因此丢下业主。
 */
import { CATEGORY_TREE, categoryGroupOf, isLeadRequired } from '@yingsheng/shared/complaint/category';
import type { DepartmentCode, Role } from '@yingsheng/shared/people/role';
import { type ApproverCandidate, findApprover } from './choose-approver';
import { type Decision, decision, entry } from './decision';
import { type DescribingMatter, mayBeTheOneDescribed } from './described-people';
import type { ComplaintState } from './facts';
import { type ReportersSide, reportersSideOf } from './on-behalf';

const JOINING_ROLES: readonly Role[] = ['departmentHead', 'estateManager', 'companyQuality'];

export interface LeadCandidate extends ApproverCandidate {
  readonly departmentCode: DepartmentCode | null;
}

type Matter = Pick<ComplaintState, 'joinedLeadId' | 'firstContactOwnerId'> & ReportersSide & DescribingMatter;

/** A lead must join, and none has, or the one who had is accused now. */
export function isLeadMissing({ category, joinedLeadId, accusedIds }: Matter): boolean {
  return joinedLeadId === null ? isLeadRequired(category) : accusedIds.includes(joinedLeadId);
}

/** Nothing at all where no lead is missing. */
export function joinLead(matter: Matter, staff: readonly LeadCandidate[]): Decision {
  return isLeadMissing(matter) ? leadJoins(matter, staff) : decision({});
}

/** 返工要有负责人盯着: a lead joins whatever the matter is about, unless one has already. */
export function leadFollowsRework(matter: Matter, staff: readonly LeadCandidate[]): Decision {
  return hasLead(matter) ? decision({}) : leadJoins(matter, staff);
}

export function hasLead({ joinedLeadId, accusedIds }: Pick<Matter, 'joinedLeadId' | 'accusedIds'>): boolean {
  return joinedLeadId !== null && !accusedIds.includes(joinedLeadId);
}

/** A lead joins whatever the matter is about; nothing where there is nobody. */
export function leadJoins(matter: Matter, staff: readonly LeadCandidate[]): Decision {
  const lead = leadFor(matter, staff);
  if (lead === undefined) return decision(matter.joinedLeadId === null ? {} : { complaint: { joinedLeadId: null } });
  const data = { leadId: lead.personId, role: JOINING_ROLES.find((role) => lead.roles.includes(role)) };
  return decision({
    complaint: { joinedLeadId: lead.personId },
    entries: [entry({ action: 'joinLead', isBySystem: true, data })],
    events: [{ type: 'LeadJoined', payload: { leadId: lead.personId } }],
  });
}

/** Another than the owner where there is one: two pairs of eyes. */
function leadFor(matter: Matter, staff: readonly LeadCandidate[]): LeadCandidate | undefined {
  const { department } = CATEGORY_TREE[categoryGroupOf(matter.category)];
  const departmentId = staff.find((person) => person.departmentCode === department)?.departmentId ?? null;
  const excludedIds = [...matter.accusedIds, ...reportersSideOf(matter)];
  const search = { staff, departmentId, roles: JOINING_ROLES };
  const outside = { ...search, staff: staff.filter((person) => !mayBeTheOneDescribed(person, matter)) };
  return (
    findApprover({ ...outside, excludedIds: [...excludedIds, matter.firstContactOwnerId] }) ??
    findApprover({ ...outside, excludedIds }) ??
    findApprover({ ...search, excludedIds: [...excludedIds, matter.firstContactOwnerId] }) ??
    findApprover({ ...search, excludedIds })
  );
}
