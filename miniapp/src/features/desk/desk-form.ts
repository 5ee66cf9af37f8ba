import type { PlaceInput, RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { HouseholdHit } from '@yingsheng/shared/api/directory';
import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import type { MediaView } from '@yingsheng/shared/api/media';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { ContactPreference, DesiredOutcome, DeskChannel } from '@yingsheng/shared/complaint/channel';
import type { DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import { TEXT_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { newKey } from '../../platform/new-key';

/** What the front desk has typed so far; plain data, so that it can be kept on the device. */
export interface DeskForm {
  /** Of this registration, however often it is tried: it is filed once. */
  key: string;
  estateId: string;
  channel: DeskChannel;
  household: HouseholdHit | null;
  /** 没有房号的来电人, a visitor or courier: known by number and perhaps name, and of no household here. */
  isOutsider: boolean;
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
  /** Uploaded. */
  photos: MediaView[];
  /** From the common questions, to be given on the spot. */
  answer: KnowledgeAnswer | null;
}

export function emptyDeskForm(estateId: string): DeskForm {
  return {
    key: newKey(),
    estateId,
    channel: 'phone',
    household: null,
    isOutsider: false,
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
    photos: [],
    answer: null,
  };
}

/** Whether there is anything on it that would be missed. */
export function isBegun(form: DeskForm): boolean {
  const { household, isOutsider, text, photos } = form;
  return household !== null || isOutsider || text.trim() !== '' || photos.length > 0;
}

/** Known by no room from here on: where it is has to be said. */
export const OUTSIDER: Partial<DeskForm> = { isOutsider: true, isElsewhere: true };

/** Back to the search for who is calling. */
export const CALLER_UNKNOWN: Partial<DeskForm> = {
  household: null,
  isOutsider: false,
  reporterId: null,
  publicAreaId: null,
  assetId: null,
  isElsewhere: false,
};

/** What is still missing, as the front desk would ask for it; null when it can be registered. Help waits for no number. */
export function missingOf(form: DeskForm, isDanger: boolean): string | null {
  return missingOfCaller(form, isDanger) ?? missingOfMatter(form);
}

function missingOfCaller(form: DeskForm, isDanger: boolean): string | null {
  if (form.isOutsider) return isDanger || form.callerPhone.trim() !== '' ? null : '请填来电人电话';
  if (form.household === null) return '请先找到来电人的房号';
  return form.reporterId === null && form.callerName.trim() === '' ? '请选业主，或填来电人姓名' : null;
}

function missingOfMatter(form: DeskForm): string | null {
  if (form.isElsewhere && form.placeNote.trim() === '') return '请写清在哪里';
  return form.text.trim().length < TEXT_MIN_LENGTH ? '请写下发生了什么' : null;
}

/** @returns null while something is missing */
export function requestOf(form: DeskForm, isDanger: boolean): RegisterComplaintRequest | null {
  if (missingOf(form, isDanger) !== null) return null;
  const householdId = form.household?.householdId;
  return {
    estateId: form.estateId,
    channel: form.channel,
    ...(householdId === undefined ? {} : { householdId }),
    ...callerOf(form),
    place: placeOf(form),
    text: form.text.trim(),
    ...(form.category === null ? {} : { category: form.category }),
    ...(form.urgency === null ? {} : { urgency: form.urgency }),
    ...(form.dangerAnswer === null ? {} : { dangerAnswer: form.dangerAnswer }),
    desiredOutcomes: form.desiredOutcomes,
    ...wishNoteOf(form),
    contactPreference: form.contactPreference,
    ...(form.contactHours.trim() === '' ? {} : { contactHours: form.contactHours.trim() }),
    isConfidential: form.isConfidential,
    mediaIds: form.photos.map(({ id }) => id),
  };
}

/** Where it is, as far as that is known. */
export function placeOf({ isElsewhere, publicAreaId, assetId, household, placeNote }: DeskForm): PlaceInput {
  const note = placeNote.trim() === '' ? {} : { note: placeNote.trim() };
  if (isElsewhere) return note;
  if (publicAreaId !== null) return { publicAreaId, ...(assetId === null ? {} : { assetId }), ...note };
  return household === null ? note : { householdId: household.householdId, ...note };
}

function wishNoteOf(form: DeskForm): Pick<RegisterComplaintRequest, 'desiredOutcomeNote'> {
  const note = form.desiredOutcomeNote.trim();
  return form.desiredOutcomes.includes('other') && note !== '' ? { desiredOutcomeNote: note } : {};
}

function callerOf(form: DeskForm): Pick<RegisterComplaintRequest, 'reporterId' | 'callerName' | 'callerPhone'> {
  if (form.reporterId !== null) return { reporterId: form.reporterId };
  const [name, phone] = [form.callerName.trim(), form.callerPhone.trim()];
  return { ...(name === '' ? {} : { callerName: name }), ...(phone === '' ? {} : { callerPhone: phone }) };
}
