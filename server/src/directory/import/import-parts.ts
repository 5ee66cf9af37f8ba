import { Between, type EntityManager, In } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import { ImportPart, type ImportPartKind } from '../entities/import-run';
import { unpackedText } from './packed-text';

/** A text column holds 65,535 bytes at least everywhere. */
const ROW_LENGTH = 60_000;
/** Rows of one piece stand at its number times this, and behind it. */
const ROWS_OF_A_PIECE = 100;
/** A statement stays far below what a database takes at once. */
const ROWS_AT_ONCE = 10;

/**
 * What of an import is kept, packed in pieces: `sheets`, the rows of the file without its private columns; `reading`,
 * what was understood of them, its head as piece 0; `preview`, what was shown of it; all three go when the import is
 * written, or after a day. `written` says what is needed to take it back, as long as that is possible.
 */
export async function saveParts(
  manager: EntityManager,
  importId: string,
  texts: Partial<Record<ImportPartKind, readonly string[]>>,
): Promise<void> {
  let rows: ImportPart[] = [];
  const save = async () => {
    await insertRows(manager, ImportPart, rows);
    rows = [];
  };
  for (const [kind, pieces] of Object.entries(texts) as [ImportPartKind, readonly string[]][]) {
    for (const [piece, text] of pieces.entries()) {
      for (let start = 0; start < text.length; start += ROW_LENGTH) {
        const position = piece * ROWS_OF_A_PIECE + start / ROW_LENGTH;
        rows.push({ id: newId(), importId, kind, position, content: text.slice(start, start + ROW_LENGTH) });
        if (rows.length >= ROWS_AT_ONCE) await save();
      }
    }
  }
  if (rows.length > 0) await save();
}

/** `null`: there is no such piece, or it is no longer kept. */
export async function loadPart<Value>(
  manager: EntityManager,
  importId: string,
  kind: ImportPartKind,
  piece = 0,
): Promise<Value | null> {
  const packed = await loadPacked(manager, importId, kind, piece);
  return packed === null ? null : unpackedText(packed);
}

/** As `loadPart`, packed as it is kept. */
export async function loadPacked(
  manager: EntityManager,
  importId: string,
  kind: ImportPartKind,
  piece: number,
): Promise<string | null> {
  const first = piece * ROWS_OF_A_PIECE;
  const position = Between(first, first + ROWS_OF_A_PIECE - 1);
  const rows = await manager.find(ImportPart, { where: { importId, kind, position }, order: { position: 'ASC' } });
  return rows.length === 0 ? null : rows.map(({ content }) => content).join('');
}

export async function dropParts(
  manager: EntityManager,
  importIds: readonly string[],
  kinds: readonly ImportPartKind[],
): Promise<void> {
  await manager.delete(ImportPart, { importId: In([...importIds]), kind: In([...kinds]) });
}
