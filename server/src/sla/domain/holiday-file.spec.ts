import { DomainError } from '../../platform/domain-error';
import { readHolidayFile } from './holiday-file';

const NEW_YEAR = { date: '2027-01-01', name: '元旦', isOffDay: true };
const MAKE_UP = { date: '2027-02-14', name: '春节', isOffDay: false };

const fileOf = (days: readonly unknown[], year: unknown = 2027) => JSON.stringify({ year, days, papers: ['公告'] });

function problemsOf(text: string): unknown {
  try {
    return readHolidayFile(text, 2027);
  } catch (error) {
    expect((error as DomainError).code).toBe('CALENDAR.FILE_INVALID');
    return (error as DomainError).facts.problems;
  }
}

describe('readHolidayFile', () => {
  it('aCompleteFile_becomesTheDaysOfTheYear_inOrder', () => {
    expect(problemsOf(fileOf([MAKE_UP, NEW_YEAR]))).toEqual([
      { day: '2027-01-01', isWorkday: false, name: '元旦' },
      { day: '2027-02-14', isWorkday: true, name: '春节' },
    ]);
  });

  it.each([
    ['aWrongYear', fileOf([NEW_YEAR], 2026), '这是 2026 年的文件，您要导入的是 2027 年'],
    ['noYear', fileOf([NEW_YEAR], '2027'), '缺少 year（年份）'],
    ['noDays', '{"year":2027}', '缺少 days（日期列表）'],
    ['noJson', '2027-01-01 元旦', '不是 JSON，请检查是否复制完整'],
    ['aList', '[]', '缺少 year（年份）'],
    [
      'aDayThatDoesNotExist',
      fileOf([{ ...NEW_YEAR, date: '2027-02-29' }]),
      '第 1 项的 date 不是日期，要写成 2027-01-01 这样',
    ],
    ['aDayOfAnotherYear', fileOf([{ ...NEW_YEAR, date: '2026-12-31' }]), '2026-12-31 不在 2027 年'],
    ['aDayTwice', fileOf([NEW_YEAR, MAKE_UP, NEW_YEAR]), '2027-01-01 出现了两次'],
    [
      'aMakeUpDayOnAWeekday',
      fileOf([NEW_YEAR, { ...MAKE_UP, date: '2027-02-10' }]),
      '2027-02-10 是星期三，本来就上班，不是调休上班日',
    ],
    ['noName', fileOf([{ ...NEW_YEAR, name: ' ' }]), '2027-01-01 的 name 要写 1–20 个字'],
    ['aNameNobodySees', fileOf([{ ...NEW_YEAR, name: '\u200b' }]), '2027-01-01 的 name 里有看不见的字符，请重新输入'],
    ['aBrokenName', fileOf([{ ...NEW_YEAR, name: '元\ud800旦' }]), '2027-01-01 的 name 里有看不见的字符，请重新输入'],
    [
      'neitherOffNorOn',
      fileOf([{ ...NEW_YEAR, isOffDay: 'yes' }]),
      '2027-01-01 的 isOffDay 要写 true（放假）或 false（上班）',
    ],
    ['noDayOffAtAll', fileOf([MAKE_UP]), '没有一天放假，文件可能不完整'],
    ['somethingElseInTheList', fileOf([null]), '第 1 项不是一天'],
  ])('%s_isRefused', (_rule, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('everyDayAtFault_isNamed_upToWhatAPersonReads', () => {
    const days = Array.from({ length: 20 }, (_, index) => ({ ...NEW_YEAR, date: `2026-01-${10 + index}` }));
    expect(() => readHolidayFile(fileOf(days), 2027)).toThrow(DomainError);
    expect((problemsOf(fileOf(days)) as unknown[]).length).toBe(8);
  });
});
