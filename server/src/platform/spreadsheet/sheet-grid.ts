import type { SheetBudget } from './sheet-bounds';

/** Texts where they stand, within the bounds of what a sheet of ours can be; blank cells cost nothing. */
export class SheetGrid {
  private readonly rows: string[][] = [];
  private width = 0;

  constructor(private readonly budget: SheetBudget) {}

  /**
   * @param row from 1
   * @param column from 1
   * @throws DomainError SPREADSHEET.TOO_LARGE
   */
  put(row: number, column: number, text: string): void {
    if (text === '') return;
    this.budget.takeText(text, column);
    if (row > this.rows.length) this.budget.takeRows(row - this.rows.length);
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] ?? [];
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
    this.width = Math.max(this.width, column);
  }

  /** Up to the last text, every row as wide as the widest. */
  texts(): string[][] {
    for (const cells of this.rows) while (cells.length < this.width) cells.push('');
    return this.rows;
  }
}
