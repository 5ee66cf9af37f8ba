/** 评价: three one-tap scales, 1 (poor) to 5 (good). */
export const RATING_SCALES = ['speed', 'attitude', 'quality'] as const;
export type RatingScale = (typeof RATING_SCALES)[number];
export const RATING_MIN = 1;
export const RATING_MAX = 5;
/** A rating counts as satisfied from this mean on. */
export const SATISFIED_FROM = 4;
/** One scale so low, and somebody calls to ask what went wrong. */
export const LOW_RATING_UP_TO = 2;
/** Days after closing in which a matter can be rated. */
export const RATING_WINDOW_DAYS = 7;
/** Hours after closing at which the resident is asked a second time, and never again. */
export const RATING_REMINDER_HOURS = 48;
export type RatingScores = Readonly<Record<RatingScale, number>>;
