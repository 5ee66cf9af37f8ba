import { DomainError } from '../domain-error';
import type { SheetBudget } from './sheet-bounds';
import { SheetRows } from './sheet-rows';
import type { TableVisitor } from './table-visitor';
import { type Attributes, walkXml, type XmlVisitor } from './walk-xml';

const MAX_COLUMN_LETTERS = 3;
const LETTERS = 26;
const DAY_MS = 86_400_000;
/** 1970-01-01 as a spreadsheet counts days. */
const EPOCH_DAY = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;

/** What the texts of cells hang on besides the sheet itself. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly countsFrom1904: boolean;
  /** What a formula is read as: its own text, or what the spreadsheet that saved it had found. */
  readonly formulas: 'text' | 'result';
}

/** What is said of a sheet outside of it. */
export interface NamedSheet {
  readonly name: string;
  readonly isHidden: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  /** `null`: the cell has none. */
  formula: string | null;
}

/**
 * The cells of a sheet as they come, and which columns are hidden, nothing else of it: sizes it claims, merged ranges, validations and formats
 * are never looked at, so that a range of a million cells costs as much as its name.
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export async function readSheet(
  sheet: NamedSheet,
  part: AsyncIterable<Buffer>,
  context: SheetContext,
  budget: SheetBudget,
  visitor: TableVisitor,
): Promise<void> {
  const reading = new SheetReading(sheet, context, budget, visitor);
  await walkXml(part, reading);
  reading.end();
}

class SheetReading implements XmlVisitor {
  private readonly rows: SheetRows;
  private readonly hiddenColumns: number[] = [];
  private isOpen = false;
  private column = 0;
  private cell: OpenCell | null = null;
  private inside = '';
  /** Inside the text that says how a word is read aloud. */
  private isPhonetic = false;

  constructor(
    private readonly sheet: NamedSheet,
    private readonly context: SheetContext,
    private readonly budget: SheetBudget,
    private readonly visitor: TableVisitor,
  ) {
    this.rows = new SheetRows(budget, (cells) => visitor.row(cells));
  }

  open(name: string, attributes: Attributes): void {
    this.inside = name;
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f' && this.cell !== null) this.cell.formula = '';
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'col') this.noteHidden(attributes);
  }

  text(text: string): void {
    if (this.cell === null) return;
    if (this.inside === 'f') this.cell.formula += text;
    else if (this.inside === 'v' || (this.inside === 't' && !this.isPhonetic)) this.cell.value += text;
  }

  close(name: string): void {
    this.inside = '';
    if (name === 'rPh') this.isPhonetic = false;
    if (name !== 'c' || this.cell === null) return;
    this.rows.put(this.cell.column, textOf(this.cell, this.context));
    this.cell = null;
  }

  /** The last row, if any. */
  end(): void {
    this.begin();
    this.rows.end();
    this.visitor.close();
  }

  /** What is hidden stands before the rows. */
  private begin(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.visitor.open({ ...this.sheet, hiddenColumns: this.hiddenColumns });
  }

  private openRow({ r }: Attributes): void {
    this.begin();
    this.column = 0;
    if (r === undefined) this.rows.beginNext();
    else this.rows.begin(Number(r));
  }

  /** A range to the last of all columns names no more of them than a sheet of ours can have. */
  private noteHidden({ hidden, min, max }: Attributes): void {
    if (hidden !== '1' && hidden !== 'true') return;
    const last = Math.min(Number(max), this.budget.bounds.columns);
    for (
      let column = Number(min);
      column <= last && this.hiddenColumns.length < this.budget.bounds.columns;
      column += 1
    ) {
      this.hiddenColumns.push(column - 1);
    }
  }

  private openCell({ r, t, s }: Attributes): void {
    this.budget.takeCell();
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.cell = { column: this.column, type: t ?? 'n', style: Number(s ?? 0), value: '', formula: null };
  }
}

/** `B7` is 2. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? '';
  if (letters === '' || letters.length > MAX_COLUMN_LETTERS) throw new DomainError('SPREADSHEET.UNREADABLE');
  return [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);
}

function textOf({ type, style, value, formula }: OpenCell, context: SheetContext): string {
  if (formula !== null && (context.formulas === 'text' || value === '')) return `=${formula}`;
  if (type === 's') return (context.strings[Number(value)] ?? '').trim();
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return dateText(new Date(value));
  if (type !== 'n' || value === '') return value.trim();
  const number = Number(value);
  if (Number.isNaN(number)) return '';
  return context.dateStyles[style] ? dateText(dateOf(number, context.countsFrom1904)) : String(number);
}

function dateOf(days: number, countsFrom1904: boolean): Date {
  return new Date(Math.round((days - EPOCH_DAY + (countsFrom1904 ? DAYS_FROM_1900_TO_1904 : 0)) * DAY_MS));
}

/** Excel keeps `2026-11-23` and `08:00` both as numbers of days; a time alone lies in the first day of its calendar. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  return value.getUTCFullYear() < 1901 ? text.slice(11, 16) : text.slice(0, 10);
}
