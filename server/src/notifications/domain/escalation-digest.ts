/** 一次巡检一条消息: whatever the sweep has to tell one person, in one message, the worst first. */
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { CLOCK_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { BREACH_PERCENT } from '@yingsheng/shared/sla/ladder';
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import { durationText, writtenPromise } from '@yingsheng/shared/written-time';
import type { GroupMatter } from './robot-words';

/** Beyond these the message only says how many more there are. */
const LINES_MAX = 5;

/** One clock that reached a step of the ladder. */
export interface EscalatedClock extends GroupMatter {
  readonly complaintId: string;
  readonly estateId: string;
  readonly placeText: string;
  readonly title: string;
  readonly urgency: Urgency;
  readonly kind: ClockKind;
  readonly dueAt: Date;
  readonly percent: number;
}

export interface Digest {
  readonly title: string;
  readonly body: string;
  /** Where there is only one matter to open. */
  readonly complaintId: string | null;
}

export function escalationDigest(clocks: readonly EscalatedClock[], now: Date): Digest {
  const worstFirst = [...clocks].sort(
    (a, b) => Number(isBroken(b)) - Number(isBroken(a)) || a.dueAt.getTime() - b.dueAt.getTime(),
  );
  const only = onlyMatterOf(clocks);
  const lines = worstFirst
    .slice(0, LINES_MAX)
    .map((clock) => `${only === null ? clock.number : nameFor(clock)} ${stateOf(clock, now)}`);
  if (clocks.length > LINES_MAX) lines.push(`另有 ${clocks.length - LINES_MAX} 项，请打开看板查看`);
  return { title: titleFor(clocks), body: lines.join('\n'), complaintId: only };
}

function titleFor(clocks: readonly EscalatedClock[]): string {
  const broken = new Set(clocks.filter(isBroken).map(({ complaintId }) => complaintId));
  const warned = new Set(clocks.map(({ complaintId }) => complaintId).filter((id) => !broken.has(id)));
  return [broken.size === 0 ? '' : `${broken.size} 件已超时`, warned.size === 0 ? '' : `${warned.size} 件将超时`]
    .filter((part) => part !== '')
    .join('，');
}

function onlyMatterOf(clocks: readonly EscalatedClock[]): string | null {
  const [first, ...others] = new Set(clocks.map(({ complaintId }) => complaintId));
  return first === undefined || others.length > 0 ? null : first;
}

/**
 * A message about one matter goes with it: whom the complaint names later no longer reads it. One about several stays,
 * and therefore gives their numbers only.
 */
function nameFor({ placeText, title }: EscalatedClock): string {
  return `${placeText}“${title}”`;
}

/** `到场应在 11 月 23 日（周一）10:10 前，发出这条消息时已迟 12 分钟`: when it is read it is more. */
function stateOf({ kind, dueAt }: EscalatedClock, now: Date): string {
  const minutes = (now.getTime() - dueAt.getTime()) / 60_000;
  const late = minutes > 0 ? `，发出这条消息时已迟 ${durationText(minutes)}` : '';
  return `${CLOCK_KIND_LABEL[kind]}应在 ${writtenPromise(dueAt, now)}${late}`;
}

export function isBroken({ percent }: EscalatedClock): boolean {
  return percent >= BREACH_PERCENT;
}
