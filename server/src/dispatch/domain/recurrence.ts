/**
 * 重复发生:90 天内同一处(同一户，或同一公共区域的同一设施)再次出现同一类问题。
 */
import { RECURRENCE_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import type { ComplaintState } from '../../complaints/domain/facts';

type Matter = Pick<
  ComplaintState,
  'estateId' | 'householdId' | 'publicAreaId' | 'assetId' | 'category' | 'submittedAt'
>;

const WINDOW_MS = RECURRENCE_WINDOW_DAYS * 86_400_000;

/** True when `other` is the same fault at the same place, at most 90 days before `matter`, or `matter` itself. */
export function isSameMatter(matter: Matter, other: Matter): boolean {
  const age = matter.submittedAt.getTime() - other.submittedAt.getTime();
  return (
    matter.estateId === other.estateId &&
    matter.category === other.category &&
    isSamePlace(matter, other) &&
    age >= 0 &&
    age <= WINDOW_MS
  );
}

function isSamePlace(matter: Matter, other: Matter): boolean {
  if (matter.householdId !== null) return matter.householdId === other.householdId;
  // Two places told in words alone may be anywhere.
  if (matter.publicAreaId === null) return false;
  return matter.publicAreaId === other.publicAreaId && matter.assetId === other.assetId;
}
