import type { SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { ContactPreference, DesiredOutcome } from '@yingsheng/shared/complaint/channel';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { newKey } from '../../platform/new-key';
import type { FormPhoto } from '../../platform/outbox/queue';
import { getStored, removeStored, setStored } from '../../platform/storage';
import { accusedParts, type NamedPerson } from './accused/accused-words';

/** Where it is, with the words the person chose it by. */
export interface PlaceChoice {
  estateId: string;
  householdId?: string;
  publicAreaId?: string;
  assetId?: string;
  text: string;
}

/** 草稿: everything on the form, kept on the device at each change. */
export interface SubmitDraft {
  text: string;
  place: PlaceChoice | null;
  placeNote: string;
  /** Chosen by the person; `null` leaves it to the suggestion. */
  category: CategoryCode | null;
  urgency: Urgency | null;
  desiredOutcomes: DesiredOutcome[];
  desiredOutcomeNote: string;
  contactPreference: ContactPreference;
  contactHours: string;
  isConfidential: boolean;
  /** 被投诉人, by name or as they look; for categories of attitude only. */
  accused: NamedPerson[];
  accusedText: string;
  media: FormPhoto[];
  /** The last submission tried, so that trying the same again cannot make a second record. */
  attempt: Attempt | null;
}

interface Attempt {
  key: string;
  body: string;
  /** It was sent and no answer came: even changed it must not become a second record. */
  mayHaveArrived?: boolean;
}

export function emptyDraft(place: PlaceChoice | null): SubmitDraft {
  return {
    text: '',
    place,
    placeNote: '',
    category: null,
    urgency: null,
    desiredOutcomes: [],
    desiredOutcomeNote: '',
    contactPreference: 'either',
    contactHours: '',
    isConfidential: false,
    accused: [],
    accusedText: '',
    media: [],
    attempt: null,
  };
}

const keyOf = (personId: string): `draft:${string}` => `draft:submit:${personId}`;

/** `null` without a draft; parts that an older version did not know are filled in. */
export function readDraft(personId: string): SubmitDraft | null {
  const stored = getStored(keyOf(personId));
  if (typeof stored !== 'object' || stored === null) return null;
  return { ...emptyDraft(null), ...(stored as Partial<SubmitDraft>) };
}

export function keepDraft(personId: string, draft: SubmitDraft): void {
  setStored(keyOf(personId), draft);
}

export function dropDraft(personId: string): void {
  removeStored(keyOf(personId));
}

/** `null` while the place is missing. */
export function bodyOf(draft: SubmitDraft): SubmitComplaintRequest | null {
  const { place } = draft;
  if (!place) return null;
  const note = draft.placeNote.trim();
  const hours = draft.contactHours.trim();
  const outcomeNote = draft.desiredOutcomeNote.trim();
  return {
    estateId: place.estateId,
    text: draft.text.trim(),
    place: {
      ...(place.householdId ? { householdId: place.householdId } : {}),
      ...(place.publicAreaId ? { publicAreaId: place.publicAreaId } : {}),
      ...(place.assetId ? { assetId: place.assetId } : {}),
      ...(note ? { note } : {}),
    },
    ...(draft.category ? { category: draft.category } : {}),
    ...(draft.urgency ? { urgency: draft.urgency } : {}),
    desiredOutcomes: draft.desiredOutcomes,
    ...(outcomeNote && draft.desiredOutcomes.includes('other') ? { desiredOutcomeNote: outcomeNote } : {}),
    contactPreference: draft.contactPreference,
    ...(hours ? { contactHours: hours } : {}),
    isConfidential: draft.isConfidential,
    ...accusedParts(draft),
    mediaIds: draft.media.map((media) => media.id),
  };
}

/**
 * The same content keeps its key, also after a reload; changed content is a new submission, unless the one before
 * may have arrived: then the server decides under the one key.
 */
export function attemptFor({ attempt }: SubmitDraft, body: SubmitComplaintRequest): Attempt {
  const text = JSON.stringify(body);
  if (attempt?.mayHaveArrived) return { ...attempt, body: text };
  return attempt?.body === text ? attempt : { key: newKey(), body: text };
}
