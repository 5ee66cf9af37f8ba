import type { RatingScores } from '@yingsheng/shared/follow-up/rating';
import type { Step } from './story';

/** How a matter usually goes, with the words that were said in this one. */
export interface FixedCourse {
  /** What the owner told the resident at acceptance. */
  readonly told: string;
  readonly note: string;
  readonly rootCause?: string;
  readonly materials?: string;
  /** Handler named by the owner; absent: chosen by the rules. */
  readonly to?: string;
  /** Minutes after the submission. */
  readonly acceptAfter?: number;
  readonly arriveAfter?: number;
  readonly doneAfter?: number;
  readonly stars?: readonly [speed: number, attitude: number, quality: number];
  readonly comment?: string;
  /** Urgent matters are on their way before anybody presses dispatch. */
  readonly isUrgent?: boolean;
}

const CONFIRM_AFTER_MINUTES = 190;

export function fixed(course: FixedCourse): Step[] {
  const accepted = course.acceptAfter ?? 9;
  const arrived = course.arriveAfter ?? accepted + 55;
  const done = course.doneAfter ?? arrived + 70;
  const confirmed = done + CONFIRM_AFTER_MINUTES;
  return [
    [accepted, { kind: 'accept', message: course.told }],
    ...dispatched(course, accepted),
    [arrived, { kind: 'arrive' }],
    [done, { kind: 'done', note: course.note, rootCause: course.rootCause, materials: course.materials }],
    [confirmed, { kind: 'confirm' }],
    ...rated(course, confirmed),
  ];
}

/** Done, but nobody answered: reminded twice and closed by the rule. */
export function closedBySilence(course: FixedCourse): Step[] {
  const steps = fixed({ ...course, stars: undefined }).filter(([, deed]) => deed.kind !== 'confirm');
  const done = Math.max(...steps.map(([after]) => after));
  return [...steps, ...[24, 48, 72].map((hours): Step => [done + hours * 60 + 1, { kind: 'sweep' }])];
}

/** A question answered at first contact. */
export function answered(answer: string, stars?: FixedCourse['stars'], comment?: string): Step[] {
  return [[14, { kind: 'answer', answer }], [95, { kind: 'confirm' }], ...rated({ stars, comment }, 95)];
}

function dispatched({ to, isUrgent }: FixedCourse, accepted: number): Step[] {
  if (isUrgent === true) return [[accepted + 1, { kind: 'take' }]];
  return [
    [accepted + 2, { kind: 'dispatch', to }],
    [accepted + 11, { kind: 'take' }],
  ];
}

function rated({ stars, comment }: Pick<FixedCourse, 'stars' | 'comment'>, confirmed: number): Step[] {
  if (stars === undefined) return [];
  const [speed, attitude, quality] = stars;
  const scores: RatingScores = { speed, attitude, quality };
  return [[confirmed + 3, { kind: 'rate', scores, comment }]];
}
