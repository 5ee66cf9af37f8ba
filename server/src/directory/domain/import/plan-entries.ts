/** 登记以表为准：表里写了人的房间，谁在登记里、谁不再在。 */
import type { MembershipKind } from '@yingsheng/shared/people/membership';
import { shanghaiInstant } from '@yingsheng/shared/written-time';
import type { FilePerson, FileRoom } from './register-reading';

/** Whom the books name now. */
export interface StandingEntry {
  readonly id: string;
  readonly householdId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly kind: MembershipKind;
  readonly until: Date | null;
}
export type WantedEntry = Omit<StandingEntry, 'id'>;

const DAY_MS = 86_400_000;

/** Whom the books name for rooms that the file names people for. */
export class EntryPlan {
  readonly wanted: WantedEntry[] = [];
  readonly endedIds: string[] = [];
  unchanged = 0;
  private readonly standing: ReadonlyMap<string, readonly StandingEntry[]>;

  constructor(
    standing: readonly StandingEntry[],
    private readonly note: (change: 'added' | 'changed' | 'ended', placeText: string, entry: WantedEntry) => void,
  ) {
    this.standing = entriesByRoom(standing);
  }

  take(householdId: string, { people, isWhole }: Pick<FileRoom, 'people' | 'isWhole'>, placeText: string): void {
    if (people.length === 0) return;
    const gone = new Set(this.standing.get(householdId) ?? []);
    const fresh = wantedEntries(householdId, people).filter((wanted) => {
      const same = [...gone].find((entry) => isSameEntry(entry, wanted));
      if (same !== undefined) gone.delete(same);
      return same === undefined;
    });
    this.unchanged += (this.standing.get(householdId)?.length ?? 0) - gone.size;
    for (const wanted of fresh) {
      const before = [...gone].find((entry) => isSamePerson(entry, wanted));
      // A number that could not be read takes nothing from the one that the books have.
      if (!isWhole && wanted.phone === null && before?.name === wanted.name) continue;
      if (before !== undefined) {
        gone.delete(before);
        this.endedIds.push(before.id);
      }
      this.wanted.push(wanted);
      this.note(before === undefined ? 'added' : 'changed', placeText, wanted);
    }
    if (!isWhole) return;
    for (const entry of gone) {
      this.endedIds.push(entry.id);
      this.note('ended', placeText, entry);
    }
  }
}

/** One entry for each number; nothing twice. Of a person named twice the last line holds. */
function wantedEntries(householdId: string, people: readonly FilePerson[]): WantedEntry[] {
  const entries = new Map<string, WantedEntry>();
  for (const { name, phones, kind, until } of people) {
    const numbers = phones.length > 0 ? phones : [null];
    for (const phone of numbers) {
      const entry = { householdId, name, phone, kind, until: until === null ? null : endOfDay(until) };
      entries.set(`${name} ${phone ?? ''}`, entry);
    }
  }
  const withNumber = new Set([...entries.values()].filter(({ phone }) => phone !== null).map(({ name }) => name));
  return [...entries.values()].filter(({ name, phone }) => phone !== null || !withNumber.has(name));
}

function endOfDay(day: string): Date {
  return new Date(shanghaiInstant(new Date(day).getTime() / DAY_MS + 1, 0));
}

function isSameEntry(entry: StandingEntry, wanted: WantedEntry): boolean {
  const isSameUntil = (entry.until?.getTime() ?? null) === (wanted.until?.getTime() ?? null);
  return entry.name === wanted.name && entry.phone === wanted.phone && entry.kind === wanted.kind && isSameUntil;
}

function isSamePerson(entry: StandingEntry, wanted: WantedEntry): boolean {
  return entry.name === wanted.name || (entry.phone !== null && entry.phone === wanted.phone);
}

function entriesByRoom(entries: readonly StandingEntry[]): Map<string, StandingEntry[]> {
  const byRoom = new Map<string, StandingEntry[]>();
  for (const entry of entries) {
    const ofRoom = byRoom.get(entry.householdId);
    if (ofRoom === undefined) byRoom.set(entry.householdId, [entry]);
    else ofRoom.push(entry);
  }
  return byRoom;
}
