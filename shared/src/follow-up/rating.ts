/** 评价: three one-tap scales, 1 (poor) to 5 (good). */
export const RATING_SCALES = ['speed', 'attitude', 'quality'] as const;
export type RatingScale = (typeof RATING_SCALES)[number];
export const RATING_MIN = 1;
export const RATING_MAX = 5;
/** A rating counts as satisfied from this mean on. */
export const SATISFIED_FROM = 4;
export type RatingScores = Readonly<Record<RatingScale, number>>;
