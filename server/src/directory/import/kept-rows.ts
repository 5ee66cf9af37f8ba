import { packedText } from './packed-text';

/** Rows as they came, without the columns of which nothing may be kept, in the order of the file. */
export interface KeptRow {
  readonly sheet: number;
  readonly cells: readonly string[];
  /** What is wrong with it. */
  readonly problems: readonly string[];
}

/** So many characters are packed at a time. */
const PIECE_LENGTH = 150_000;

/** The rows of a file, packed while they come. */
export class KeptRows {
  private readonly pieces: string[] = [];
  private open: KeptRow[] = [];
  private openLength = 0;

  add(sheet: number, cells: readonly string[], problems: readonly string[]): void {
    this.open.push({ sheet, cells, problems });
    this.openLength += cells.reduce((sum, cell) => sum + cell.length, cells.length);
    if (this.openLength < PIECE_LENGTH) return;
    this.pieces.push(packedText(this.open));
    this.open = [];
    this.openLength = 0;
  }

  /** All of them, `KeptRow[]` in each piece. */
  packed(): string[] {
    return this.open.length === 0 ? this.pieces : [...this.pieces, packedText(this.open)];
  }
}
