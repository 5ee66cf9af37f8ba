/**
 * 时钟由处理进度推出: clocks are what the timeline makes of the promises pinned at intake, and of nothing else. The
 * write door applies the entries of one decision; reading the whole timeline again gives the same clocks.
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { type BookChanges, type Clock, ClockBook } from './clock-book';
import { CLOCK_REACTIONS } from './clock-reactions';
import type { ClockedEntry } from './clocked-entry';
import type { ClockState, ComplaintFacts, PromiseTerms } from './facts';

/** All clocks as they would be once these were written too, those of now first and in their order. */
export function clocksOnceSaid(
  { terms, complaint: { category, urgency }, clocks, pauses }: ComplaintFacts,
  entries: readonly ClockedEntry[],
): readonly Clock[] {
  const book = new ClockBook<Clock>(terms, { clocks, pauses, category, urgency });
  readInto(book, entries);
  return book.all();
}

/** What the entries of one decision do to the clocks; `before` null: the complaint is being opened. */
export function clockChanges(
  before: ComplaintFacts | null,
  { terms, complaint }: Pick<ComplaintFacts, 'terms' | 'complaint'>,
  entries: readonly ClockedEntry[],
): BookChanges<ClockState> {
  const { category, urgency } = before?.complaint ?? complaint;
  const book = new ClockBook<ClockState>(terms, {
    clocks: before?.clocks ?? [],
    pauses: before?.pauses ?? [],
    category,
    urgency,
  });
  readInto(book, entries);
  return book.changes();
}

/** All clocks of a complaint, from its whole timeline in order. */
export function clocksFromTimeline(entries: readonly ClockedEntry[], terms: PromiseTerms): readonly Clock[] {
  const [first] = entries;
  if (first === undefined) return [];
  const book = new ClockBook<Clock>(terms, {
    clocks: [],
    pauses: [],
    category: first.data.category as CategoryCode,
    urgency: first.data.urgency as Urgency,
  });
  readInto(book, entries);
  return book.all();
}

function readInto(book: ClockBook<Clock>, entries: readonly ClockedEntry[]): void {
  for (const entry of entries) CLOCK_REACTIONS[entry.action]?.(book, entry);
}
