import type { AtRiskRow, DepartmentLoad, RateView } from '@yingsheng/shared/api/board';
import { RATE_DAYS } from '@yingsheng/shared/board/figure';
import { LADDER_ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { percentText } from '../../ui/percent';

export type Tone = 'danger' | 'warn' | 'calm';

/** `96.4%`; of nothing there is no share, and that is said. */
export function rateText(value: number | null): string {
  return value === null ? '还没有可算的' : percentText(value);
}

/** Of how many it is a share: `近 90 天 12 件中 11 件`; without any, over what time it is counted. */
export function sampleText(
  { keptCount, sampleSize }: Pick<RateView, 'keptCount' | 'sampleSize'>,
  unit: string,
): string {
  const period = `近 ${RATE_DAYS} 天`;
  return sampleSize === 0 ? period : `${period} ${sampleSize} ${unit}中 ${keptCount} ${unit}`;
}

export interface ChangeWords {
  readonly tone: 'up' | 'down' | 'same' | 'few';
  readonly text: string;
  /** For those who hear the page: `比前 90 天上升 1.2 个百分点`. */
  readonly spoken: string;
}

/** How a rate moved against the 90 days before; `null` where there is nothing to compare, or nothing to compare it with. */
export function changeWords({ changePoints: points, sampleSize, previousSampleSize }: RateView): ChangeWords | null {
  if (sampleSize === 0 || previousSampleSize === 0) return null;
  if (points === null) {
    return { tone: 'few', text: '样本少', spoken: '样本少，不比升降' };
  }
  const size = Math.abs(points).toFixed(1);
  if (size === '0.0') return { tone: 'same', text: '持平', spoken: '与前 90 天持平' };
  return points > 0
    ? { tone: 'up', text: `▲ ${size}`, spoken: `比前 90 天上升 ${size} 个百分点` }
    : { tone: 'down', text: `▼ ${size}`, spoken: `比前 90 天下降 ${size} 个百分点` };
}

/** Time left as a table cell holds it: `3 分`, `2 时 05 分`, `1 天 3 时`, `已迟 12 分`. */
export function shortLeft(dueAt: string, now: Date): string {
  const minutes = Math.trunc((new Date(dueAt).getTime() - now.getTime()) / 60_000);
  if (new Date(dueAt) >= now) return shortDuration(minutes);
  return minutes === 0 ? '刚刚超时' : `已迟 ${shortDuration(-minutes)}`;
}

function shortDuration(minutes: number): string {
  if (minutes < 1) return '不到 1 分';
  if (minutes < 60) return `${minutes} 分`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} 时 ${String(minutes % 60).padStart(2, '0')} 分`;
  return hours % 24 === 0 ? `${hours / 24} 天` : `${Math.floor(hours / 24)} 天 ${hours % 24} 时`;
}

/** Red once late or within ten minutes of it, amber from the warning on. */
export function clockTone(clock: { readonly warnAt: string; readonly dueAt: string }, now: Date): Tone {
  const left = new Date(clock.dueAt).getTime() - now.getTime();
  if (left < 10 * 60_000) return 'danger';
  return new Date(clock.warnAt).getTime() <= now.getTime() ? 'warn' : 'calm';
}

/** `10:15 上报项目经理`; before the promise is broken somebody is only reminded. `null`: nobody is left to tell. */
export function nextRungText({ nextRung, clock }: Pick<AtRiskRow, 'nextRung' | 'clock'>, now: Date): string | null {
  if (nextRung === null) return null;
  const isReminder = nextRung.role === 'handler' || new Date(nextRung.at) < new Date(clock.dueAt);
  return `${timeText(nextRung.at, now)} ${isReminder ? '提醒' : '上报'}${LADDER_ROLE_LABEL[nextRung.role]}`;
}

/** A department is full from nine tenths of its capacity on and busy from three quarters on. */
export function loadTone(openCount: number, capacity: number): Tone {
  const share = capacity > 0 ? openCount / capacity : openCount > 0 ? 1 : 0;
  if (share >= 0.9) return 'danger';
  return share >= 0.75 ? 'warn' : 'calm';
}

/** `手上 24 单，今天当班 5 人、上限共 40 单`; where nobody is there, there is nothing to divide by. */
export function loadText({
  openCount,
  capacity,
  onDutyCount,
}: Pick<DepartmentLoad, 'openCount' | 'capacity' | 'onDutyCount'>): string {
  const present = onDutyCount === 0 ? '今天没有能接单的人当班' : `今天当班 ${onDutyCount} 人、上限共 ${capacity} 单`;
  return `手上 ${openCount} 单，${present}`;
}

export const LOAD_WORD: Readonly<Record<Tone, string>> = { danger: '已满', warn: '偏忙', calm: '' };

/** Width of a load bar in per cent; over-full bars stay inside their track. */
export function loadPercent(openCount: number, capacity: number): number {
  if (capacity <= 0) return openCount > 0 ? 100 : 0;
  return Math.min(100, Math.round((openCount / capacity) * 100));
}

/** Shade 0 (none) to 4 (the hottest cell of this map). */
export function heatLevel(count: number, max: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || max <= 0) return 0;
  const share = count / max;
  if (share > 0.75) return 4;
  if (share > 0.5) return 3;
  return share > 0.25 ? 2 : 1;
}

export function heatMax(rows: readonly { readonly counts: readonly number[] }[]): number {
  return rows.reduce((max, row) => Math.max(max, ...row.counts), 0);
}

/** `11 月 23 日` in Shanghai. */
export function dayText(now: Date): string {
  const at = shanghaiParts(now);
  return `${at.month} 月 ${at.day} 日`;
}

/** A week's first day as an axis label: `11/17`. */
export function weekText(weekStart: string): string {
  const [, month = '', day = ''] = weekStart.slice(0, 10).split('-');
  return `${Number(month)}/${Number(day)}`;
}
