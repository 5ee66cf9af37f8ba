/** 联系得上的时段: pure; instants in milliseconds. */
export interface ContactSpan {
  readonly from: number;
  readonly to: number;
}

/** Silence that is longer than this was no contact: pages ask more often than that. */
const LONGEST_SILENCE_MS = 90_000;
const KEPT_MS = 26 * 3_600_000;
const MOST_SPANS = 200;

/** The spans with one more sign of life; what is older than anybody may claim is left out. */
export function withContact(spans: readonly ContactSpan[], at: number): ContactSpan[] {
  const kept = spans.filter(({ to }) => to > at - KEPT_MS).slice(-MOST_SPANS);
  const last = kept.at(-1);
  if (last === undefined || at - last.to > LONGEST_SILENCE_MS) return [...kept, { from: at, to: at }];
  return [...kept.slice(0, -1), { from: last.from, to: Math.max(last.to, at) }];
}

/** The first sign of life after `at`; `null`: there was none. */
export function firstContactAfter(spans: readonly ContactSpan[], at: number): number | null {
  const next = spans.find(({ to }) => to > at);
  return next === undefined ? null : Math.max(next.from, at);
}
