/** 一户一码: a letter is good once, until it is voided or another one is printed in its place. */
import type { MembershipKind } from '@yingsheng/shared/people/membership';
import type { RoomCodeState } from '@yingsheng/shared/people/room-code';
import { entryOfNameAndPhone, entryOfPhone, plainName, type RegisteredFacts } from './judge-ask';

export interface CodeFacts {
  readonly generation: number;
  readonly usedAt: Date | null;
  readonly voidedAt: Date | null;
  /** Its owner is another one since it was printed. */
  readonly isOutdated: boolean;
}

/**
 * 换了业主: an owner of when the letter was printed is gone from the books, under any number. It may lie with whoever sold.
 * @param entries of the room, also those that have ended
 */
export function hasOtherOwner(entries: readonly RegisteredFacts[], since: Date): boolean {
  const named = new Set(entries.filter(({ endedAt }) => endedAt === null).map(({ name }) => plainName(name)));
  return entries.some(
    ({ kind, name, endedAt }) => kind === 'owner' && endedAt !== null && endedAt > since && !named.has(plainName(name)),
  );
}

export function roomCodeStateOf(code: CodeFacts | null): RoomCodeState {
  if (code === null) return 'none';
  if (code.usedAt !== null) return 'used';
  return code.voidedAt === null && !code.isOutdated ? 'printed' : 'voided';
}

/** Which code the next letter of the room carries: a good one again, else the one after it. */
export function generationToPrint(code: CodeFacts | null, { isRenewed }: { readonly isRenewed: boolean }): number {
  if (code === null) return 1;
  return roomCodeStateOf(code) === 'printed' && !isRenewed ? code.generation : code.generation + 1;
}

export interface LetterHolder {
  /** What they say they are. */
  readonly kind: MembershipKind;
  readonly name: string;
  /** As they wrote it. */
  readonly phone: string | null;
  /** Somebody else has shown that number to be theirs. */
  readonly isPhoneOfAnother: boolean;
  readonly provenPhone: string | null;
}

/**
 * What the holder of a letter is to the room: what the books say of their number; else family or tenant as they say it
 * themselves. An owner is never made by a letter alone: `null`, and the desk checks.
 */
export function standingByLetter(
  entries: readonly RegisteredFacts[],
  holder: LetterHolder,
  now: Date,
): { kind: MembershipKind; until: Date | null } | null {
  const { kind, name, phone, isPhoneOfAnother, provenPhone } = holder;
  const proven = provenPhone === null ? null : entryOfPhone(entries, provenPhone, now);
  const said = phone === null ? null : entryOfNameAndPhone(entries, { name, phone, isPhoneOfAnother }, now);
  const entry = proven ?? said;
  if (entry !== null) return { kind: entry.kind, until: entry.until };
  return kind === 'owner' ? null : { kind, until: null };
}
