/** 微信内容安全的结论: `pass` is shown as ever; `review` and `risky` wait for a person. */
export const SUGGESTIONS = ['pass', 'review', 'risky'] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

export interface Verdict {
  readonly suggestion: Suggestion;
  /** Code of what is suspected: `20003`. */
  readonly label: string;
}

/** `null`: the check came to no conclusion, so there is nothing to hold back. */
export function verdictIn(answer: Readonly<Record<string, unknown>>): Verdict | null {
  const { errcode, result } = answer;
  // -1008: the photo could not be fetched.
  if (typeof errcode === 'number' && errcode !== 0) return null;
  if (typeof result !== 'object' || result === null) return null;
  const { suggest, label } = result as Readonly<Record<string, unknown>>;
  const suggestion = SUGGESTIONS.find((known) => known === suggest);
  // The label is a number or a text, as the platform pleases.
  return suggestion === undefined ? null : { suggestion, label: String(label ?? '') };
}
