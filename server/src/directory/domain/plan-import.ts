/**
 * 导入值班表：表里的每个人，这一周的班以表为准；表里没有的人不动。已经过去的班不改，别的部门不改,
 * 同一个人的班不重叠。先说清楚会新增、替换、去掉多少班，看过再写。
 */
import type { RosterImportPreview, SheetProblem } from '@yingsheng/shared/api/roster';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import type { DutyWeek } from './duty-week';
import { midnightOf } from './duty-week';
import type { RosterSheet, SheetDay, SheetEntry } from './read-roster-sheet';
import { writeShiftCell } from './shift-cell';
import { isLongerThanADay, isOver, overlaps, type Span } from './shift-rules';
import { type Arranger, mayArrange } from './who-may-arrange';

/** A shift that stands now, of anybody in the sheet, in the week or reaching into it or out of it. */
export interface StandingShift extends Span {
  readonly id: string;
  readonly personId: string;
}

export interface ImportFacts {
  readonly week: DutyWeek;
  readonly standing: readonly StandingShift[];
  readonly arranger: Arranger;
  readonly now: Date;
}

interface DayChange {
  readonly added: readonly Span[];
  readonly removed: readonly StandingShift[];
  readonly keptCount: number;
}

export function planImport(sheet: RosterSheet, facts: ImportFacts): RosterImportPreview {
  const problems = [...sheet.problems];
  const changes = sheet.entries.flatMap((entry) => {
    const ofDays = sheet.days.map((day, index) => changeOf(entry, day, index, facts));
    problems.push(...problemsOf(entry, sheet.days, ofDays, facts));
    return ofDays.map((change) => ({ personId: entry.person.personId, ...change }));
  });
  const count = (number: (change: DayChange) => number) => changes.reduce((sum, change) => sum + number(change), 0);
  const isReplaced = ({ added, removed }: DayChange) => added.length > 0 && removed.length > 0;
  const add = changes.flatMap(({ personId, added }) => added.map((span) => ({ personId, ...textsOf(span) })));
  const removeIds = changes.flatMap(({ removed }) => removed.map(({ id }) => id));
  return {
    weekStart: facts.week.weekStart,
    addCount: count((change) => (isReplaced(change) ? 0 : change.added.length)),
    replaceCount: count((change) => (isReplaced(change) ? change.added.length : 0)),
    removeCount: count((change) => (isReplaced(change) ? 0 : change.removed.length)),
    keepCount: count((change) => change.keptCount),
    problems: problems.sort((a, b) => a.row - b.row),
    arrangement: problems.length > 0 ? null : { removeIds, add },
  };
}

/** A shift belongs to the day it starts on. */
function changeOf({ person, shifts }: SheetEntry, day: SheetDay, index: number, facts: ImportFacts): DayChange {
  const wanted = shifts[index] ?? [];
  const standing = facts.standing.filter(
    (shift) => shift.personId === person.personId && shanghaiParts(shift.startsAt).dayNumber === day.dayNumber,
  );
  const removed = standing.filter((shift) => !wanted.some((span) => isSame(span, shift)));
  const added = wanted.filter((span) => !standing.some((shift) => isSame(span, shift)));
  return { added, removed, keptCount: standing.length - removed.length };
}

function problemsOf(
  { row, person, shifts }: SheetEntry,
  days: readonly SheetDay[],
  changes: readonly DayChange[],
  facts: ImportFacts,
): SheetProblem[] {
  const hasChanged = changes.some(({ added, removed }) => added.length + removed.length > 0);
  if (!hasChanged) return [];
  if (!mayArrange(facts.arranger, person)) {
    return [{ row, column: '', text: `${person.name}不归您安排，请恢复这一行，或请他们的负责人来改` }];
  }
  const { week, standing, now } = facts;
  const outside = standing.filter(
    (shift) => shift.personId === person.personId && (shift.startsAt < week.from || shift.startsAt >= week.until),
  );
  const all = [...shifts.flat(), ...outside];
  return changes.flatMap(({ added, removed }, index) => {
    const day = days[index];
    if (day === undefined) return [];
    const text = dayProblem(added, removed, all, day, now);
    return text === null ? [] : [{ row, column: day.label, text: `${person.name}：${text}` }];
  });
}

function dayProblem(
  added: readonly Span[],
  removed: readonly StandingShift[],
  all: readonly Span[],
  day: SheetDay,
  now: Date,
): string | null {
  if ([...added, ...removed].some((span) => isOver(span, now))) return '这段时间已经过去，请保持原样';
  const say = (span: Span) => writeShiftCell([span], midnightOf(day.dayNumber));
  for (const span of added) {
    if (isLongerThanADay(span)) return `${say(span)} 超过 24 小时，请拆成两班`;
    const inTheWay = all.find((other) => other !== span && overlaps(span, other));
    if (inTheWay !== undefined) return `${say(span)} 和 ${spokenSpan(inTheWay)} 重叠`;
  }
  return null;
}

/** `11-25 08:00-20:00` */
function spokenSpan(span: Span): string {
  const { dayNumber, month, day } = shanghaiParts(span.startsAt);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(month)}-${pad(day)} ${writeShiftCell([span], midnightOf(dayNumber))}`;
}

function isSame(one: Span, other: Span): boolean {
  return one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime();
}

function textsOf({ startsAt, endsAt }: Span): { startsAt: string; endsAt: string } {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
