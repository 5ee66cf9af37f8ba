import { DomainError } from '../domain-error';
import type { SheetBudget } from './sheet-bounds';

/** Texts where they stand, given on row by row, within the bounds of what a sheet of ours can be; blank cells cost nothing. */
export class SheetRows {
  private cells: string[] = [];
  /** From 1; 0: none yet. */
  private row = 0;
  private givenOn = 0;

  /** @param take called once for every row from the first to the last that has a text; of blank ones with nothing */
  constructor(
    private readonly budget: SheetBudget,
    private readonly take: (cells: readonly string[]) => void,
  ) {}

  /**
   * @param row from 1; rows stand in their order
   * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
   */
  begin(row: number): void {
    this.end();
    if (!Number.isInteger(row) || row <= this.row) throw new DomainError('SPREADSHEET.UNREADABLE');
    this.row = row;
  }

  /** The one behind the last. */
  beginNext(): void {
    this.begin(this.row + 1);
  }

  /**
   * @param column from 1
   * @throws DomainError SPREADSHEET.UNREADABLE outside of a row, SPREADSHEET.TOO_LARGE
   */
  put(column: number, text: string): void {
    if (this.row === 0) throw new DomainError('SPREADSHEET.UNREADABLE');
    if (text === '') return;
    this.budget.takeText(text, column);
    while (this.cells.length < column) this.cells.push('');
    this.cells[column - 1] = text;
  }

  /** Gives on what stands in the row that is open. */
  end(): void {
    if (this.cells.length === 0) return;
    this.budget.takeRows(this.row - this.givenOn);
    for (; this.givenOn < this.row - 1; this.givenOn += 1) this.take([]);
    this.take(this.cells);
    this.givenOn += 1;
    this.cells = [];
  }
}
