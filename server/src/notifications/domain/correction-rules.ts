/** 更正类别以后承诺变了: the resident hears what was promised before, what holds now, and why; the owner likewise. */
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import { writtenPromise } from '@yingsheng/shared/written-time';
import { OWED, PROMISED } from './promise-names';
import { about, type Context, type JoinerWords, type Rule, sentence } from './rules';

interface Corrected {
  readonly kind: ClockKind;
  readonly from: string | null;
  readonly to: string | null;
}

export const CORRECTION_RULES: readonly Rule[] = [
  {
    event: 'PromisesCorrected',
    audience: 'reporter',
    title: '类别更正了，时间有调整',
    body: (c) => `“${c.matter.title}”的类别更正了${correctedWords(c, PROMISED)}${whyWords(c)}`,
  },
  {
    event: 'PromisesCorrected',
    audience: 'owner',
    title: '类别更正了，时限有调整',
    body: (c) => `${about(c)}，类别更正了${correctedWords(c, OWED)}${whyWords(c)}`,
  },
];

/** They wait for the same matter, and read neither its words nor whose it is. */
export const CORRECTION_JOINER_WORDS: Readonly<Record<string, JoinerWords>> = {
  PromisesCorrected: {
    title: '合并处理的那件事，时间有调整',
    body: (c) => `类别更正了${correctedWords(c, PROMISED)}`,
  },
};

function correctedWords({ event }: Context, names: Readonly<Partial<Record<ClockKind, string>>>): string {
  const promises = Array.isArray(event.payload.promises) ? (event.payload.promises as Corrected[]) : [];
  const said = promises.map(({ kind, from, to }) => {
    const [before, after] = [from, to].map((at) => (at === null ? null : writtenPromise(at, event.occurredAt)));
    const name = names[kind] ?? '办好';
    if (before === null) return `${after}${name}`;
    return after === null ? `原定 ${before}${name}，不再另约` : `原定 ${before}${name}，现为 ${after}`;
  });
  return `${said.map((words) => `；${words}`).join('')}。`;
}

function whyWords(c: Context): string {
  return typeof c.event.payload.reason === 'string' ? `原因：${sentence(c, 'reason')}` : '';
}
