import type { EstatePromises } from '@yingsheng/shared/api/board';
import type { ComplaintDetail, ComplaintHeader } from '@yingsheng/shared/api/complaint';
import type { PromiseView } from '@yingsheng/shared/api/triage';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { ComplaintStatus } from '@yingsheng/shared/complaint/status';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { LIMIT_CLASS_LABEL } from '@yingsheng/shared/labels.zh';
import { BEYOND_CALENDAR_TEXT, dueText, LENGTHENED_TEXT } from '@yingsheng/shared/sla/calendar-words';
import { limitClassOf } from '@yingsheng/shared/sla/policy';
import { promiseText } from '@yingsheng/shared/time-words';

/** What the expected time stands for, as a label above it. */
const EXPECTED_LABEL: Readonly<Record<NonNullable<ComplaintHeader['expectedKind']>, string>> = {
  verification: '最迟核实有没有危险',
  firstResponse: '最迟答复您',
  onSite: '最迟到场',
  resolution: '承诺解决',
  progressUpdate: '下次告诉您进展',
  acceptOrder: '最迟接单',
  approval: '最迟审批',
  confirmation: '请您在此之前确认',
  callTask: '最迟电话告诉您',
  followUpCall: '最迟回访',
  eta: '预计',
  resume: '预计恢复处理',
};

type Expected = Pick<ComplaintHeader, 'expectedKind' | 'etaMovedCount'>;

export function expectedLabel(header: Expected): string {
  const label = header.expectedKind ? EXPECTED_LABEL[header.expectedKind] : '预计';
  return `${label}${movedNote(header)}`;
}

/** The time shown is one that people told, not a limit; only such a time moves. */
export function isToldTime({ expectedKind }: Pick<ComplaintHeader, 'expectedKind'>): boolean {
  return expectedKind === 'eta' || expectedKind === 'resume';
}

/** How often the time shown has moved, to stand behind its label. */
export function movedNote(header: Expected): string {
  return isToldTime(header) && header.etaMovedCount > 0 ? `（已调整 ${header.etaMovedCount} 次）` : '';
}

/** Until when somebody is to be there, where another time is the nearer one; else there is nothing to add. */
export function arrivalBeside({
  expectedKind,
  arrivalDueAt,
}: Pick<ComplaintHeader, 'expectedKind' | 'arrivalDueAt'>): string | null {
  return expectedKind === 'onSite' ? null : arrivalDueAt;
}

export const ARRIVAL_LABEL = EXPECTED_LABEL.onSite;

/** When the next word is due, where that comes before the expected time itself; else there is nothing to add. */
export function nextUpdateOf({ expectedAt, nextUpdateDueAt }: ComplaintHeader): string | null {
  if (!nextUpdateDueAt || !expectedAt) return nextUpdateDueAt;
  return new Date(nextUpdateDueAt) < new Date(expectedAt) ? nextUpdateDueAt : null;
}

/** `5 分钟内`, `明天 09:00 前`: until when somebody answers, as it would be promised now. */
export function responseWords(promise: PromiseView, now: Date): string {
  const { firstResponseMinutes: minutes, firstResponseDueAt: dueAt, isRoundTheClock } = promise;
  const told = dueText({ minutes, dueAt, isRoundTheClock }, now);
  return told.endsWith('内') ? told : promiseText(dueAt, now);
}

/** `12 月 2 日（周三）10:00 前`: until when it is solved, as it is promised. */
export function resolutionWords(promise: PromiseView, now: Date): string {
  const { resolutionMinutes: minutes, resolutionDueAt: dueAt, isRoundTheClock } = promise;
  return dueText({ minutes, dueAt, isRoundTheClock }, now);
}

/** What a reader of the shown due time should know of how it was counted. */
export function countingNotes(
  complaint: Pick<ComplaintDetail, 'clocks' | 'header' | 'isLengthenedByWeather'>,
): string[] {
  const { clocks, header, isLengthenedByWeather } = complaint;
  const isBeyond = clocks.some(
    (clock) => clock.outcome === null && clock.kind === header.expectedKind && clock.isBeyondCalendar,
  );
  return [...(isLengthenedByWeather ? [LENGTHENED_TEXT] : []), ...(isBeyond ? [BEYOND_CALENDAR_TEXT] : [])];
}

/** The estate's published promise for a category and urgency; `null` when it is not published. */
export function promiseFor(
  promises: Pick<EstatePromises, 'rows'> | undefined,
  category: CategoryCode,
  urgency: Urgency,
): PromiseView | null {
  const rows = promises?.rows ?? [];
  const label = LIMIT_CLASS_LABEL[limitClassOf(category, urgency)];
  const own = rows.find((row) => row.category === category && row.urgency === urgency);
  return own ?? rows.find((row) => row.label === label) ?? null;
}

export const STEPS = ['已提交', '已受理', '处理中', '等确认', '已关闭'] as const;

const STEP_OF: Readonly<Record<ComplaintStatus, number>> = {
  submitted: 0,
  accepted: 1,
  in_progress: 2,
  suspended: 2,
  resolved: 3,
  closed: 4,
};

/** How far it is: index into `STEPS`. */
export function stepOf(status: ComplaintStatus): number {
  return STEP_OF[status];
}

/** Too long to stand in half a row under a label. */
export function isLongAnswer(text: string): boolean {
  return text.length > 14;
}
