/**
 * 追问一句：拿不准是不是险情的，问反映的人一句；答“有”或“不清楚”都按险情办，没有答的由前台五分钟内核实。
 */
export const DANGER_QUESTION = '有人受伤、被困、不舒服，或有烟、火、燃气味、漏电吗？';

/** 有 / 没有 / 不清楚 */
export const DANGER_ANSWERS = ['yes', 'no', 'unknown'] as const;
export type DangerAnswer = (typeof DANGER_ANSWERS)[number];

/** What was answered, or that nobody answered what should have been asked. */
export type DangerAnswered = DangerAnswer | 'none';

/** Whoever answered so is helped as in danger: not knowing is no reason to wait. */
export function isTakenAsDanger(answer: DangerAnswer | undefined): boolean {
  return answer === 'yes' || answer === 'unknown';
}

/** Minutes until somebody must have found out, every one of them counted: danger knows no working hours. */
export const VERIFICATION_MINUTES = 5;
