import { DomainError } from '../domain-error';

/** How much of a workbook is read at most; of all its sheets together, where nothing else is said. */
export interface SheetBounds {
  readonly unpackedBytes: number;
  readonly sharedStrings: number;
  readonly sheets: number;
  readonly rows: number;
  /** Of one sheet. */
  readonly columns: number;
  /** Blank cells with a frame or a colour are counted too: each is read. */
  readonly cells: number;
  /** One long text may be named by many cells. */
  readonly characters: number;
}

/** A roster of hundreds of people unpacks to a few hundred kilobytes. */
export const ROSTER_BOUNDS: SheetBounds = {
  unpackedBytes: 8 * 1024 * 1024,
  sharedStrings: 100_000,
  sheets: 1,
  rows: 1000,
  columns: 40,
  cells: 100_000,
  characters: 500_000,
};

/** What has been read so far, held against the bounds. */
export class SheetBudget {
  private cells = 0;
  private characters = 0;
  private rows = 0;

  constructor(readonly bounds: SheetBounds) {}

  /** @throws DomainError SPREADSHEET.TOO_LARGE */
  takeCell(): void {
    this.cells += 1;
    if (this.cells > this.bounds.cells) throw new DomainError('SPREADSHEET.TOO_LARGE');
  }

  /** @throws DomainError SPREADSHEET.TOO_LARGE */
  takeText(text: string, column: number): void {
    this.characters += text.length;
    if (column > this.bounds.columns || this.characters > this.bounds.characters) {
      throw new DomainError('SPREADSHEET.TOO_LARGE');
    }
  }

  /** @throws DomainError SPREADSHEET.TOO_LARGE */
  takeRows(count: number): void {
    this.rows += count;
    if (this.rows > this.bounds.rows) throw new DomainError('SPREADSHEET.TOO_LARGE');
  }
}
