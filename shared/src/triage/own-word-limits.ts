/** 自己的词: how long they may be, how strongly they speak, and how many there may be. */
export const TERM_MIN_LENGTH = 2;
export const TERM_MAX_LENGTH = 20;
/** Of one estate and the company together. */
export const OWN_WORDS_MAX = 300;

export const OWN_WORD_STRENGTHS = ['slight', 'clear', 'strong'] as const;
export type OwnWordStrength = (typeof OWN_WORD_STRENGTHS)[number];

/** Steps of evidence, each worth odds of 1 : 2.7. */
export const WEIGHT_OF_STRENGTH: Readonly<Record<OwnWordStrength, number>> = { slight: 1, clear: 3, strong: 5 };

export function strengthOf(weight: number): OwnWordStrength {
  if (weight <= 1) return 'slight';
  return weight <= 3 ? 'clear' : 'strong';
}
