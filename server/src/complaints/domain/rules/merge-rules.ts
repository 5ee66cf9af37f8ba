import { MERGE_UNDO_HOURS } from '@yingsheng/shared/complaint/limits';
import { isOpen } from '@yingsheng/shared/complaint/status';
import { DomainError } from '../../../platform/domain-error';
import type { Asker, ComplaintState } from '../facts';
import { mayNameAccused } from './accused-rules';

const HOUR_MS = 3_600_000;

type AboutPeople = Pick<ComplaintState, 'category' | 'accusedIds' | 'accusedText'>;

export type MergeTarget = Pick<ComplaintState, 'id' | 'number' | 'estateId' | 'status'> & AboutPeople;

/** 只能并到同一小区、还没关闭的另一件反映。 */
export function mergeTargetIsAnotherOpenComplaintOfTheEstate(
  complaint: ComplaintState,
  target: MergeTarget | null,
): MergeTarget {
  const isValid =
    target !== null && target.id !== complaint.id && target.estateId === complaint.estateId && isOpen(target.status);
  if (!isValid) throw new DomainError('COMPLAINT.MERGE_TARGET_INVALID');
  return target;
}

type Merged = Pick<ComplaintState, 'closeReason' | 'closedAt' | 'mergedIntoId'>;

export function isMergingUndoable(
  { closeReason, closedAt }: Pick<Merged, 'closeReason' | 'closedAt'>,
  now: Date,
): boolean {
  if (closeReason !== 'merged' || closedAt === null) return false;
  return now.getTime() - closedAt.getTime() <= MERGE_UNDO_HOURS * HOUR_MS;
}

/** 一天内、并入的那件还没关闭，才分得开：关闭以后，业主已经得到结果。When it was merged. */
export function mergingIsUndoneWithinADay(
  merged: Merged,
  target: Pick<ComplaintState, 'id' | 'status'>,
  now: Date,
): Date {
  const isTheTarget = merged.mergedIntoId === target.id;
  if (!isTheTarget || !isOpen(target.status) || merged.closedAt === null || !isMergingUndoable(merged, now)) {
    throw new DomainError('COMPLAINT.MERGE_NOT_UNDOABLE', { undoHours: MERGE_UNDO_HOURS });
  }
  return merged.closedAt;
}

/** 一并处理的那件还开着，才能不再一并处理：它关闭以后，业主已经得到结果。 */
export function joinedMattersAreLeftWhileTheOtherIsOpen<Target extends Pick<ComplaintState, 'status'>>(
  { isJoined }: Pick<ComplaintState, 'isJoined'>,
  target: Target | null,
): Target {
  if (!isJoined || target === null || !isOpen(target.status)) throw new DomainError('COMPLAINT.JOINED_IS_OVER');
  return target;
}

/** 并案不能绕开回避：这一件点名的人，在要并入的那一件也要回避；只说了样子的，不并到没有人回避的那一件里去。 */
export function mergingMustNotLoseTheAccused(complaint: AboutPeople, target: MergeTarget): void {
  if (losesTheAccused(complaint, target)) {
    throw new DomainError('COMPLAINT.MERGE_LOSES_ACCUSED', { targetNumber: target.number });
  }
}

/** Whether somebody it is about might read it where it goes on: whoever works on that one reads its words. */
export function losesTheAccused(complaint: AboutPeople, target: AboutPeople): boolean {
  const isNamedThere = complaint.accusedIds.every((personId) => target.accusedIds.includes(personId));
  return !isNamedThere || (mayNameAccused(complaint) && !mayNameAccused(target));
}

/** 回避：并入的那一件说的是谁，谁就不能从里面分走什么；也不告诉他为什么分不开。 */
export function theAccusedTakeNothingOutOfIt(
  target: Pick<ComplaintState, 'accusedIds'>,
  { personId }: Pick<Asker, 'personId'>,
): void {
  if (personId === null || !target.accusedIds.includes(personId)) return;
  throw new DomainError('COMPLAINT.MERGE_NOT_UNDOABLE', { undoHours: MERGE_UNDO_HOURS });
}
