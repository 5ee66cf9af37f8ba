import { OWNING_ROLES } from '@yingsheng/shared/people/role';
import { DomainError } from '../../../platform/domain-error';
import type { ApproverCandidate } from '../choose-approver';
import type { ComplaintFacts, ComplaintState, OwnerHandover } from '../facts';
import { isOnReportersSide } from '../on-behalf';

export interface OwnerCandidate extends ApproverCandidate {
  /** 请假到何时; `null`: not away. */
  readonly absentUntil: Date | null;
}

/** 一次只交给一个人：没有答复之前不再交给别人。 */
export function handoverMustNotBePending({ complaint }: ComplaintFacts): void {
  if (complaint.handover !== null)
    throw new DomainError('COMPLAINT.HANDOVER_PENDING', { toId: complaint.handover.toId });
}

/** 撤回或过期的交接，不能再接受。 */
export function handoverMustBeProposed({ complaint }: ComplaintFacts): OwnerHandover {
  if (complaint.handover === null) throw new DomainError('COMPLAINT.HANDOVER_NOT_PROPOSED');
  return complaint.handover;
}

/** 接手的人要是本小区的客服或负责人，不是现在的首接责任人，也不是反映人或被投诉的人。 */
export function receiverMustBeAbleToOwn(
  receiver: OwnerCandidate | undefined,
  complaint: ComplaintState,
): OwnerCandidate {
  if (receiver === undefined) throw refusal('receiverMustWorkOnTheEstate');
  if (!isAbleToOwn(receiver)) throw refusal('receiverMustHoldAnOwningRole');
  if (receiver.absentUntil !== null) throw refusal('receiverMustNotBeAway');
  if (receiver.personId === complaint.firstContactOwnerId) throw refusal('receiverMustBeSomebodyElse');
  if (isOnReportersSide(complaint, receiver.personId)) throw refusal('receiverMustNotBeTheReporter');
  if (complaint.accusedIds.includes(receiver.personId)) throw refusal('receiverMustNotBeAccused');
  return receiver;
}

export function isAbleToOwn({ roles }: Pick<ApproverCandidate, 'roles'>): boolean {
  return roles.some((role) => OWNING_ROLES.includes(role));
}

function refusal(rule: string): DomainError {
  return new DomainError('COMPLAINT.HANDOVER_RECEIVER_INVALID', { rule });
}
