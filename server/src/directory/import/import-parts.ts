import { type EntityManager, In } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import { ImportPart, type ImportPartKind } from '../entities/import-run';
import { unpackedText } from './packed-text';

/** A text column holds 65,535 bytes at least everywhere. */
const PIECE_LENGTH = 60_000;

/**
 * What of an import is kept: `sheets`, the rows of the file without its private columns; `reading`, what was understood of
 * them; `preview`, what was shown of it; all three go when the import is written, or after a day. `written` says
 * what is needed to take it back, as long as that is possible.
 */
export function inPieces(importId: string, texts: Partial<Record<ImportPartKind, string>>): ImportPart[] {
  const parts: ImportPart[] = [];
  for (const [kind, text] of Object.entries(texts) as [ImportPartKind, string][]) {
    for (let start = 0; start < text.length; start += PIECE_LENGTH) {
      const content = text.slice(start, start + PIECE_LENGTH);
      parts.push({ id: newId(), importId, kind, position: start / PIECE_LENGTH, content });
    }
  }
  return parts;
}

export async function saveParts(manager: EntityManager, parts: readonly ImportPart[]): Promise<void> {
  await insertRows(manager, ImportPart, parts);
}

/** `null`: it is no longer kept. */
export async function loadPart<Value>(
  manager: EntityManager,
  importId: string,
  kind: ImportPartKind,
): Promise<Value | null> {
  const pieces = await manager.find(ImportPart, { where: { importId, kind }, order: { position: 'ASC' } });
  if (pieces.length === 0) return null;
  return unpackedText(pieces.map(({ content }) => content).join(''));
}

export async function dropParts(
  manager: EntityManager,
  importIds: readonly string[],
  kinds: readonly ImportPartKind[],
): Promise<void> {
  await manager.delete(ImportPart, { importId: In([...importIds]), kind: In([...kinds]) });
}
