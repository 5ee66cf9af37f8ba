/**
 * 登记的规矩：业主只能为自己的房号或本小区的公共区域提交；前台代登记要说清是为谁。危及安全的，谁看见都可以报，
 * 没有绑定房号、没有登录也一样，电话可以后补。替别人家反映，要得到本人同意。
 */
import type { Home } from '@yingsheng/shared/api/auth';
import type { OnBehalfOfInput, PlaceInput } from '@yingsheng/shared/api/complaint';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import {
  MEDIA_MAX_COUNT,
  STRANGER_EMERGENCIES_MAX_COUNT,
  STRANGER_EMERGENCIES_WINDOW_MINUTES,
} from '@yingsheng/shared/complaint/limits';
import { FILINGS_FOR_OTHERS_MAX_COUNT, FILINGS_FOR_OTHERS_WINDOW_HOURS } from '@yingsheng/shared/complaint/on-behalf';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { DomainError } from '../../platform/domain-error';

/** Told the same for a foreign room and for one that does not exist: nobody can find out who lives where. */
export function roomMustBeTheResidents(estateId: string, place: PlaceInput, homes: readonly Home[]): void {
  const isOwnRoom = homesOn(estateId, homes).some((home) => home.householdId === place.householdId);
  if (place.householdId !== undefined && !isOwnRoom) throw new DomainError('COMPLAINT.PLACE_NOT_YOURS');
}

/** Who files for another, as far as that decides whether they may. */
export interface Filer {
  /** Lives somewhere that is looked after here. */
  readonly hasHome: boolean;
  readonly hasProvenPhone: boolean;
}

/**
 * 替人反映：要得到本人同意，写明本人是谁、怎么联系，自己也要是我们认得的人。危及安全的什么都不等。
 * Nothing here asks whether name and number are known: the answer is the same whoever lives there.
 */
export function filingForAnotherNeedsLeave(onBehalfOf: OnBehalfOfInput, urgency: Urgency, filer: Filer): void {
  if (urgency === 'lifeSafety') return;
  if (!filer.hasHome && !filer.hasProvenPhone) throw new DomainError('COMPLAINT.PHONE_PROOF_NEEDED');
  if (onBehalfOf.consentVersion === undefined) throw new DomainError('COMPLAINT.CONSENT_NEEDED');
  if (onBehalfOf.name === undefined || onBehalfOf.phone === undefined) throw new DomainError('COMPLAINT.PERSON_NEEDED');
}

/** What is reported for another is about their home. */
export function filingForAnotherNamesTheRoom({ householdId }: PlaceInput): void {
  if (householdId === undefined) throw new DomainError('COMPLAINT.ROOM_NEEDED');
}

export function filingsForOthersAreFew(recentCount: number): void {
  if (recentCount >= FILINGS_FOR_OTHERS_MAX_COUNT) {
    throw new DomainError('COMPLAINT.TOO_MANY_FILINGS', { windowHours: FILINGS_FOR_OTHERS_WINDOW_HOURS });
  }
}

export function homesOn(estateId: string, homes: readonly Home[]): Home[] {
  return homes.filter((home) => home.estateId === estateId);
}

/** 路过的人: without a room on the estate only danger is reported here, and what may be one until somebody has found out. */
export function strangersReportOnlyDanger(urgency: Urgency, isToVerify: boolean): void {
  if (urgency !== 'lifeSafety' && !isToVerify) throw new DomainError('COMPLAINT.HOME_NEEDED');
}

/** 没有房号的来电人: whoever names no household is nobody's resident, and what they tell of is not in a home. */
export function callersOfNoHouseholdNameNone(
  who: { readonly reporterId?: string | undefined },
  place: PlaceInput,
): void {
  if (who.reporterId !== undefined) throw new DomainError('COMPLAINT.REPORTER_UNKNOWN');
  if (place.householdId !== undefined) throw new DomainError('COMPLAINT.PLACE_UNKNOWN');
}

/** 没登录的人、没有房号的来电人: nobody could ask them back otherwise. Help waits for no number. */
export function guestsLeaveANumber(phone: string | undefined, isDanger: boolean): void {
  if (phone === undefined && !isDanger) throw new DomainError('COMPLAINT.PHONE_NEEDED');
}

export function strangersDoNotFlood(recentCount: number): void {
  if (recentCount >= STRANGER_EMERGENCIES_MAX_COUNT) {
    throw new DomainError('COMPLAINT.TOO_MANY_EMERGENCIES', { windowMinutes: STRANGER_EMERGENCIES_WINDOW_MINUTES });
  }
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
