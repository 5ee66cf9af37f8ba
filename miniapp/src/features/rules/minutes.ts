export type Unit = 'minutes' | 'hours' | 'days';

export const UNIT_MINUTES: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60, days: 1440 };
export const UNIT_LABEL: Readonly<Record<Unit, string>> = { minutes: '分钟', hours: '小时', days: '天' };

/** What is no number counts as nothing promised in time; the server says what is wrong with it. */
export function minutesOf(text: string, unit: Unit, isOptional: boolean): number | null {
  if (text.trim() === '') return isOptional ? null : 0;
  const value = Number(text);
  return Number.isFinite(value) ? Math.round(value * UNIT_MINUTES[unit]) : 0;
}

/** The largest unit in which it is a whole number. */
export function usualUnit(minutes: number, isWorkingTime: boolean): Unit {
  if (minutes === 0) return 'minutes';
  if (!isWorkingTime && minutes % UNIT_MINUTES.days === 0) return 'days';
  return minutes % UNIT_MINUTES.hours === 0 ? 'hours' : 'minutes';
}
