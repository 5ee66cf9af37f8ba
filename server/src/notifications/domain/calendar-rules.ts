/** 放假安排公布，时限重新推算: the resident hears once what was said before and what holds now; the owner likewise. */
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import { writtenPromise } from '@yingsheng/shared/written-time';
import { OWED, PROMISED } from './promise-names';
import { about, type Context, type JoinerWords, type Rule } from './rules';

interface Moved {
  readonly kind: ClockKind;
  readonly dueAt: string;
  readonly movedFrom: string;
}

export const CALENDAR_RULES: readonly Rule[] = [
  {
    event: 'PromisesRecounted',
    audience: 'reporter',
    title: '放假安排公布了，时间有调整',
    body: (c) => `“${c.matter.title}”${movedWords(c, PROMISED)}按公布的${yearWords(c)}放假安排推算。`,
  },
  {
    event: 'PromisesRecounted',
    audience: 'owner',
    title: '放假安排公布了，时限有调整',
    body: (c) => `${about(c)}，${movedWords(c, OWED)}按公布的${yearWords(c)}放假安排推算。`,
  },
];

/** They wait for the same matter, and read neither its words nor whose it is. */
export const CALENDAR_JOINER_WORDS: Readonly<Record<string, JoinerWords>> = {
  PromisesRecounted: {
    title: '合并处理的那件事，时间有调整',
    body: (c) => `${movedWords(c, PROMISED)}按公布的${yearWords(c)}放假安排推算。`,
  },
};

function movedWords({ event }: Context, names: Readonly<Partial<Record<ClockKind, string>>>): string {
  const moved = Array.isArray(event.payload.moved) ? (event.payload.moved as Moved[]) : [];
  return moved
    .map(({ kind, dueAt, movedFrom }) => {
      const [before, after] = [movedFrom, dueAt].map((at) => writtenPromise(at, event.occurredAt));
      return `原定 ${before}${names[kind] ?? '办好'}，现为 ${after}；`;
    })
    .join('');
}

function yearWords({ event }: Context): string {
  return typeof event.payload.year === 'number' ? ` ${event.payload.year} 年` : '';
}
