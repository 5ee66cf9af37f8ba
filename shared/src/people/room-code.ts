/** 一户一码: `printed`, a letter carries it and nobody has come with it yet. */
export const ROOM_CODE_STATES = ['none', 'printed', 'used', 'voided'] as const;
export type RoomCodeState = (typeof ROOM_CODE_STATES)[number];

/** Of one printing: more are printed building by building. */
export const LETTERS_MAX = 10_000;

/** The page that the code of a letter opens. The code stands behind `#`, which no browser sends on. */
export const ROOM_CODE_PATH = '/open/room-code/index';
