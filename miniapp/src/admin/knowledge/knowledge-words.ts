import type { KnowledgeBook, KnowledgeEntryView } from '@yingsheng/shared/api/knowledge';
import type { KnowledgeState } from '@yingsheng/shared/knowledge/knowledge';
import { foldText } from '@yingsheng/shared/place/fold-text';
import { writtenDay } from '@yingsheng/shared/written-time';
import type { Tone } from '../../ui/tag';

export const STATE_WORDS: Readonly<Record<KnowledgeState, { text: string; tone: Tone }>> = {
  draft: { text: '草稿', tone: 'blue' },
  valid: { text: '有效', tone: 'green' },
  expiresSoon: { text: '快到期', tone: 'amber' },
  expired: { text: '已过期', tone: 'red' },
  retired: { text: '已停用', tone: 'grey' },
};

export const VIEWS = ['all', 'expiresSoon', 'expired', 'draft', 'leastHelpful', 'retired'] as const;
export type View = (typeof VIEWS)[number];

/** Below so many readings in a month nothing can be told of an answer. */
const ENOUGH_READINGS = 3;
const LEAST_HELPFUL = 10;

/** 帮助最少: read often enough and seldom the end of the matter, the least helpful first. */
export function leastHelpful(entries: readonly KnowledgeEntryView[]): KnowledgeEntryView[] {
  const share = ({ counts }: KnowledgeEntryView): number => counts.helped / counts.opened;
  return entries
    .filter(
      ({ state, counts }) => state !== 'retired' && counts.opened >= ENOUGH_READINGS && counts.helped < counts.opened,
    )
    .sort((a, b) => share(a) - share(b) || b.counts.opened - a.counts.opened)
    .slice(0, LEAST_HELPFUL);
}

/** What one of the lists shows; `all` leaves out what is out of use. */
export function entriesOf(entries: readonly KnowledgeEntryView[], view: View, query: string): KnowledgeEntryView[] {
  const wanted = plain(query);
  const listed =
    view === 'leastHelpful'
      ? leastHelpful(entries)
      : entries.filter(({ state }) => (view === 'all' ? state !== 'retired' : state === view));
  if (wanted === '') return listed;
  return listed.filter(({ questions, answer }) => plain([...questions, answer].join('\n')).includes(wanted));
}

const plain = (text: string): string => foldText(text).replace(/[^\S\n]+/g, '');

const VIEW_LABEL: Readonly<Record<View, string>> = {
  all: '全部',
  expiresSoon: '快到期',
  expired: '已过期',
  draft: '草稿',
  leastHelpful: '帮助最少',
  retired: '已停用',
};

/** `快到期 2`; what would be empty is not offered, but for the whole. */
export function viewOptions(entries: readonly KnowledgeEntryView[]): { value: View; label: string }[] {
  return VIEWS.map((value) => ({ value, count: entriesOf(entries, value, '').length }))
    .filter(({ value, count }) => value === 'all' || count > 0)
    .map(({ value, count }) => ({ value, label: `${VIEW_LABEL[value]} ${count}` }));
}

/** Answered without a complaint, and apart from that what the desk registered and answered with it. */
export function monthWords({ month, entries }: Pick<KnowledgeBook, 'month' | 'entries'>): string {
  const sum = (of: 'opened' | 'helped' | 'desk'): number =>
    entries.reduce((total, { counts }) => total + counts[of], 0);
  const name = `${Number(month.slice(5))} 月`;
  const desk = sum('desk') === 0 ? '' : `前台用来当场答复 ${sum('desk')} 次。`;
  if (sum('opened') === 0) return `${name}还没有人打开过答案。${desk}`;
  return `${name}：打开答案 ${sum('opened')} 次，其中 ${sum('helped')} 次这就解决了，没有提交。${desk}`;
}

/** `本月打开 5 次，解决 3 次，2 次没解决；前台答复 1 次` */
export function countWords({ counts: { opened, helped, wentOn, desk } }: Pick<KnowledgeEntryView, 'counts'>): string {
  const atDesk = desk === 0 ? '' : `；前台答复 ${desk} 次`;
  if (opened === 0) return `本月还没有人打开${atDesk}`;
  const filed = wentOn === 0 ? '' : `，${wentOn} 次没解决`;
  return `本月打开 ${opened} 次，解决 ${helped} 次${filed}${atDesk}`;
}

/** Who answers for it, until when, for whom. */
export function aboutWords({ department, person, validUntil, isForGuests, isCompanyWide }: KnowledgeEntryView): string {
  return [
    isCompanyWide ? '全公司' : '',
    department.isRetired ? `${department.name}（已停用，请换一个部门）` : department.name,
    person === null ? '' : person.isGone ? `${person.name}（已不在这里，请换一位）` : person.name,
    validUntil === null ? '长期有效' : `到 ${validUntil} 为止`,
    isForGuests ? '没登录也能看' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Whose word it is, and since when. */
export function changedWords({ updatedByName, updatedAt }: KnowledgeEntryView): string {
  return updatedByName === null ? '' : `${updatedByName} ${writtenDay(updatedAt)}改过。`;
}
