import { type CategoryCode, isAboutStaff } from '@yingsheng/shared/complaint/category';
import { DomainError } from '../../../platform/domain-error';
import type { ComplaintState } from '../facts';

/** Who is named, as the reporter or a lead says it. */
export interface NamedPeople {
  readonly accusedIds: readonly string[];
  readonly accusedText: string | null;
}

/** 点名只用于服务态度：别的反映里写了谁，由负责人先更正类别。 */
export function onlyAnAttitudeComplaintNamesPeople(category: CategoryCode, named: NamedPeople): void {
  const isNaming = named.accusedIds.length > 0 || named.accusedText !== null;
  if (isNaming && !isAboutStaff(category)) throw new DomainError('COMPLAINT.ACCUSED_NOT_ATTITUDE', { category });
}

/** Also while somebody is named already, whatever the category has been corrected to since. */
export function mayNameAccused(complaint: Pick<ComplaintState, 'category' | 'accusedIds' | 'accusedText'>): boolean {
  return isAboutStaff(complaint.category) || complaint.accusedIds.length > 0 || complaint.accusedText !== null;
}

export function complaintMustBeAboutStaff(complaint: ComplaintState): void {
  if (mayNameAccused(complaint)) return;
  throw new DomainError('COMPLAINT.ACCUSED_NOT_ATTITUDE', { category: complaint.category });
}

/** 被投诉人要是本小区在职的工作人员，不是反映的一方自己。 */
export function accusedMustWorkOnTheEstate(
  accusedIds: readonly string[],
  staffIds: readonly string[],
  reportersSideIds: readonly string[],
): void {
  const invalid = accusedIds.filter((id) => !staffIds.includes(id) || reportersSideIds.includes(id));
  if (invalid.length > 0) {
    throw new DomainError('COMPLAINT.ACCUSED_INVALID', { rule: 'accusedMustWorkOnTheEstate', count: invalid.length });
  }
}

/** 涉及自己的，由别的负责人来核实。 */
export function nobodyNamesThemselves(accusedIds: readonly string[], askerId: string | null): void {
  if (askerId !== null && accusedIds.includes(askerId)) {
    throw new DomainError('COMPLAINT.ACCUSED_INVALID', { rule: 'nobodyNamesThemselves' });
  }
}

/** 不能悄悄把人摘出去：去掉已点名的人，要写明核实的情况。 */
export function takingSomebodyOffNeedsAReason(
  before: readonly string[],
  after: readonly string[],
  reason: string | null,
): void {
  const removed = before.filter((id) => !after.includes(id));
  if (removed.length > 0 && reason === null) {
    throw new DomainError('COMPLAINT.ACCUSED_REMOVAL_NEEDS_REASON', { count: removed.length });
  }
}

/** 核实后说不涉及谁，也要写明核实的情况。 */
export function namingNobodyNeedsAReason(accusedIds: readonly string[], reason: string | null): void {
  if (accusedIds.length === 0 && reason === null) {
    throw new DomainError('COMPLAINT.ACCUSED_REMOVAL_NEEDS_REASON', { count: 0 });
  }
}
