/** 可能是同一件事: at most so many are put before a person. */
export const SAME_MATTERS_MAX = 3;
