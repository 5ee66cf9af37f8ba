import type { PlaceInput, RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { HouseholdHit } from '@yingsheng/shared/api/directory';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { ContactPreference, DesiredOutcome, DeskChannel } from '@yingsheng/shared/complaint/channel';
import type { DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import { TEXT_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';

/** What the front desk has typed so far; plain data, so that it can be kept on the device. */
export interface DeskForm {
  estateId: string;
  channel: DeskChannel;
  household: HouseholdHit | null;
  /** A resident of the household; null: somebody else, by name and phone. */
  reporterId: string | null;
  callerName: string;
  callerPhone: string;
  /** Null: at the household itself, or where `placeNote` says. */
  publicAreaId: string | null;
  assetId: string | null;
  /** 别的地方: only in the words of `placeNote`. */
  isElsewhere: boolean;
  /** Of the public area, as it was chosen. */
  placeText: string;
  placeNote: string;
  text: string;
  /** Null: as suggested from the text. */
  category: CategoryCode | null;
  urgency: Urgency | null;
  /** 追问一句 that the caller answered. */
  dangerAnswer: DangerAnswer | null;
  desiredOutcomes: DesiredOutcome[];
  /** In words, where none of the usual wishes fits. */
  desiredOutcomeNote: string;
  contactPreference: ContactPreference;
  contactHours: string;
  isConfidential: boolean;
  /** 被投诉人, by name or as the caller describes them; for categories of attitude only. */
  accused: { personId: string; name: string }[];
  accusedText: string;
}

export function emptyDeskForm(estateId: string): DeskForm {
  return {
    estateId,
    channel: 'phone',
    household: null,
    reporterId: null,
    callerName: '',
    callerPhone: '',
    publicAreaId: null,
    assetId: null,
    isElsewhere: false,
    placeText: '',
    placeNote: '',
    text: '',
    category: null,
    urgency: null,
    dangerAnswer: null,
    desiredOutcomes: [],
    desiredOutcomeNote: '',
    contactPreference: 'phone',
    contactHours: '',
    isConfidential: false,
    accused: [],
    accusedText: '',
  };
}

/** What is still missing, as the front desk would ask for it; null when it can be registered. */
export function missingOf(form: DeskForm): string | null {
  if (form.household === null) return '请先找到来电人的房号';
  if (form.reporterId === null && form.callerName.trim() === '') return '请选业主，或填来电人姓名';
  if (form.isElsewhere && form.placeNote.trim() === '') return '请写清在哪里';
  if (form.text.trim().length < TEXT_MIN_LENGTH) return '请写下发生了什么';
  return null;
}

/** @returns null while something is missing */
export function requestOf(form: DeskForm, mediaIds: string[]): RegisterComplaintRequest | null {
  const household = form.household;
  if (household === null || missingOf(form) !== null) return null;
  const { householdId } = household;
  const note = form.placeNote.trim();
  const place = placeOf(form, householdId);
  return {
    estateId: form.estateId,
    channel: form.channel,
    householdId,
    ...callerOf(form),
    place: note === '' ? place : { ...place, note },
    text: form.text.trim(),
    ...(form.category === null ? {} : { category: form.category }),
    ...(form.urgency === null ? {} : { urgency: form.urgency }),
    ...(form.dangerAnswer === null ? {} : { dangerAnswer: form.dangerAnswer }),
    desiredOutcomes: form.desiredOutcomes,
    ...wishNoteOf(form),
    contactPreference: form.contactPreference,
    ...(form.contactHours.trim() === '' ? {} : { contactHours: form.contactHours.trim() }),
    isConfidential: form.isConfidential,
    mediaIds,
  };
}

function placeOf({ isElsewhere, publicAreaId, assetId }: DeskForm, householdId: string): PlaceInput {
  if (isElsewhere) return {};
  if (publicAreaId === null) return { householdId };
  return assetId === null ? { publicAreaId } : { publicAreaId, assetId };
}

function wishNoteOf(form: DeskForm): Pick<RegisterComplaintRequest, 'desiredOutcomeNote'> {
  const note = form.desiredOutcomeNote.trim();
  return form.desiredOutcomes.includes('other') && note !== '' ? { desiredOutcomeNote: note } : {};
}

function callerOf(form: DeskForm): Pick<RegisterComplaintRequest, 'reporterId' | 'callerName' | 'callerPhone'> {
  if (form.reporterId !== null) return { reporterId: form.reporterId };
  const phone = form.callerPhone.trim();
  return { callerName: form.callerName.trim(), ...(phone === '' ? {} : { callerPhone: phone }) };
}
