import { Transform } from 'node:stream';

const [QUOTE, BACKSLASH, OPEN, CLOSE, SEMICOLON, LINE_END, BACKTICK] = Buffer.from("'\\();\n`");
const INSERT = /^INSERT INTO `([^`]+)`$/;
/** Longer than any beginning of a statement that matters. */
const HEAD_LIMIT = 200;

/**
 * Counts the rows of each table in the text of a dump while it passes. Counted in the database they would be those of
 * another moment: people go on working while it is dumped.
 */
export class DumpedRows extends Transform {
  readonly rows: Record<string, number> = {};
  private head = '';
  /** Of the statement in hand; `null`: not inside an INSERT. */
  private table: string | null = null;
  private depth = 0;
  private isInText = false;
  private isEscaped = false;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    for (const byte of chunk) {
      if (this.table === null) this.lookForInsert(byte);
      else if (this.isInText) this.passText(byte);
      else this.passValues(byte, this.table);
    }
    done(null, chunk);
  }

  private lookForInsert(byte: number): void {
    if (byte === LINE_END) this.head = '';
    else if (this.head.length < HEAD_LIMIT) this.head += String.fromCharCode(byte);
    if (byte === BACKTICK) this.table = INSERT.exec(this.head)?.[1] ?? null;
  }

  private passText(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.isInText = false;
  }

  private passValues(byte: number, table: string): void {
    if (byte === QUOTE) this.isInText = true;
    if (byte === CLOSE) this.depth -= 1;
    if (byte === OPEN) {
      if (this.depth === 0) this.rows[table] = (this.rows[table] ?? 0) + 1;
      this.depth += 1;
    }
    if (byte === SEMICOLON && this.depth === 0) {
      this.table = null;
      this.head = '';
    }
  }
}
