/** 处理进度: what happened, in words. A resident reads what concerns them; staff read everything. */
import type { TimelineEntryView } from '@yingsheng/shared/api/complaint';
import type { MediaView } from '@yingsheng/shared/api/media';
import { CLAIM_DOUBT_WORDS, CLAIM_DOUBTS } from '@yingsheng/shared/work-order/claim-words';
import { writtenTime } from '@yingsheng/shared/written-time';
import type { NewTimelineEntry } from '../decision';
import { opinionWords } from '../opinion-heard';
import { questionWords, whyDangerWords } from './danger-check';
import { coHandling, entryTitle, nameAt } from './entry-title';
import { toldIdsIn } from './escalation';
import { correctedWords, movedWords } from './promise-words';
import { isReporter, nameOf, type Sight } from './seen';
import { spendingWords } from './spending-words';

export type WrittenEntry = Omit<NewTimelineEntry, 'isBySystem'> & {
  readonly id: string;
  readonly sequence: number;
  readonly actorId: string | null;
  /** With no actor: a resident who is no longer named. */
  readonly isByResident?: boolean;
  readonly occurredAt: Date;
};

const WITHHELD_WORDS = '（这段话经人工复核没有放行）';

/** Where the data of an entry names somebody. */
const PERSON_KEYS = [
  'fromId',
  'toId',
  'handlerId',
  'coordinatorId',
  'approvedById',
  'suggestedId',
  'leadId',
  'onBehalfOfId',
  'arbiterId',
  'callerId',
] as const;

/** Whose names the words of a timeline need. */
export function peopleNamedIn(entries: readonly WrittenEntry[]): (string | null)[] {
  return entries.flatMap(({ action, actorId, data }) => [
    actorId,
    ...PERSON_KEYS.map((key) => data[key]).filter((id) => typeof id === 'string'),
    ...toldIdsIn(data),
    ...(action === 'nameAccused' ? (data.accusedIds as string[]) : []),
  ]);
}

export function timelineOf(
  sight: Sight,
  entries: readonly WrittenEntry[],
  mediaOf: (entryId: string) => MediaView[],
): TimelineEntryView[] {
  const withheldIds = withheldEntryIds(entries);
  const saidTwice = entries.filter((entry, index) => repeats(entry, entries[index - 1]));
  const bodyOf = (entry: WrittenEntry): string | null => {
    if (withheldIds.has(entry.id) && entry.actorId !== sight.asker.personId) return WITHHELD_WORDS;
    return saidTwice.includes(entry) ? null : entryBody(sight, entry);
  };
  return entries
    .filter((entry) => entry.isVisibleToResident || !isReporter(sight))
    .map((entry) => ({
      id: entry.id,
      sequence: entry.sequence,
      action: entry.action,
      title: entryTitle(sight, entry),
      body: bodyOf(entry),
      actorName: entry.isByResident === true && entry.actorId === null ? '业主' : nameOf(sight, entry.actorId),
      occurredAt: entry.occurredAt.toISOString(),
      claimedAt: typeof entry.data.claimedAt === 'string' ? entry.data.claimedAt : null,
      claimDoubt: isReporter(sight) ? null : claimDoubtOf(entry),
      media: mediaOf(entry.id),
      isVisibleToResident: entry.isVisibleToResident,
    }));
}

function claimDoubtOf({ data }: WrittenEntry): string | null {
  const doubt = CLAIM_DOUBTS.find((known) => known === data.claimDoubt);
  return doubt === undefined ? null : CLAIM_DOUBT_WORDS[doubt];
}

/** The words with which the work was finished became the outcome in the same step: they are read once. */
function repeats(entry: WrittenEntry, before: WrittenEntry | undefined): boolean {
  return entry.action === 'resolve' && before?.action === 'workOrder.done' && before.body === entry.body;
}

/** 复核后不放行的话: only whoever wrote them still reads them. */
function withheldEntryIds(entries: readonly WrittenEntry[]): ReadonlySet<unknown> {
  const reviewed = entries.filter(({ action, data }) => action === 'reviewContent' && data.isReleased === false);
  return new Set(reviewed.map(({ data }) => data.entryId));
}

function entryBody(sight: Sight, entry: WrittenEntry): string | null {
  const { action, body, data, occurredAt } = entry;
  const parts = [body, reasonWords(sight, entry)];
  if (action === 'suspend' && typeof data.until === 'string') {
    parts.push(`预计 ${writtenTime(data.until, occurredAt)} 前恢复`, `由${nameAt(sight, data.approvedById)}批准`);
  }
  if (action === 'workOrder.requestSuspension' && typeof data.expectedReturnAt === 'string') {
    parts.push(`预计 ${writtenTime(data.expectedReturnAt, occurredAt)} 前恢复`);
  }
  if (action === 'workOrder.return' && typeof data.suggestedId === 'string') {
    parts.push(`建议由${nameAt(sight, data.suggestedId)}接手`);
  }
  if (action === 'publishUpdate' && typeof data.expectedAt === 'string') {
    const before = typeof data.movedFrom === 'string' ? `，原定 ${writtenTime(data.movedFrom, occurredAt)}` : '';
    parts.push(`预计 ${writtenTime(data.expectedAt, occurredAt)} 前完成${before}`);
    if (typeof data.onBehalfOfId === 'string') {
      parts.push(`由${nameOf(sight, entry.actorId)}代${nameAt(sight, data.onBehalfOfId)}告知`);
    }
  }
  // What colleagues ask of each other is theirs; the resident reads that somebody joins in.
  if (action === 'coHandle' && !isReporter(sight)) parts.push(coHandling(sight, entry)?.task ?? null);
  // How loaded colleagues are is for colleagues.
  if (typeof data.why === 'string' && !isReporter(sight)) parts.push(`选人理由：${data.why}`);
  if (typeof data.title === 'string') parts.push(data.title);
  // What was noted of the call is for colleagues.
  if (action === 'recordCall' && typeof data.note === 'string' && !isReporter(sight)) parts.push(data.note);
  if (isReporter(sight)) parts.push(whyDangerWords(data));
  else parts.push(questionWords(data), opinionWords(data), ...spendingWords(sight, entry));
  parts.push(movedWords(entry, isReporter(sight)), correctedWords(entry, isReporter(sight)));
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join('\n');
}

/** How it was found out that there is no danger is for colleagues. */
function reasonWords(sight: Sight, { action, reason }: WrittenEntry): string | null {
  if (reason === null || (action === 'confirmHarmless' && isReporter(sight))) return null;
  return action === 'confirmHarmless' ? reason : `原因：${reason}`;
}
