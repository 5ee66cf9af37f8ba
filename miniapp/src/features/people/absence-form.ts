import type { AbsenceRequest } from '@yingsheng/shared/api/staff';
import { ABSENCE_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { ABSENCE_KINDS, type AbsenceKind } from '@yingsheng/shared/people/duty';
import { shanghaiInstant, shanghaiParts } from '@yingsheng/shared/written-time';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const DAYS_AHEAD = 60;
const DAY_MINUTES = 1440;

export interface AbsenceForm {
  readonly kind: AbsenceKind;
  /** Local days since 1970-01-01, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Minutes of the first and last day; 1440 is its end. */
  readonly startMinute: number;
  readonly endMinute: number;
  readonly note: string;
}

interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

export const ABSENCE_KIND_CHOICES: readonly Choice<AbsenceKind>[] = ABSENCE_KINDS.map((kind) => ({
  value: kind,
  label: ABSENCE_KIND_LABEL[kind],
}));

/** The rest of today. */
export function newAbsenceForm(kind: AbsenceKind, now: Date): AbsenceForm {
  const { dayNumber } = shanghaiParts(now);
  return { kind, firstDay: dayNumber, lastDay: dayNumber, startMinute: 0, endMinute: DAY_MINUTES, note: '' };
}

/** Another first day begins with its first minute, and takes the last one along where that would lie before it. */
export function withFirstDay(form: AbsenceForm, firstDay: number): AbsenceForm {
  return { ...form, firstDay, startMinute: 0, lastDay: Math.max(firstDay, form.lastDay) };
}

/** What still has to be changed; `null` when it can be sent. */
export function missingIn({ firstDay, lastDay, startMinute, endMinute }: AbsenceForm): string | null {
  const isBackwards = lastDay < firstDay || (lastDay === firstDay && endMinute <= startMinute);
  return isBackwards ? '结束时间要晚于开始时间' : null;
}

/** An absence that began earlier today begins now: what was is not changed by it. */
export function absenceOf(form: AbsenceForm, now: Date): AbsenceRequest {
  const start = shanghaiInstant(form.firstDay, form.startMinute);
  const note = form.note.trim();
  return {
    kind: form.kind,
    startsAt: start < now.toISOString() ? now.toISOString() : start,
    endsAt: shanghaiInstant(form.lastDay, form.endMinute),
    ...(note === '' ? {} : { note }),
  };
}

/** `今天 11 月 24 日`, `周五 11 月 27 日` */
export function absenceDays(now: Date, from?: number): Choice[] {
  const today = shanghaiParts(now).dayNumber;
  const first = from ?? today;
  return Array.from({ length: today + DAYS_AHEAD - first + 1 }, (_unused, index) => {
    const dayNumber = first + index;
    const { month, day, weekday } = shanghaiParts(shanghaiInstant(dayNumber, 0));
    const word = ['今天', '明天', '后天'][dayNumber - today] ?? WEEKDAYS[weekday] ?? '';
    return { value: String(dayNumber), label: `${word} ${month} 月 ${day} 日` };
  });
}

/** When it may begin: today only what is still ahead, and `现在起`. */
export function startHours(firstDay: number, now: Date): Choice[] {
  const { dayNumber, hour } = shanghaiParts(now);
  if (firstDay !== dayNumber) return hourChoices(0, 1380);
  return [{ value: '0', label: '现在起' }, ...(hour < 23 ? hourChoices((hour + 1) * 60, 1380) : [])];
}

/** Half days are asked for by the hour. */
export function hourChoices(from: number, until: number): Choice[] {
  return Array.from({ length: (until - from) / 60 + 1 }, (_unused, index) => {
    const minute = from + index * 60;
    return { value: String(minute), label: `${String(minute / 60).padStart(2, '0')}:00` };
  });
}
