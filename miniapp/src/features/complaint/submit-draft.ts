import type { MatterReference, SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { ContactPreference, DesiredOutcome } from '@yingsheng/shared/complaint/channel';
import type { DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import { TEXT_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { ConsentVersion, Relation } from '@yingsheng/shared/complaint/on-behalf';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import type { PlaceChoice } from '@yingsheng/shared/place/place-choice';
import { newKey } from '../../platform/new-key';
import type { FormPhoto } from '../../platform/outbox/queue';
import { getStored, removeStored, setStored, storedDraftKeys } from '../../platform/storage';
import { accusedParts, type NamedPerson } from './accused/accused-words';

/** 草稿: everything on the form, kept on the device at each change. */
export interface SubmitDraft {
  text: string;
  /** 险情: of a call for help; `null` for an ordinary report. */
  hazard: Hazard | null;
  /** 接着哪一件: an earlier matter of one's own. */
  previous: MatterReference | null;
  place: PlaceChoice | null;
  placeNote: string;
  /** 替谁反映: the place is that person's room; `null`: one's own matter. */
  forAnother: ForAnother | null;
  /** Chosen by the person; `null` leaves it to the suggestion. */
  category: CategoryCode | null;
  urgency: Urgency | null;
  desiredOutcomes: DesiredOutcome[];
  desiredOutcomeNote: string;
  contactPreference: ContactPreference;
  contactHours: string;
  /** Where to call back, of a call for help by somebody whose number is not known. */
  phone: string;
  isConfidential: boolean;
  /** 被投诉人, by name or as they look; for categories of attitude only. */
  accused: NamedPerson[];
  accusedText: string;
  media: FormPhoto[];
  /** 追问一句的答复; `null`: not asked, or not answered. */
  dangerAnswer: DangerAnswer | null;
  /** 危及安全, as the person named it or as their words were read at the moment of sending. */
  goesAtOnce: boolean;
  /** 我也是: tapped at the moment of sending. */
  joinId?: string | undefined;
  /** The last submission tried, so that trying the same again cannot make a second record. */
  attempt: Attempt | null;
}

/** Whose home it is, and by whose leave; in danger all of it may be missing. */
export interface ForAnother {
  name: string;
  phone: string;
  relation: Relation | null;
  /** 已征得本人同意, in the words of that version; `null`: not said. */
  consentVersion: ConsentVersion | null;
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
    hazard: null,
    previous: null,
    place,
    placeNote: '',
    forAnother: null,
    category: null,
    urgency: null,
    desiredOutcomes: [],
    desiredOutcomeNote: '',
    contactPreference: 'either',
    contactHours: '',
    phone: '',
    isConfidential: false,
    accused: [],
    accusedText: '',
    media: [],
    dangerAnswer: null,
    goesAtOnce: false,
    attempt: null,
  };
}

/** Whoever named the danger has said enough. */
export function wordsOfDanger(hazard: Hazard): string {
  return `${HAZARD_LABEL[hazard]}，请马上来人。`;
}

/** 紧急求助: a report of its own for each danger, with the first words written already. */
export function emergencyDraft(hazard: Hazard, place: PlaceChoice | null): SubmitDraft {
  return { ...emptyDraft(place), hazard, urgency: 'lifeSafety', text: wordsOfDanger(hazard) };
}

/** The ordinary report; each call for help, and what was taken back to be changed, has a draft of its own. */
export const ORDINARY = 'ordinary';

const ownKeys = (personId: string): `draft:${string}` => `draft:submit:${personId}`;
const keyOf = (personId: string, draftId: string): `draft:${string}` =>
  draftId === ORDINARY ? ownKeys(personId) : `${ownKeys(personId)}:${draftId}`;

/** `null` without a draft; parts that an older version did not know are filled in. */
export function readDraft(personId: string, draftId: string): SubmitDraft | null {
  const stored = getStored(keyOf(personId, draftId));
  if (typeof stored !== 'object' || stored === null) return null;
  return { ...emptyDraft(null), ...(stored as Partial<SubmitDraft>) };
}

export function keepDraft(personId: string, draftId: string, draft: SubmitDraft): void {
  setStored(keyOf(personId, draftId), draft);
}

export function dropDraft(personId: string, draftId: string): void {
  removeStored(keyOf(personId, draftId));
}

export interface UnfinishedDraft {
  draftId: string;
  draft: SubmitDraft;
}

/** What this person began to write and has not submitted, the ordinary report first. */
export function unfinishedDrafts(personId: string): UnfinishedDraft[] {
  const own = ownKeys(personId);
  const ids = storedDraftKeys(own).map((key) => (key === own ? ORDINARY : key.slice(own.length + 1)));
  return ids
    .sort()
    .flatMap((draftId) => {
      const draft = readDraft(personId, draftId);
      const isBegun = draft !== null && (draft.text.trim() !== '' || draft.media.length > 0);
      return isBegun ? [{ draftId, draft }] : [];
    })
    .sort((a, b) => Number(b.draftId === ORDINARY) - Number(a.draftId === ORDINARY));
}

/** 危及安全: goes out at once; what would hold it up follows. */
export function isCallForHelp({ hazard, urgency, goesAtOnce }: SubmitDraft): boolean {
  return goesAtOnce || hazard !== null || urgency === 'lifeSafety';
}

export interface PhotosInTurn {
  /** Go with the report. */
  now: FormPhoto[];
  /** Are still on this device and follow it. */
  later: FormPhoto[];
}

/** Only a call for help does not wait for its photos. */
export function photosInTurn(draft: SubmitDraft): PhotosInTurn {
  if (!isCallForHelp(draft)) return { now: draft.media, later: [] };
  return {
    now: draft.media.filter(({ keptFile }) => keptFile === undefined),
    later: draft.media.filter(({ keptFile }) => keptFile !== undefined),
  };
}

/** 替人反映要有本人的同意: what is missing of it, unless there is danger. */
export function lacksLeave({ forAnother }: SubmitDraft, goesAtOnce: boolean): boolean {
  if (forAnother === null || goesAtOnce) return false;
  return forAnother.name.trim() === '' || forAnother.phone.trim() === '' || forAnother.consentVersion === null;
}

function onBehalfOfIn({ forAnother }: SubmitDraft): Pick<SubmitComplaintRequest, 'onBehalfOf'> {
  if (forAnother === null) return {};
  const [name, phone] = [forAnother.name.trim(), forAnother.phone.trim()];
  const { relation, consentVersion } = forAnother;
  return {
    onBehalfOf: {
      ...(name ? { name } : {}),
      ...(phone ? { phone } : {}),
      ...(relation ? { relation } : {}),
      ...(consentVersion ? { consentVersion } : {}),
    },
  };
}

/** Shorter is no telephone number. */
export const SHORTEST_PHONE = 5;

/** In danger a number may be left out, but not half: the button says so. */
export function halfPhoneWords(phone: string): string | null {
  const { length } = phone.trim();
  return length > 0 && length < SHORTEST_PHONE ? '电话没写全，补全或清掉' : null;
}

/** As it is sent: in danger few words are enough, and none as well. */
export function saidText(text: string, hazard: Hazard | null): string {
  const said = text.trim();
  return hazard !== null && said.length < TEXT_MIN_LENGTH ? `${wordsOfDanger(hazard)}${said}` : said;
}

/** `null` while the place is missing. */
export function bodyOf(draft: SubmitDraft): SubmitComplaintRequest | null {
  const { place } = draft;
  if (!place) return null;
  const note = draft.placeNote.trim();
  const isInWords = !place.householdId && !place.publicAreaId;
  if (isInWords && note === '') return null;
  const phone = draft.phone.trim();
  const hours = draft.contactHours.trim();
  const outcomeNote = draft.desiredOutcomeNote.trim();
  return {
    estateId: place.estateId,
    text: saidText(draft.text, draft.hazard),
    place: {
      ...(place.householdId ? { householdId: place.householdId } : {}),
      ...(place.publicAreaId ? { publicAreaId: place.publicAreaId } : {}),
      ...(place.assetId ? { assetId: place.assetId } : {}),
      ...(note ? { note } : {}),
      ...(place.pin ? { pin: place.pin } : {}),
    },
    ...(draft.category ? { category: draft.category } : {}),
    ...(draft.urgency ? { urgency: draft.urgency } : {}),
    ...(draft.hazard ? { hazard: draft.hazard } : {}),
    ...(draft.dangerAnswer ? { dangerAnswer: draft.dangerAnswer } : {}),
    ...(draft.previous ? { previousComplaintId: draft.previous.id } : {}),
    ...(phone ? { phone } : {}),
    desiredOutcomes: draft.desiredOutcomes,
    ...(outcomeNote && draft.desiredOutcomes.includes('other') ? { desiredOutcomeNote: outcomeNote } : {}),
    contactPreference: draft.contactPreference,
    ...(hours ? { contactHours: hours } : {}),
    isConfidential: draft.isConfidential,
    ...accusedParts(draft),
    ...onBehalfOfIn(draft),
    ...(draft.joinId && { joinId: draft.joinId }),
    mediaIds: photosInTurn(draft).now.map((media) => media.id),
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
