import type { EntityManager } from 'typeorm';
import { readRows } from '../../platform/database/read-rows';
import type { PieceFacts } from '../domain/import/plan-register';
import { RegisterEntry } from '../entities/register-entry';
import { readRoomsOf } from '../places/read-built-places';

const UNITS_AT_ONCE = 1000;

/** What is there of some units: their rooms, and whom the books name for them. */
export async function readPieceFacts(manager: EntityManager, unitIds: readonly string[]): Promise<PieceFacts> {
  const rooms: PieceFacts['rooms'][number][] = [];
  const entries: PieceFacts['entries'][number][] = [];
  for (let start = 0; start < unitIds.length; start += UNITS_AT_ONCE) {
    const ids = unitIds.slice(start, start + UNITS_AT_ONCE);
    const inUnits = `household_id IN (SELECT h.id FROM household h WHERE h.unit_id IN (${ids.map(() => '?').join(', ')}))`;
    rooms.push(...(await readRoomsOf(manager, ids)));
    entries.push(...(await readRows(manager, RegisterEntry, `${inUnits} AND ended_at IS NULL`, ids)));
  }
  return { rooms, entries };
}
