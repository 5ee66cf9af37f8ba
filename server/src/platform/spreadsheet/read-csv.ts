import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { DomainError } from '../domain-error';
import { type SheetBounds, SheetBudget } from './sheet-bounds';
import type { TableVisitor } from './table-visitor';

const SEPARATORS = [',', ';', '\t'] as const;
const LONGEST_RECORD = 200_000;
const CHUNK_BYTES = 65_536;
/** The separator is told by the first lines. */
const HEAD_CHARACTERS = 4000;

type Encoding = 'utf-16le' | 'utf-8' | 'gb18030';

/**
 * The rows of a CSV file, in UTF-8, UTF-16 or what a Chinese Excel writes (GB 18030, GBK within it).
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export async function readCsv(
  file: Uint8Array,
  bounds: SheetBounds,
  visitor: Pick<TableVisitor, 'row' | 'reached'>,
): Promise<void> {
  const budget = new SheetBudget(bounds);
  const text = textOf(file, encodingOf(file), (share) => visitor.reached?.(share));
  for await (const cells of recordsOf(text)) {
    budget.takeRows(1);
    for (const [column, cell] of cells.entries()) budget.takeText(cell, cell === '' ? 0 : column + 1);
    visitor.row(cells);
  }
}

async function* recordsOf(text: Generator<string>): AsyncGenerator<string[]> {
  const first = text.next();
  if (first.done === true) return;
  const all = function* () {
    yield first.value;
    yield* text;
  };
  const parser = parse({
    delimiter: separatorOf(first.value.slice(0, HEAD_CHARACTERS)),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
    trim: true,
  });
  const source = Readable.from(all());
  source.on('error', (error) => parser.destroy(error));
  try {
    yield* source.pipe(parser);
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('SPREADSHEET.UNREADABLE');
  }
}

function separatorOf(head: string): string {
  const counts = SEPARATORS.map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.reduce((one, other) => (other.count > one.count ? other : one)).separator;
}

function encodingOf(file: Uint8Array): Encoding {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const chunk of chunksOf(file)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** What is no text (pictures, archives, programs) is refused. */
function* textOf(file: Uint8Array, encoding: Encoding, reached: (share: number) => void): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let read = 0;
  for (const chunk of chunksOf(file)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text.includes('\u0000')) throw new DomainError('SPREADSHEET.UNREADABLE');
    if (text !== '') yield text;
    read += chunk.length;
    reached(read / file.length);
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function* chunksOf(file: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < file.length; start += CHUNK_BYTES) yield file.subarray(start, start + CHUNK_BYTES);
}
