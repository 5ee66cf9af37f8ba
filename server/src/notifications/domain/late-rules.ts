/**
 * 晚了，先说：答复、到场、解决没能按时，业主不用自己来问。说清本该什么时候、到那时由谁负责、上报给了谁；下一次什么时候
 * 有消息，记着的才说。
 */
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import type { Role } from '@yingsheng/shared/people/role';
import { writtenPromise, writtenTime } from '@yingsheng/shared/written-time';
import { type Context, type JoinerWords, nameOf, type Rule, word } from './rules';

const PROMISED: Readonly<Record<string, string>> = {
  firstResponse: '答复您',
  onSite: '有人到场',
  resolution: '解决',
};

export const LATE_RULES: readonly Rule[] = [
  {
    event: 'PromiseMissed',
    audience: 'reporter',
    title: '比说好的晚了，向您说明',
    body: (c) => `“${c.matter.title}”${lateWords(c)}`,
  },
];

export const LATE_JOINER_WORDS: Readonly<Record<string, JoinerWords>> = {
  PromiseMissed: { title: '合并处理的那件事晚了，向您说明', body: lateWords },
};

function lateWords(c: Context): string {
  return `${missedWords(c)}，很抱歉。${whoWords(c)}${nextWords(c)}`;
}

function missedWords(c: Context): string {
  const dueAt = word(c, 'dueAt');
  const what = PROMISED[word(c, 'kind')] ?? '办好';
  return dueAt === '' ? `没能按时${what}` : `本该 ${writtenPromise(dueAt, c.event.occurredAt)}${what}，已经迟了`;
}

/** Who has it may change before the message is read, which may be in the morning: it says when it was so. */
function whoWords(c: Context): string {
  const who = word(c, 'inChargeId') === '' ? '' : `由${nameOf(c, 'inChargeId')}负责`;
  const role = ROLE_LABEL[word(c, 'toldRole') as Role] ?? '';
  const told = word(c, 'toldId') === '' ? '' : `已上报${role}${nameOf(c, 'toldId')}`;
  const said = [who, told].filter((part) => part !== '').join('，');
  return said === '' ? '' : `截至 ${writtenTime(c.event.occurredAt, c.event.occurredAt)}，${said}。`;
}

function nextWords(c: Context): string {
  const next = word(c, 'nextUpdateAt');
  return next === '' ? '' : `${writtenPromise(next, c.event.occurredAt)}会再告诉您进展。`;
}
