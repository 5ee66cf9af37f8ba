/**
 * 没登录的人报得多了怎么办：头几件谁都直接收；之后网页先做一次人机校验（页面自己算，不用人操作），一般事项还要隔得越来越久；
 * 危及安全的从不因此挡住。
 */

/** Reports within the hour before anything is asked. A gate, a school or a carrier shares one address. */
export const FREE_OF_PHONE = 3;
export const FREE_FROM_ADDRESS = 10;
/** Ordinary ones beyond these wait longer and longer. */
export const UNPAUSED_OF_PHONE = 5;
export const UNPAUSED_FROM_ADDRESS = 20;
/** Calls for help from one address that come without a proof. */
export const DANGERS_FROM_ADDRESS = 100;
/** Photos within the hour before each further one waits; the reports they belong to were let in before. */
export const FREE_PHOTOS_FROM_ADDRESS = 40;
/** Nobody in danger waits longer. */
export const DANGER_PAUSE_MS = 20_000;

/** A third of a second on an old phone, twice as long with each. */
const FIRST_BITS = 14;
const MOST_BITS = 19;

export interface GuestAttempts {
  readonly ofPhone: number;
  readonly fromAddress: number;
}

/** How hard the page has to compute; 0: not at all. */
export function proofBits({ ofPhone, fromAddress }: GuestAttempts): number {
  const times = Math.max(ofPhone / FREE_OF_PHONE, fromAddress / FREE_FROM_ADDRESS);
  return times < 1 ? 0 : Math.min(MOST_BITS, FIRST_BITS + Math.floor(Math.log2(times)));
}
