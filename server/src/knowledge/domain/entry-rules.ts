import type { KnowledgeEntryFields } from '@yingsheng/shared/api/knowledge';
import { BLANK } from '@yingsheng/shared/knowledge/knowledge';
import { dayTextOf, shanghaiParts } from '@yingsheng/shared/written-time';
import { DomainError } from '../../platform/domain-error';

/** Who may be named as answering for an entry. */
export interface Answerable {
  readonly departmentIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
}

/** A day further away is a slip of the finger. */
const FURTHEST_YEARS = 10;

/** 存得下的一条. @throws DomainError REQUEST.INVALID with `fields`, every one that has to be changed */
export function entryMustBeSound(entry: KnowledgeEntryFields, answerable: Answerable, now: Date): void {
  const fields = {
    ...(entry.isPublished ? whatKeepsItBack(entry, now) : {}),
    ...(answerable.departmentIds.has(entry.departmentId) ? {} : { departmentId: '请选一个在用的部门' }),
    ...personProblem(entry, answerable),
  };
  if (Object.keys(fields).length > 0) throw new DomainError('REQUEST.INVALID', { fields });
}

/** 发布前要补的: nothing with a blank, and nothing that is over before it begins. */
function whatKeepsItBack({ questions, answer, validUntil }: KnowledgeEntryFields, now: Date): Record<string, string> {
  const { dayNumber, year } = shanghaiParts(now);
  const isPast = validUntil !== null && validUntil < dayTextOf(dayNumber);
  const isTooFar = validUntil !== null && Number(validUntil.slice(0, 4)) > year + FURTHEST_YEARS;
  return {
    ...(questions.some((question) => BLANK.test(question)) ? { questions: '还有没填的【】，填好才能发布' } : {}),
    ...(BLANK.test(answer) ? { answer: '还有没填的【】，填好才能发布；也可以先存草稿' } : {}),
    ...(isPast ? { validUntil: '这一天已经过去了，请另选一天，或选长期有效' } : {}),
    ...(isTooFar ? { validUntil: `最远 ${FURTHEST_YEARS} 年，也可以选长期有效` } : {}),
  };
}

/** Of an entry for every estate no colleague of one estate can answer. */
function personProblem(
  { personId, isCompanyWide }: KnowledgeEntryFields,
  { personIds }: Answerable,
): Record<string, string> {
  if (personId === null) return {};
  if (isCompanyWide) return { personId: '全公司的答复由部门负责，请不要选人' };
  return personIds.has(personId) ? {} : { personId: '这位同事现在不在这个小区，请另选一位' };
}
