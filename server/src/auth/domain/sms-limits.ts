/** 短信验证码有限度：同一手机号、同一网络，一分钟、一小时、一天各有上限。 */
export const CODE_MINUTES = 5;
/** Wrong codes written against one that was sent; then it is dead. */
export const CODE_TRIES = 5;
export const CODE_DIGITS = 6;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const COUNTED_MS = 24 * HOUR_MS;

interface Limit {
  readonly withinMs: number;
  readonly atMost: number;
}

const PER_PHONE: readonly Limit[] = [
  { withinMs: MINUTE_MS, atMost: 1 },
  { withinMs: HOUR_MS, atMost: 5 },
  { withinMs: COUNTED_MS, atMost: 10 },
];
/** An office, or the thousands a telephone company puts behind one address. */
const PER_ADDRESS: readonly Limit[] = [
  { withinMs: HOUR_MS, atMost: 30 },
  { withinMs: COUNTED_MS, atMost: 100 },
];

/** @param sent when codes of the last day went to the number, and to whoever asked from the address */
export function isOneTooMany(
  sent: { readonly toPhone: readonly Date[]; readonly fromAddress: readonly Date[] },
  now: Date,
): boolean {
  const isFull = (instants: readonly Date[], { withinMs, atMost }: Limit): boolean =>
    instants.filter((instant) => now.getTime() - instant.getTime() < withinMs).length >= atMost;
  return (
    PER_PHONE.some((limit) => isFull(sent.toPhone, limit)) ||
    PER_ADDRESS.some((limit) => isFull(sent.fromAddress, limit))
  );
}

/**
 * Whether a code is still worth something.
 * @param code `tries`: how many were written against it, the present one among them
 */
export function isGood(
  code: { readonly sentAt: Date; readonly tries: number; readonly usedAt: Date | null },
  now: Date,
): boolean {
  const isFresh = now.getTime() - code.sentAt.getTime() < CODE_MINUTES * MINUTE_MS;
  return isFresh && code.usedAt === null && code.tries <= CODE_TRIES;
}
