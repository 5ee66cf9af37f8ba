/**
 * 险情识别:宁可多问一句,不可漏过一次。出现险情词即按险情处理,只有当业主说的明显不是眼前的事
 * (没有发生、已经处理完、假设提问、演练宣传)才不按险情;拿不准的过往险情降为“紧急”而不是“一般”。
 */
import type { Match } from './lexicon';

/** `live`: happening; `doubtful`: past, but nobody said it is over; `none`: not a report of danger. */
export type Standing = 'live' | 'doubtful' | 'none';

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NEGATION_BEFORE =
  /(?:(?<!有)没有?|(?<!有)没有?(?:闻到|看到|看见|听到|发现|发生|出现|再)|并没有?|(?<!是)不是|并非|未|未见|未发生|无|不会|排除了?)(?:什么|任何|真的?|一点|再|有|人)?$/;
const HYPOTHESIS = /万一|如果|假如|假设|要是|倘若|一旦|比如说?|倘如/;
const ASKS_WHAT_THEN = /怎么办|怎么处理|怎么做|咋办|该怎|应该怎|该打|应该打|打什么|找谁|谁负责|该如何|有没有预案|预案/;
const WORRY = /怕|担心|会不会|可能会?引|容易|隐患|防止|预防|避免|小心|以防|谨防|风险|迟早|早晚/;
const DRILL = /演练|演习|培训|宣传|讲座|示范|模拟/;
const NOT_A_DRILL = /真的|真着|真起|不是演|突然|不是练/;
const PAST =
  /上次|上回|上周|上星期|上个?月|去年|前年|之前|以前|曾经|前几天|前段时间|前阵子|早前|那次|那回|当时|几年前|月前|年前|\d+月份/;
const SETTLED =
  /(?<!没有?|未|不|没人|还没|没给|不给)(?:处理|修|解决|救|扑|灭|抢修|排除|控制)(?:好了?|完了?|掉了|了|过了|完毕|完成|出来了?|灭了?|住了)|已(?:经)?(?:被)?(?:处理|修复|修好|解决|排除|扑灭|灭了|抢修|控制|恢复)|虚惊一场/;
const STILL =
  /又|再次|再一次|还在|仍|依然|依旧|一直|至今|到现在|还是|正在|现在(?!想|问|请)|刚刚|刚才|此刻|突然|今天|今早|今晚|又有|没人管|不管/;

/** How the words of one match stand in the whole (normalised) text. */
export function standingOf(match: Match, text: string): Standing {
  const clauses = clausesOf(text);
  const index = clauses.findIndex((clause) => match.start >= clause.start && match.start < clause.end);
  const clause = clauses[index];
  if (clause === undefined) return 'live';
  const before = text.slice(clause.start, match.start);
  if (isNegated(before, text.slice(match.end, clause.end))) return 'none';
  if (isHypothesis(before, sentenceAround(text, match.start), text.slice(clause.start, clause.end))) return 'none';
  if (WORRY.test(before) && !STILL.test(before)) return 'none';
  if (isDrill(clause, clauses[index - 1])) return 'none';
  return pastStanding(text, clause);
}

function isNegated(before: string, after: string): boolean {
  // “不是没着火”“没人理”之类不算否定:只看紧挨着险情词之前的字。
  if (/不是没有?$/.test(before)) return false;
  if (NEGATION_BEFORE.test(before)) return true;
  return /^(?:是)?(?:误报|虚惊|假的|没有|的?情况没有)/.test(after);
}

function isHypothesis(before: string, sentence: string, clause: string): boolean {
  if (HYPOTHESIS.test(before)) return true;
  const isQuestionAboutIt = ASKS_WHAT_THEN.test(sentence) && HYPOTHESIS.test(sentence) && !STILL.test(clause);
  return isQuestionAboutIt || /^(?:请问|咨询|问一下|想问).*(?:怎么办|怎么处理|打什么电话|找谁)/.test(sentence);
}

function isDrill(clause: Clause, previous: Clause | undefined): boolean {
  if (NOT_A_DRILL.test(clause.text)) return false;
  return DRILL.test(clause.text) || (previous !== undefined && DRILL.test(previous.text));
}

function pastStanding(text: string, clause: Clause): Standing {
  const sentence = sentenceAround(text, clause.start);
  if (STILL.test(sentence)) return 'live';
  const isSettled = SETTLED.test(sentence);
  if (isSettled) return 'none';
  if (!PAST.test(sentence)) return 'live';
  return SETTLED.test(text) && !STILL.test(text) ? 'none' : 'doubtful';
}

function clausesOf(text: string): Clause[] {
  return [...text.matchAll(/[^,。;!?]+/g)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    text: hit[0],
  }));
}

function sentenceAround(text: string, position: number): string {
  const isEnd = (character: string | undefined): boolean => character !== undefined && '。!?'.includes(character);
  let start = position;
  while (start > 0 && !isEnd(text[start - 1])) start -= 1;
  let end = position;
  while (end < text.length && !isEnd(text[end])) end += 1;
  return text.slice(start, end + 1);
}
