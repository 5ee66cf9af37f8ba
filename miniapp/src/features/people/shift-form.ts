import type { DutyShiftRequest, DutyShiftView } from '@yingsheng/shared/api/roster';
import { SHIFT_MAX_HOURS } from '@yingsheng/shared/people/duty';
import { shanghaiInstant, shanghaiParts } from '@yingsheng/shared/written-time';

const DAY_MINUTES = 1440;
const STEP_MINUTES = 30;
const MINUTE_MS = 60_000;

/** What is being arranged: minutes count from midnight of the day, an end beyond 1440 lies in the next one. */
export interface ShiftForm {
  readonly personId: string;
  readonly dayNumber: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** 常用班次 */
export const SHIFT_PRESETS: readonly (Choice & Pick<ShiftForm, 'startMinute' | 'endMinute'>)[] = [
  { value: 'early', label: '早班 08:00–20:00', startMinute: 480, endMinute: 1200 },
  { value: 'late', label: '晚班 20:00–次日 08:00', startMinute: 1200, endMinute: 1920 },
  { value: 'morning', label: '上午 08:00–12:00', startMinute: 480, endMinute: 720 },
  { value: 'afternoon', label: '下午 14:00–18:00', startMinute: 840, endMinute: 1080 },
  { value: 'wholeDay', label: '全天', startMinute: 0, endMinute: DAY_MINUTES },
];

export function presetOf({ startMinute, endMinute }: ShiftForm): string | null {
  const preset = SHIFT_PRESETS.find((one) => one.startMinute === startMinute && one.endMinute === endMinute);
  return preset?.value ?? null;
}

export function formOf({ personId, startsAt, endsAt }: DutyShiftView): ShiftForm {
  const { dayNumber, hour, minute } = shanghaiParts(startsAt);
  const startMinute = hour * 60 + minute;
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS);
  return { personId, dayNumber, startMinute, endMinute: startMinute + minutes };
}

export function requestOf({ personId, dayNumber, startMinute, endMinute }: ShiftForm): DutyShiftRequest {
  return {
    personId,
    startsAt: shanghaiInstant(dayNumber, startMinute),
    endsAt: shanghaiInstant(dayNumber, endMinute),
  };
}

/** Half hours of the day; `chosen` is offered even where it is no half hour. */
export function startChoices(chosen: number): Choice[] {
  return choices(0, DAY_MINUTES - STEP_MINUTES, chosen);
}

/** Up to the longest shift. */
export function endChoices(startMinute: number, chosen: number): Choice[] {
  return choices(startMinute + STEP_MINUTES, startMinute + SHIFT_MAX_HOURS * 60, chosen);
}

/** Another start takes the end along, so that the shift stays as long as it was. */
export function withStart(form: ShiftForm, startMinute: number): ShiftForm {
  return { ...form, startMinute, endMinute: form.endMinute + startMinute - form.startMinute };
}

function choices(from: number, until: number, chosen: number): Choice[] {
  const minutes = new Set([chosen]);
  for (let minute = from; minute <= until; minute += STEP_MINUTES) minutes.add(minute);
  return [...minutes].sort((a, b) => a - b).map((minute) => ({ value: String(minute), label: minuteText(minute) }));
}

/** `08:00`, `24:00`, `次日 08:00` */
function minuteText(minute: number): string {
  const isNextDay = minute > DAY_MINUTES;
  const left = isNextDay ? minute - DAY_MINUTES : minute;
  const text = `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
  return isNextDay ? `次日 ${text}` : text;
}
