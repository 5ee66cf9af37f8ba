/**
 * 登记的规矩:业主只能为自己的房号或本小区的公共区域提交;前台代登记要说清是为谁。
 */
import type { Home } from '@yingsheng/shared/api/auth';
import type { PlaceInput } from '@yingsheng/shared/api/complaint';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { MEDIA_MAX_COUNT } from '@yingsheng/shared/complaint/limits';
import { DomainError } from '../../platform/domain-error';

/** Told the same for a foreign room and for one that does not exist: nobody can find out who lives where. */
export function placeMustBeTheResidents(estateId: string, place: PlaceInput, homes: readonly Home[]): void {
  const here = homes.filter((home) => home.estateId === estateId);
  const isOwnRoom = place.householdId === undefined || here.some((home) => home.householdId === place.householdId);
  if (here.length === 0 || !isOwnRoom) throw new DomainError('COMPLAINT.PLACE_NOT_YOURS');
}

export function categoryMustBeKnown(category: string | undefined): CategoryCode | undefined {
  if (category === undefined) return undefined;
  const known = CATEGORY_CODES.find((code) => code === category);
  if (known === undefined) throw new DomainError('COMPLAINT.CATEGORY_UNKNOWN', { category: category.slice(0, 40) });
  return known;
}

export function attachmentsMustFitTheForm(mediaIds: readonly string[]): void {
  if (mediaIds.length > MEDIA_MAX_COUNT) {
    throw new DomainError('MEDIA.TOO_MANY', { maxCount: MEDIA_MAX_COUNT, count: mediaIds.length });
  }
}

/** Either a resident of that household, or a caller with a name: nobody's complaint cannot be answered. */
export function matterMustBeSomebodys(
  who: { readonly reporterId?: string | undefined; readonly callerName?: string | undefined },
  residentIds: readonly string[],
): void {
  if (who.reporterId === undefined && who.callerName === undefined) throw new DomainError('COMPLAINT.REPORTER_UNKNOWN');
  if (who.reporterId !== undefined && !residentIds.includes(who.reporterId)) {
    throw new DomainError('COMPLAINT.REPORTER_UNKNOWN');
  }
}
