/**
 * 绑定房号: whose name and number are on the books of the room is bound at once; everybody else is checked by the desk and
 * learns nothing of what the books say.
 */
import type { MembershipKind } from '@yingsheng/shared/people/membership';
import { ROOM_ASKS_PER_DAY, ROOM_REQUESTS_WAITING_MAX } from '@yingsheng/shared/people/room-request';
import { DomainError } from '../../platform/domain-error';

/** What the person has asked and has, known without looking at the books. */
export interface AskerFacts {
  readonly isBound: boolean;
  readonly asksOfTheDay: number;
  readonly waitingCount: number;
  readonly isWaitingForThisRoom: boolean;
}

export interface RegisteredFacts {
  readonly name: string;
  readonly phone: string | null;
  readonly kind: MembershipKind;
  readonly until: Date | null;
  readonly endedAt: Date | null;
}

const HARDEST_FIRST: readonly MembershipKind[] = ['owner', 'family', 'tenant'];

/** @throws DomainError RESIDENCY.BOUND_ALREADY, RESIDENCY.ASKED_ALREADY, RESIDENCY.ASKED_TOO_OFTEN */
export function askMustBeAllowed({ isBound, asksOfTheDay, waitingCount, isWaitingForThisRoom }: AskerFacts): void {
  if (isBound) throw new DomainError('RESIDENCY.BOUND_ALREADY');
  if (isWaitingForThisRoom) throw new DomainError('RESIDENCY.ASKED_ALREADY');
  if (asksOfTheDay >= ROOM_ASKS_PER_DAY || waitingCount >= ROOM_REQUESTS_WAITING_MAX) {
    throw new DomainError('RESIDENCY.ASKED_TOO_OFTEN', { retryAfterSeconds: 86_400 });
  }
}

export function isLiving({ until, endedAt }: Pick<RegisteredFacts, 'until' | 'endedAt'>, now: Date): boolean {
  return endedAt === null && (until === null || until > now);
}

/** The entry that says most of who is meant by a number alone; the number was shown to be theirs. */
export function entryOfPhone<Entry extends RegisteredFacts>(
  entries: readonly Entry[],
  phone: string,
  now: Date,
): Entry | null {
  const theirs = entries.filter((entry) => isLiving(entry, now) && entry.phone === phone);
  return theirs.sort((a, b) => HARDEST_FIRST.indexOf(a.kind) - HARDEST_FIRST.indexOf(b.kind))[0] ?? null;
}

/**
 * The entry with this name and this number, both.
 * @param isPhoneOfAnother somebody else has shown the number to be theirs: then knowing it proves nothing
 */
export function entryOfNameAndPhone<Entry extends RegisteredFacts>(
  entries: readonly Entry[],
  asked: { readonly name: string; readonly phone: string; readonly isPhoneOfAnother: boolean },
  now: Date,
): Entry | null {
  const named = entries.filter((entry) => plainName(entry.name) === plainName(asked.name));
  const entry = entryOfPhone(named, asked.phone, now);
  return asked.isPhoneOfAnother ? null : entry;
}

/** Names are compared without blanks, width, case and the kind of middle dot. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[•・∙⋅]/gu, '·')
    .toLowerCase();
}
