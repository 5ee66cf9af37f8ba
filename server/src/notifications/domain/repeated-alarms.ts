/**
 * 同一个人接连报险：第一件立刻提醒，之后的合在一起报数，越往后隔得越久；件件都登记，别人报的险从不合进来。没登录的人可以
 * 换着号码报：号码太多时，再来的合在一起，最多隔一分钟报一次。
 */
import { type GroupMatter, isFitForTheGroup } from './robot-words';

/** Emergencies of one person that are no further apart belong to one series. */
export const SERIES_MS = 10 * 60_000;
/** Back so far the pauses are counted. */
export const RHYTHM_MS = 3_600_000;
/** How long after the first that was held, and then after each telling, the next telling waits. */
const PAUSES_SECONDS = [15, 60, 300, 900] as const;
/** Among several whom nobody knows there may be one in danger: their pauses stay short. */
const PAUSES_OF_SEVERAL = PAUSES_SECONDS.slice(0, 2);
/** So many numbers of guests are alarms of their own within the span of a series. */
export const GUESTS_APART = 5;
const LINES_MAX = 5;

export interface RepeatedMatter extends GroupMatter {
  readonly complaintId: string;
  readonly placeText: string;
  readonly title: string;
}

/**
 * When the held ones are due.
 * @param firstHeldAt of those that still wait
 * @param toldAt when others of the series were told together, within the last `RHYTHM_MS`
 */
export function nextTellingAt(firstHeldAt: Date, toldAt: readonly Date[], isOfSeveral: boolean): Date {
  const pauses = isOfSeveral ? PAUSES_OF_SEVERAL : PAUSES_SECONDS;
  const tellings = [...new Set(toldAt.map((at) => at.getTime()))].sort((a, b) => a - b);
  const pause = pauses[Math.min(tellings.length, pauses.length - 1)] ?? 0;
  return new Date(Math.max(firstHeldAt.getTime(), tellings.at(-1) ?? 0) + pause * 1000);
}

export interface RepeatedWords {
  readonly title: string;
  readonly body: string;
  /** Where there is only one matter to open. */
  readonly complaintId: string | null;
}

/**
 * A message about one goes with it, and says where it is; one about several stays when a complaint names its reader
 * later, and therefore gives numbers only.
 * @param total all of the series, with those told before
 */
export function repeatedWords(matters: readonly RepeatedMatter[], total: number, isOfSeveral: boolean): RepeatedWords {
  const [first] = matters;
  const title = `${whoOf(isOfSeveral)}又报了 ${matters.length} 件紧急情况，先后共 ${total} 件`;
  const only = matters.length === 1 && first !== undefined ? first : null;
  const body = only === null ? numbersOf(matters) : `${only.placeText}“${only.title}”，编号 ${only.number}。`;
  return {
    title,
    body: `${body}\n每件都已登记，请逐件核对，拿不准就打电话问。`,
    complaintId: only?.complaintId ?? null,
  };
}

/** `null`: nothing that the group may read. */
export function repeatedGroupWords(
  matters: readonly RepeatedMatter[],
  total: number,
  isOfSeveral: boolean,
): string | null {
  const fit = matters.filter(isFitForTheGroup);
  if (fit.length === 0) return null;
  return `${whoOf(isOfSeveral)}又报了 ${fit.length} 件紧急情况，先后共 ${total} 件：\n${numbersOf(fit)}`;
}

function whoOf(isOfSeveral: boolean): string {
  return isOfSeveral ? '没登录的人' : '同一人';
}

function numbersOf(matters: readonly RepeatedMatter[]): string {
  const numbers = matters.slice(0, LINES_MAX).map(({ number }) => number);
  const more = matters.length - numbers.length;
  return `编号 ${numbers.join('、')}${more > 0 ? `，另有 ${more} 件` : ''}。`;
}
