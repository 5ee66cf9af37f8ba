/** 时间线里的个人信息: what of an entry's data goes when its words go. Ids, codes, instants, counts and amounts stay. */
import type { TimelineAction } from './decision';
import type { ComplaintState } from './facts';
import { isOnReportersSide } from './on-behalf';

type Data = Readonly<Record<string, unknown>>;

/** Whose home it is, whom it was reported for, and where somebody stood. */
const ALWAYS_PERSONAL = ['onBehalfOfHouseholdId', 'onBehalfOf', 'latitude', 'longitude'];
const CODE = /^[\x21-\x7e]{0,64}$/;
const NUMBER_OF_A_PHONE = /^\+?[\d-]{7,}$/;

export function keptOf(data: Data): Record<string, unknown> {
  return parted(data, false);
}

export function personalOf(data: Data): Record<string, unknown> {
  return parted(data, true);
}

/** A field belongs wholly to one side, by its name or by the words in it. */
function parted(data: Data, isPersonal: boolean): Record<string, unknown> {
  const fields = Object.entries(data).filter(
    ([name, value]) => value !== undefined && (ALWAYS_PERSONAL.includes(name) || hasWords(value)) === isPersonal,
  );
  return Object.fromEntries(fields);
}

/** A text that is no id, code or instant, wherever in the value it stands. */
function hasWords(value: unknown): boolean {
  if (typeof value === 'string') return !CODE.test(value) || NUMBER_OF_A_PHONE.test(value);
  if (value instanceof Date || typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasWords);
}

/** What those say whose own matters were merged into this one. */
const OF_JOINERS: readonly TimelineAction[] = ['mergedWords', 'mergedUrge'];

/** Whether who did it is personal: the reporter, whoever it was filed for or by, or a reporter of a merged matter. A guest has no id to protect. */
export function isResidentsEntry(
  complaint: Pick<ComplaintState, 'reporterId' | 'onBehalfOfPersonId' | 'filedById'>,
  { actorId, action }: { readonly actorId: string | null; readonly action: TimelineAction },
): boolean {
  if (actorId === null) return false;
  return isOnReportersSide(complaint, actorId) || actorId === complaint.filedById || OF_JOINERS.includes(action);
}
