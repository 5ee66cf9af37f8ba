/**
 * 读一份表格：每张表各找各的表头；说明页、空表跳过，隐藏的表不读。一行一行地读，读过的不留；一行不对不影响别的行：
 * 毛病记下在哪一格、怎么改，其余照读。
 */
import type { FileSheet } from './file-sheet';
import { findHeading, HEAD_ROWS, type Heading, type HeadingRule } from './find-heading';
import { ProblemTally } from './problem-tally';
import type { ReadingHead, RowProblem, SheetRead } from './register-reading';
import { type SheetRemark, sayRemarks, unreadRemarks } from './unread-remarks';

/** Takes the rows below the heading of one sheet. */
export interface RowReader {
  /** Rows that were taken for data. */
  readonly rowCount: number;
  /** @param row from 0 */
  take(row: number, cells: readonly string[]): void;
  end(): void;
}

export interface RowReading<Field extends string> {
  readonly sheet: FileSheet;
  /** In the file, from 0. */
  readonly index: number;
  readonly heading: Heading<Field>;
  /** Of the row that is being taken. */
  readonly problem: (problem: RowProblem) => void;
}

/** One kind of file: what its columns are called, and who reads its rows. */
export interface FileKind<Field extends string> {
  readonly headings: readonly HeadingRule<Field>[];
  /** Whether columns with these fields can be a heading at all. */
  isEnough(fields: ReadonlySet<Field>): boolean;
  /** What to do about a sheet without a heading; goes on from “它没有读；”. */
  readonly noHeading: string;
  open(reading: RowReading<Field>): RowReader;
}

/** Keeps rows for whoever mends the file: without the columns of which nothing may be kept, with what is wrong with each. */
export type KeepRow = (sheet: number, cells: readonly string[], problems: readonly string[]) => void;

/** A sheet that explains how to fill in the others. */
const GUIDE = /说明|须知|示例|样例|字典|GUIDE/i;

interface OpenSheet<Field extends string> {
  readonly sheet: FileSheet;
  readonly index: number;
  /** From 0; of the next row. */
  at: number;
  width: number;
  state: 'looking' | 'reading' | 'skipped';
  head: (readonly string[])[];
  isEmpty: boolean;
  heading?: Heading<Field>;
  rows?: RowReader;
}

export class SheetsReader<Field extends string> {
  private readonly names: string[] = [];
  private readonly read: SheetRead[] = [];
  private readonly remarks: SheetRemark[] = [];
  private readonly tally = new ProblemTally();
  private readonly found = new Map<string, string>();
  private current: OpenSheet<Field> | null = null;
  /** Taken for data so far, in all sheets. */
  private takenRows = 0;

  constructor(
    private readonly kind: FileKind<Field>,
    private readonly keepRow: KeepRow,
  ) {}

  get rowCount(): number {
    return this.takenRows + (this.current?.rows?.rowCount ?? 0);
  }

  open(sheet: FileSheet): void {
    const index = this.names.push(sheet.name) - 1;
    const state = GUIDE.test(sheet.name) ? 'skipped' : 'looking';
    this.current = { sheet, index, at: 0, width: 0, state, head: [], isEmpty: true };
  }

  row(cells: readonly string[]): void {
    const { current } = this;
    if (current === null) throw new Error('a row lies in a sheet');
    current.isEmpty &&= cells.every((cell) => cell === '');
    current.width = Math.max(current.width, cells.length);
    if (current.state === 'reading') this.take(current, cells);
    if (current.state !== 'looking') return;
    current.head.push(cells);
    if (current.head.length === HEAD_ROWS) this.beginReading(current);
  }

  close(): void {
    const { current } = this;
    if (current === null) throw new Error('only an open sheet is closed');
    if (current.state === 'looking') this.beginReading(current);
    const { sheet, index, heading, rows, width } = current;
    this.current = null;
    if (heading === undefined || rows === undefined) return;
    rows.end();
    this.takenRows += rows.rowCount;
    const headings = current.head[heading.row] ?? [];
    const { rowCount } = rows;
    this.read.push({ index, name: sheet.name, headingRow: heading.row + 1, rowCount, width, headings });
  }

  /** A thing that holds for the whole file. */
  refuse(text: string): void {
    this.tally.add(ofSheet(0, text));
  }

  finish(): ReadingHead {
    const { count } = this.tally.summary();
    if (this.read.length === 0 && count === 0) this.refuse('文件里没有数据，请下载模板，填好再上传');
    return {
      problems: this.tally.summary(),
      remarks: sayRemarks(this.remarks),
      sheetNames: this.names,
      sheets: this.read,
    };
  }

  private beginReading(current: OpenSheet<Field>): void {
    const { sheet, index, head } = current;
    current.state = 'skipped';
    if (current.isEmpty) return;
    if (sheet.isHidden) {
      this.remarks.push({ sheet: sheet.name, text: '是隐藏的工作表，没有读；要导入请先取消隐藏。' });
      return;
    }
    const { headings, isEnough, noHeading } = this.kind;
    const heading = findHeading({ rows: head, hiddenColumns: sheet.hiddenColumns }, headings, isEnough);
    if (heading === null) {
      const problem = ofSheet(index, `“${sheet.name}”里没有找到表头，这张表没有读；${noHeading}`);
      this.tally.add(problem);
      // Nobody knows which of its columns are private: nothing of them is kept.
      this.keepRow(index, [], [problem.text]);
      return;
    }
    this.remarks.push(...unreadRemarks(sheet.name, heading));
    current.heading = heading;
    current.rows = this.kind.open({ sheet, index, heading, problem: (problem) => this.note(problem) });
    current.state = 'reading';
    for (const cells of head) this.take(current, cells);
  }

  private take(current: OpenSheet<Field>, cells: readonly string[]): void {
    const { index, heading, rows, at } = current;
    current.at += 1;
    if (heading === undefined || rows === undefined) return;
    const isBelow = at > heading.row;
    if (isBelow) rows.take(at, cells);
    this.keepRow(index, isBelow ? withoutPrivate(cells, heading) : cells, [...this.found.values()]);
    this.found.clear();
  }

  /** Each once, however often it is found in a row. */
  private note(problem: RowProblem): void {
    const key = `${problem.column} ${problem.text}`;
    if (this.found.has(key)) return;
    this.found.set(key, problem.text);
    this.tally.add(problem);
  }
}

function withoutPrivate(cells: readonly string[], { privateColumns }: Heading<string>): readonly string[] {
  if (privateColumns.length === 0) return cells;
  const hidden = new Set(privateColumns.map(({ index }) => index));
  return cells.map((cell, column) => (hidden.has(column) ? '' : cell));
}

function ofSheet(sheet: number, text: string): RowProblem {
  return { sheet, row: -1, column: -1, heading: '', value: '', text, isBlocking: true };
}
