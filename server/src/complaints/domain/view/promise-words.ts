/** 时限怎么变了: what an entry says of the promises that it moved, and of those it left as they were. */
import { CLOCK_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import { writtenPromise } from '@yingsheng/shared/written-time';
import type { RecountedClock } from '../clock-book';
import type { CorrectedPromise } from '../decide/corrected-promises';
import { isResidentPromise } from '../decide/know-calendar';
import type { WrittenEntry } from './timeline';

interface KeptPromise {
  readonly kind: ClockKind;
  readonly dueAt: string;
}

/** The resident reads of what they were promised; staff of what they owe each other too. */
export function movedWords({ data, occurredAt }: WrittenEntry, isReporter: boolean): string | null {
  const moved = ((data.moved ?? []) as RecountedClock[]).filter((clock) => !isReporter || isResidentPromise(clock));
  return inLines(moved.map(({ kind, dueAt, movedFrom }) => changeWords(kind, movedFrom, dueAt, occurredAt)));
}

/** Of a correction of the class. */
export function correctedWords({ data, occurredAt }: WrittenEntry, isReporter: boolean): string | null {
  const promises = (data.promises ?? []) as CorrectedPromise[];
  const changed = promises.map(({ kind, from, to }) => changeWords(kind, from, to, occurredAt));
  return inLines([...changed, ...keptWords((data.kept ?? []) as KeptPromise[], occurredAt, isReporter)]);
}

/** Absolute days, as they are read later too. `null`: not promised. */
export function changeWords(kind: ClockKind, from: string | null, to: string | null, writtenAt: Date): string {
  const label = CLOCK_KIND_LABEL[kind];
  if (from === null) return `${label}：${writtenPromise(to ?? writtenAt, writtenAt)}`;
  const before = writtenPromise(from, writtenAt);
  return to === null
    ? `${label}：原定 ${before}，按现在的类别不再约定`
    : `${label}：原定 ${before}，现为 ${writtenPromise(to, writtenAt)}`;
}

function keptWords(kept: readonly KeptPromise[], writtenAt: Date, isReporter: boolean): string[] {
  if (kept.length === 0) return [];
  if (isReporter) return ['已经答应您的时限不变'];
  const dates = kept.map(({ kind, dueAt }) => `${CLOCK_KIND_LABEL[kind]} ${writtenPromise(dueAt, writtenAt)}`);
  return [`已经答应业主的时限不变：${dates.join('，')}。需要放宽的，请部门主管或项目经理更正`];
}

function inLines(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}
