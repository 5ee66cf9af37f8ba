/**
 * 读一张填好的值班表：第一行说明，接着是表头(部门、姓名、周一到周日),一人一行。
 * 整张表先读完，每一处毛病都记下行号和列名；有一处不对，就一个班也不写。
 */
import type { SheetProblem } from '@yingsheng/shared/api/roster';
import { dayTextOf, shanghaiParts } from '@yingsheng/shared/written-time';
import { DAYS_OF_WEEK, type DutyWeek, midnightOf } from './duty-week';
import { readShiftCell } from './shift-cell';
import type { Span } from './shift-rules';

export const NAME_HEADING = '姓名';
export const DEPARTMENT_HEADING = '部门';
/** 同名同姓也认得出: the id of the person, kept in the sheet. */
export const ID_HEADING = '人员编号（请勿改动）';
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
/** The heading is looked for in the first lines only. */
const FARTHEST_HEADING = 10;
const DATE = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;

export interface SheetPerson {
  readonly personId: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly departmentName: string;
}

/** One column of shifts. */
export interface SheetDay {
  readonly dayNumber: number;
  /** `周三 11-25` */
  readonly label: string;
}

/** One row: a person, and their shifts day by day in the order of `days`. */
export interface SheetEntry {
  readonly row: number;
  readonly person: SheetPerson;
  readonly shifts: readonly (readonly Span[])[];
}

export interface RosterSheet {
  readonly days: readonly SheetDay[];
  readonly entries: readonly SheetEntry[];
  readonly problems: readonly SheetProblem[];
}

interface Heading {
  /** Index in `rows`. */
  readonly index: number;
  readonly name: number;
  readonly department: number;
  readonly id: number;
  /** Index of the column of each day of the week; -1: missing. */
  readonly days: readonly number[];
}

export function sheetDaysOf(week: DutyWeek): SheetDay[] {
  const monday = shanghaiParts(week.from).dayNumber;
  return Array.from({ length: DAYS_OF_WEEK }, (_, index) => ({
    dayNumber: monday + index,
    label: `${WEEKDAYS[index]} ${dayTextOf(monday + index).slice(5)}`,
  }));
}

export function readRosterSheet(
  rows: readonly (readonly string[])[],
  week: DutyWeek,
  people: readonly SheetPerson[],
): RosterSheet {
  const days = sheetDaysOf(week);
  const problems: SheetProblem[] = [];
  const heading = findHeading(rows, days, problems);
  if (heading === null || problems.length > 0) return { days, entries: [], problems };
  const entries: SheetEntry[] = [];
  rows.forEach((cells, index) => {
    if (index <= heading.index || cells.every((cell) => cell === '')) return;
    const row = index + 1;
    const person = personIn(cells, heading, people);
    const before = entries.find((other) => typeof person !== 'string' && other.person.personId === person.personId);
    const name = plainly(cells[heading.name] ?? '');
    const shifts = days.map((day, at) => shiftsIn(cells[heading.days[at] ?? -1] ?? '', day, { row, name }, problems));
    if (typeof person === 'string') problems.push({ row, column: NAME_HEADING, text: person });
    else if (before === undefined) entries.push({ row, person, shifts });
    else problems.push({ row, column: NAME_HEADING, text: `${person.name}在第 ${before.row} 行已经出现过` });
  });
  return { days, entries, problems };
}

function findHeading(
  rows: readonly (readonly string[])[],
  days: readonly SheetDay[],
  problems: SheetProblem[],
): Heading | null {
  const index = rows.slice(0, FARTHEST_HEADING).findIndex((cells) => cells.map(plainly).includes(NAME_HEADING));
  const cells = rows[index];
  if (cells === undefined) {
    problems.push({ row: 1, column: '', text: `没有找到“${NAME_HEADING}”这一列，请用导出的值班表来填` });
    return null;
  }
  const dayNumbers = cells.map(dayNumberIn);
  const row = index + 1;
  cells.forEach((cell, at) => {
    const isDay = WEEKDAYS.some((weekday) => cell.startsWith(weekday)) || DATE.test(cell);
    const dayNumber = dayNumbers[at] ?? null;
    if (!isDay) return;
    if (dayNumber === null) problems.push({ row, column: cell, text: `“${cell}”里没有日期，应像“周三 2026-11-25”` });
    else if (!days.some((day) => day.dayNumber === dayNumber)) {
      problems.push({ row, column: cell, text: `${dayTextOf(dayNumber)} 不在这一周，请先选好对应的一周再导入` });
    }
  });
  const columns = days.map((day) => dayNumbers.indexOf(day.dayNumber));
  if (problems.length === 0) {
    days.forEach((day, at) => {
      if (columns[at] === -1) problems.push({ row, column: day.label, text: `缺少 ${day.label} 这一列` });
    });
  }
  return {
    index,
    name: cells.map(plainly).indexOf(NAME_HEADING),
    department: cells.map(plainly).indexOf(DEPARTMENT_HEADING),
    id: cells.map(plainly).indexOf(plainly(ID_HEADING)),
    days: columns,
  };
}

/** The day of a heading like `周三 2026-11-25`; `null`: none, or none of the calendar. */
function dayNumberIn(heading: string): number | null {
  const [, year, month, day] = DATE.exec(heading.normalize('NFKC')) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(text)) return null;
  return shanghaiParts(instant).dayNumber;
}

/** The colleague of a row, or what is wrong with the name. */
function personIn(cells: readonly string[], heading: Heading, people: readonly SheetPerson[]): SheetPerson | string {
  const name = plainly(cells[heading.name] ?? '');
  const id = cells[heading.id] ?? '';
  if (name === '') return '没有写姓名';
  if (id !== '') {
    const known = people.find((person) => person.personId === id);
    return known !== undefined && plainly(known.name) === name
      ? known
      : `“${name}”和人员编号对不上，请恢复导出时的编号`;
  }
  const department = plainly(cells[heading.department] ?? '');
  const named = people.filter(
    (person) => plainly(person.name) === name && (department === '' || plainly(person.departmentName) === department),
  );
  const [person, another] = named;
  if (person === undefined) return `“${name}”不在这个小区任职${department === '' ? '' : `的${department}`}，请核对`;
  return another === undefined ? person : `有不止一位“${name}”，请保留导出表里的人员编号`;
}

/** 人名和表头怎么写都认: full-width signs and spaces between the characters make no difference. */
function plainly(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function shiftsIn(
  text: string,
  day: SheetDay,
  { row, name }: { readonly row: number; readonly name: string },
  problems: SheetProblem[],
): readonly Span[] {
  const reading = readShiftCell(text, midnightOf(day.dayNumber));
  if ('spans' in reading) return reading.spans;
  problems.push({ row, column: day.label, text: name === '' ? reading.problem : `${name}：${reading.problem}` });
  return [];
}
