import { nextTellingAt, type RepeatedMatter, repeatedGroupWords, repeatedWords } from './repeated-alarms';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 2, 0, seconds));
const matter = (index: number, changes: Partial<RepeatedMatter> = {}): RepeatedMatter => ({
  complaintId: `c${index}`,
  number: `YS-1123-000${index}`,
  category: 'gas',
  placeText: '3 栋电梯厅',
  title: '冒烟了',
  accusedIds: [],
  accusedText: null,
  ...changes,
});

describe('nextTellingAt', () => {
  it.each<[string, Date, Date[], Date]>([
    ['firstCount_afterAQuarterOfAMinute', at(0), [], at(15)],
    ['secondCount_aMinuteAfterTheFirst', at(20), [at(15)], at(80)],
    ['oneMessageForMany_isOneTelling', at(20), [at(15), at(15), at(15)], at(80)],
    ['thirdCount_afterFiveMinutes', at(90), [at(15), at(80)], at(390)],
    ['thenEveryQuarterOfAnHour', at(1300), [at(15), at(80), at(390), at(1290)], at(2200)],
    ['whenItGrowsAgainAfterARest_theCountStillGathersAMoment', at(600), [at(15)], at(660)],
  ])('%s', (_name, firstHeldAt, toldAt, expected) => {
    expect(nextTellingAt(firstHeldAt, toldAt, false)).toEqual(expected);
  });
});

describe('guests whose numbers are many', () => {
  it('areNeverHeldLongerThanAMinute_sinceOneOfThemMayBeInDanger', () => {
    expect(nextTellingAt(at(400), [at(15), at(80), at(390)], true)).toEqual(at(460));
  });

  it('areNotCalledOnePerson', () => {
    expect(repeatedWords([matter(1)], 9, true).title).toBe('没登录的人又报了 1 件紧急情况，先后共 9 件');
    expect(repeatedGroupWords([matter(1)], 9, true)).toContain('没登录的人又报了 1 件');
  });
});

describe('repeatedWords', () => {
  it('one_saysWhereItIs_andLeadsThere', () => {
    const words = repeatedWords([matter(1)], 2, false);
    expect(words.title).toBe('同一人又报了 1 件紧急情况，先后共 2 件');
    expect(words.body).toContain('3 栋电梯厅“冒烟了”，编号 YS-1123-0001。');
    expect(words.complaintId).toBe('c1');
  });

  it('several_areNamedByNumberOnly', () => {
    const words = repeatedWords(
      [1, 2, 3, 4, 5, 6, 7].map((index) => matter(index)),
      8,
      false,
    );
    expect(words.title).toBe('同一人又报了 7 件紧急情况，先后共 8 件');
    expect(words.body).toContain('YS-1123-0005，另有 2 件。');
    expect(words.body).not.toContain('电梯厅');
    expect(words.complaintId).toBeNull();
  });
});

describe('repeatedGroupWords', () => {
  it('complaintsAboutPeople_areNoneOfTheGroupsBusiness', () => {
    const about = matter(2, { accusedText: '门口的女客服' });
    expect(repeatedGroupWords([matter(1), about], 3, false)).not.toContain('0002');
    expect(repeatedGroupWords([about], 3, false)).toBeNull();
  });
});
