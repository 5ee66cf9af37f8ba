/**
 * 节假日文件：国务院办公厅每年 11 月前后公布下一年的放假与调休安排，导入时逐日核对，有一处不对就整份不收。
 * The format is the one public lists of Chinese holidays use: `{year, days: [{date, name, isOffDay}]}`.
 */
import { DAY_NAME_MAX_LENGTH, type DayMark } from '@yingsheng/shared/sla/calendar';
import { DomainError } from '../../platform/domain-error';
import { dayNumberOfText, isWeekday, weekdayOf } from './business-calendar';

/** More would not be read; the count says how many there are. */
const SHOWN_PROBLEMS = 8;
/** Control, format and broken characters: whoever reads the calendar would see nothing, or something else. */
const UNSEEN = /\p{C}/u;
const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'];

/** @throws DomainError CALENDAR.FILE_INVALID with what is wrong, day by day */
export function readHolidayFile(text: string, year: number): DayMark[] {
  const file = parsed(text);
  if (typeof file.year !== 'number') refuse(['缺少 year（年份）']);
  if (file.year !== year) refuse([`这是 ${file.year} 年的文件，您要导入的是 ${year} 年`]);
  if (!Array.isArray(file.days)) refuse(['缺少 days（日期列表）']);
  const days: unknown[] = file.days;
  const problems = days.flatMap((day, index) => problemsOf(day, year, index));
  if (problems.length > 0) refuse(problems);
  const marks = (days as FileDay[]).map(toMark).sort((one, other) => (one.day < other.day ? -1 : 1));
  const twice = marks
    .filter((mark, index) => mark.day === marks[index - 1]?.day)
    .map((mark) => `${mark.day} 出现了两次`);
  if (twice.length > 0) refuse(twice);
  if (marks.every((mark) => mark.isWorkday)) refuse(['没有一天放假，文件可能不完整']);
  return marks;
}

interface FileDay {
  readonly date: string;
  readonly name: string;
  readonly isOffDay: boolean;
}

function parsed(text: string): { readonly year?: unknown; readonly days?: unknown } {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file === 'object' && file !== null) return file;
  } catch {
    // Told below, in words that help.
  }
  return refuse(['不是 JSON，请检查是否复制完整']);
}

function problemsOf(day: unknown, year: number, index: number): string[] {
  const place = `第 ${index + 1} 项`;
  if (typeof day !== 'object' || day === null) return [`${place}不是一天`];
  const { date, name, isOffDay } = day as Partial<Record<keyof FileDay, unknown>>;
  const dayNumber = typeof date === 'string' ? dayNumberOfText(date) : null;
  if (typeof date !== 'string' || dayNumber === null) return [`${place}的 date 不是日期，要写成 ${year}-01-01 这样`];
  if (!date.startsWith(`${year}-`)) return [`${date} 不在 ${year} 年`];
  if (typeof name !== 'string' || name.trim() === '' || [...name].length > DAY_NAME_MAX_LENGTH) {
    return [`${date} 的 name 要写 1–${DAY_NAME_MAX_LENGTH} 个字`];
  }
  if (UNSEEN.test(name)) return [`${date} 的 name 里有看不见的字符，请重新输入`];
  if (typeof isOffDay !== 'boolean') return [`${date} 的 isOffDay 要写 true（放假）或 false（上班）`];
  if (!isOffDay && isWeekday(dayNumber)) {
    return [`${date} 是星期${WEEKDAY_NAMES[weekdayOf(dayNumber) - 1]}，本来就上班，不是调休上班日`];
  }
  return [];
}

function toMark({ date, name, isOffDay }: FileDay): DayMark {
  return { day: date, isWorkday: !isOffDay, name: name.trim() };
}

function refuse(problems: readonly string[]): never {
  throw new DomainError('CALENDAR.FILE_INVALID', {
    problems: problems.slice(0, SHOWN_PROBLEMS),
    count: problems.length,
  });
}
