import { parse } from 'csv-parse/sync';
import { DomainError } from '../domain-error';
import { type SheetBounds, SheetBudget } from './sheet-bounds';

const SEPARATORS = [',', ';', '\t'] as const;
const LONGEST_RECORD = 200_000;
/** The separator is told by the first lines. */
const HEAD_CHARACTERS = 4000;

/**
 * The rows of a CSV file, in UTF-8, UTF-16 or what a Chinese Excel writes (GB 18030, GBK within it).
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export function readCsv(file: Uint8Array, bounds: SheetBounds): string[][] {
  const text = textOf(file);
  // What is no text: pictures, archives, programs.
  if (text.includes('\u0000')) throw new DomainError('SPREADSHEET.UNREADABLE');
  const rows = recordsOf(text);
  const budget = new SheetBudget(bounds);
  budget.takeRows(rows.length);
  for (const cells of rows)
    for (const [column, cell] of cells.entries()) budget.takeText(cell, cell === '' ? 0 : column + 1);
  return rows;
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: separatorOf(text.slice(0, HEAD_CHARACTERS)),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
      trim: true,
    });
  } catch {
    throw new DomainError('SPREADSHEET.UNREADABLE');
  }
}

function separatorOf(head: string): string {
  const counts = SEPARATORS.map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.reduce((one, other) => (other.count > one.count ? other : one)).separator;
}

function textOf(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('gb18030').decode(file);
  }
}
