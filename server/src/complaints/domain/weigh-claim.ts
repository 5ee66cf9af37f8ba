/**
 * 没有信号时先做后传：说得通的，按做的时候算；说不通的，只留痕，按收到的时候算。
 * 说得通：在派给他之后、一天以内；步骤一步接一步，封存后没有插过、换过、改过；手机的钟没有拨过；从那时起手机没有信号，一有信号就交了。
 */
import type { ClaimDoubt } from '@yingsheng/shared/work-order/claim-words';
import type { Decision } from './decision';

/** Whoever claims to have been without a network for longer than this is only noted. */
const MOST_COUNTED_MS = 24 * 3_600_000;
/** Beyond this it is no memory of a device but a wrong clock. */
const MOST_NOTED_MS = 3 * 24 * 3_600_000;
/** Within this time after contact came back, what waited has been handed in, or at least announced. */
const PROMPT_MS = 3 * 60_000;
/** Clocks and networks are never quite even. */
const CLOCK_SLACK_MS = 2 * 60_000;
const ORDER_SLACK_MS = 5_000;

/** A step that arrived before, as it was sealed; instants in milliseconds, by the server's clock. */
export interface SealedBefore {
  readonly number: number;
  readonly mac: string;
  readonly previous: string;
  readonly at: number;
}

export interface ClaimGround {
  readonly now: Date;
  /** It cannot have been taken before: the offer, or the step that comes before it. */
  readonly notBefore: Date;
  /** When it was taken and sent, by the device's clock. */
  readonly takenAt: number;
  readonly sentAt: number;
  /** `null`: not sealed, or not with the key of this sign-in. */
  readonly seal: {
    readonly number: number;
    readonly mac: string;
    readonly previous: string;
    readonly clockAhead: number | null;
  } | null;
  readonly before: readonly SealedBefore[];
  /** Steps up to `number` existed at `at`. */
  readonly announced: { readonly number: number; readonly at: number } | null;
  /** The first sign of life of this sign-in after an instant; `null`: none. */
  contactAfter(at: number): number | null;
}

/** `at`: by the server's clock; `doubt` `null`: it counts. */
export interface WeighedClaim {
  readonly at: Date;
  readonly doubt: ClaimDoubt | null;
}

/** `null`: nothing that could be true: from the future, from before the offer, or from days ago. */
export function weighClaim(ground: ClaimGround): WeighedClaim | null {
  const { now, notBefore, takenAt, sentAt } = ground;
  const age = sentAt - takenAt;
  if (!Number.isFinite(age) || age < 0 || age > MOST_NOTED_MS) return null;
  const at = new Date(now.getTime() - age);
  if (at < notBefore) return null;
  return { at, doubt: doubtOf(ground, at.getTime(), age) };
}

function doubtOf(ground: ClaimGround, at: number, age: number): ClaimDoubt | null {
  if (age > MOST_COUNTED_MS) return 'tooLongAgo';
  const { seal, now, sentAt } = ground;
  if (seal === null) return 'notSealed';
  const ahead = now.getTime() - sentAt;
  if (seal.clockAhead !== null && Math.abs(ahead - seal.clockAhead) > CLOCK_SLACK_MS) return 'clockChanged';
  if (!fitsAmong(ground.before, seal, at)) return 'outOfOrder';
  return wasHandedInPromptly(ground, seal.number, at) ? null : 'inContact';
}

/** Nothing was slipped in between, taken twice or taken back in time. */
function fitsAmong(before: readonly SealedBefore[], seal: NonNullable<ClaimGround['seal']>, at: number): boolean {
  return before.every((other) => {
    if (other.number === seal.number) return other.mac === seal.mac;
    if (other.number === seal.number - 1 && seal.previous !== other.mac) return false;
    if (other.number === seal.number + 1 && other.previous !== seal.mac) return false;
    return other.number < seal.number ? other.at <= at + ORDER_SLACK_MS : other.at >= at - ORDER_SLACK_MS;
  });
}

/** Whoever had a network handed it in then; whoever had none did so, or said how many steps waited, when it came back. */
function wasHandedInPromptly({ now, announced, contactAfter }: ClaimGround, number: number, at: number): boolean {
  const back = contactAfter(at) ?? now.getTime();
  if (now.getTime() - back <= PROMPT_MS) return true;
  return announced !== null && announced.number >= number && announced.at - back <= PROMPT_MS && announced.at >= at;
}

/** When it counts as done. */
export function countedAt(weighed: WeighedClaim | null, now: Date): Date {
  return weighed !== null && weighed.doubt === null ? weighed.at : now;
}

/** The claim stands in the timeline beside what the person did; what the system did on the occasion claims nothing. */
export function withClaim(decision: Decision, weighed: WeighedClaim | null): Decision {
  if (weighed === null) return decision;
  const claim = {
    claimedAt: weighed.at.toISOString(),
    ...(weighed.doubt === null ? { isClaimCounted: true } : { claimDoubt: weighed.doubt }),
  };
  const entries = decision.entries.map((said) =>
    said.isBySystem ? said : { ...said, data: { ...said.data, ...claim } },
  );
  return { ...decision, entries };
}
