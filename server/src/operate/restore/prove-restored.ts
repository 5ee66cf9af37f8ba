import { join } from 'node:path';
import sharp from 'sharp';
import { type DataSource, In, IsNull, Not } from 'typeorm';
import { TimelineEntry } from '../../complaints/entities/timeline-entry';
import { findBreak } from '../../complaints/hash-chain';
import { Media } from '../../media/media.entity';
import { StartUpError } from '../../platform/start-up-error';
import type { Manifest } from '../backup/manifest';

const COMPLAINTS_AT_ONCE = 200;
const PHOTOS_OPENED = 10;

/** What was seen to be right after restoring. */
export interface Proof {
  readonly rows: number;
  readonly chains: number;
  readonly photos: number;
}

/** Rows of every table that the backup counted. @throws StartUpError at the first table that differs */
export async function proveRows(source: DataSource, { database }: Manifest): Promise<number> {
  const { driver } = source;
  let total = 0;
  for (const [table, expected] of Object.entries(database.rows)) {
    const [row] = await source.query(`SELECT COUNT(*) AS found FROM ${driver.escape(table)}`);
    const found = Number(row.found);
    if (found !== expected) throw new StartUpError(`恢复后 ${table} 有 ${found} 行，备份时是 ${expected} 行。`);
    total += found;
  }
  return total;
}

/** Every timeline is whole. @throws StartUpError at the first that is not */
export async function proveChains(source: DataSource): Promise<number> {
  const rows: { id: string }[] = await source.query('SELECT DISTINCT complaint_id AS id FROM timeline_entry');
  const ids = rows.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += COMPLAINTS_AT_ONCE) {
    const some = ids.slice(start, start + COMPLAINTS_AT_ONCE);
    const entries = await source.getRepository(TimelineEntry).find({
      where: { complaintId: In(some) },
      order: { complaintId: 'ASC', sequence: 'ASC' },
    });
    for (const id of some) demandWhole(entries.filter(({ complaintId }) => complaintId === id));
  }
  return ids.length;
}

function demandWhole(entries: readonly TimelineEntry[]): void {
  const broken = findBreak(entries);
  if (broken === null) return;
  throw new StartUpError(`投诉 ${entries[0]?.complaintId} 的时间线在第 ${broken} 条断开，内容与备份前的记录不符。`);
}

/**
 * Ten photos that complaints show, spread over all of them, are opened.
 * @param broken those that were knowingly left out
 * @returns how many were opened
 * @throws StartUpError when one cannot be
 */
export async function provePhotos(source: DataSource, mediaFolder: string, broken: readonly string[]): Promise<number> {
  const handedIn = { kind: 'image', complaintId: Not(IsNull()) } as const;
  const media = source.getRepository(Media);
  const total = await media.countBy(handedIn);
  const step = Math.max(1, Math.floor(total / PHOTOS_OPENED));
  let opened = 0;
  for (let index = 0; index < Math.min(total, PHOTOS_OPENED); index += 1) {
    const [photo] = await media.find({ where: handedIn, order: { id: 'ASC' }, skip: index * step, take: 1 });
    if (photo === undefined || broken.includes(photo.storageKey)) continue;
    await demandPicture(join(mediaFolder, photo.storageKey));
    opened += 1;
  }
  return opened;
}

async function demandPicture(path: string): Promise<void> {
  try {
    await sharp(path).stats();
  } catch {
    throw new StartUpError(`照片打不开：${path}。`);
  }
}
