import type { KnowledgeEntryView } from '@yingsheng/shared/api/knowledge';
import { aboutWords, countWords, entriesOf, leastHelpful, monthWords, viewOptions } from './knowledge-words';

const NOTHING = { opened: 0, helped: 0, wentOn: 0, desk: 0 };
const entry = (id: string, part: Partial<KnowledgeEntryView> = {}): KnowledgeEntryView => ({
  id,
  questions: ['停车费怎么交', '月卡怎么办'],
  answer: '到客服中心办理。',
  validUntil: null,
  isForGuests: false,
  isCompanyWide: false,
  state: 'valid',
  department: { id: 'd', name: '客服部', isRetired: false },
  person: null,
  version: 1,
  updatedByName: null,
  updatedAt: '2026-11-01T00:00:00Z',
  counts: NOTHING,
  mayEdit: true,
  ...part,
});
const read = (opened: number, helped: number, desk = 0) => ({
  counts: { opened, helped, wentOn: opened - helped, desk },
});
const ids = (entries: readonly KnowledgeEntryView[]) => entries.map(({ id }) => id);

describe('帮助最少', () => {
  it('puts_the_least_helpful_first_and_leaves_out_what_tells_nothing', () => {
    const entries = [
      entry('always', read(9, 9)),
      entry('half', read(4, 2)),
      entry('seldom', read(10, 1)),
      entry('once', read(1, 0)),
      entry('retired', { state: 'retired', ...read(9, 0) }),
      entry('halfOfMany', read(20, 10)),
    ];
    expect(ids(leastHelpful(entries))).toEqual(['seldom', 'halfOfMany', 'half']);
  });
});

describe('the lists', () => {
  const entries = [
    entry('a'),
    entry('b', { state: 'expired', questions: ['怎么开发票'] }),
    entry('c', { state: 'retired' }),
    entry('d', { state: 'draft', answer: 'ＷＩＦＩ 密码在前台' }),
  ];

  it('all_leaves_out_what_is_out_of_use', () => {
    expect(ids(entriesOf(entries, 'all', ''))).toEqual(['a', 'b', 'd']);
    expect(ids(entriesOf(entries, 'retired', ''))).toEqual(['c']);
  });

  it('searching_looks_into_every_form_and_the_answer', () => {
    expect(ids(entriesOf(entries, 'all', '月卡'))).toEqual(['a', 'd']);
    expect(ids(entriesOf(entries, 'all', 'wifi密码'))).toEqual(['d']);
    expect(ids(entriesOf(entries, 'expired', '停车'))).toEqual([]);
  });

  it('a_list_that_is_empty_is_not_offered', () => {
    expect(viewOptions(entries).map(({ label }) => label)).toEqual(['全部 3', '已过期 1', '草稿 1', '已停用 1']);
    expect(viewOptions([]).map(({ label }) => label)).toEqual(['全部 0']);
  });
});

describe('what is said', () => {
  it.each([
    [[entry('a')], '11 月还没有人打开过答案。'],
    [[entry('a', read(9, 7)), entry('b', read(3, 0))], '11 月：打开答案 12 次，其中 7 次这就解决了，没有提交。'],
    [[entry('a', read(2, 2, 5))], '11 月：打开答案 2 次，其中 2 次这就解决了，没有提交。前台用来当场答复 5 次。'],
    [[entry('a', read(0, 0, 1))], '11 月还没有人打开过答案。前台用来当场答复 1 次。'],
  ])('of_the_month', (entries, words) => {
    expect(monthWords({ month: '2026-11', entries })).toBe(words);
  });

  it('of_one_entry', () => {
    expect(countWords(entry('a'))).toBe('本月还没有人打开');
    expect(countWords(entry('a', read(3, 3)))).toBe('本月打开 3 次，解决 3 次');
    expect(countWords(entry('a', read(5, 3)))).toBe('本月打开 5 次，解决 3 次，2 次没解决');
    expect(countWords(entry('a', read(1, 1, 4)))).toBe('本月打开 1 次，解决 1 次；前台答复 4 次');
  });

  it('of_who_answers_for_it_and_until_when', () => {
    expect(aboutWords(entry('a'))).toBe('客服部 · 长期有效');
    const gone = entry('a', {
      isCompanyWide: true,
      isForGuests: true,
      validUntil: '2026-12-31',
      department: { id: 'd', name: '客服部', isRetired: true },
      person: { id: 'p', name: '周敏', isGone: true },
    });
    expect(aboutWords(gone)).toBe(
      '全公司 · 客服部（已停用，请换一个部门） · 周敏（已不在这里，请换一位） · 到 2026-12-31 为止 · 没登录也能看',
    );
  });
});
