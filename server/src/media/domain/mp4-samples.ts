/** Where in a file the samples of one track stand, from its tables `stsc` (samples per chunk), `stsz` and `stco`/`co64`. */
import { type Box, type BoxBudget, childrenOf, contentOf, unreadable } from './mp4-boxes';

/** Byte positions in the file; `end` is the first that no longer belongs to it. */
export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

const PATH = ['mdia', 'minf', 'stbl'];
/** Version, flags and the number of entries. */
const TABLE_HEADER_BYTES = 8;
/** A track beside picture and sound has a few samples a second. */
const ENTRIES_MAX = 100_000;

/** @throws DomainError MEDIA.UNREADABLE where the tables say more than they hold */
export function sampleSpans(buffer: Buffer, track: Box, budget: BoxBudget): ByteSpan[] {
  const tables = tablesOf(buffer, track, budget);
  const chunks = chunkOffsets(tables);
  if (chunks.length === 0) return [];
  const sizes = sampleSizes(tables.get('stsz'));
  const counts = samplesPerChunk(tables.get('stsc'), chunks.length);
  let sample = 0;
  return chunks.map((start, index) => {
    const count = Math.min(counts[index] ?? 0, sizes.count - sample);
    const bytes = sizes.sum(sample, count);
    sample += count;
    return { start, end: start + bytes };
  });
}

type Tables = ReadonlyMap<string, Buffer>;

function tablesOf(buffer: Buffer, track: Box, budget: BoxBudget): Tables {
  let parent: Box | undefined = track;
  for (const type of PATH) {
    if (parent === undefined) return new Map();
    parent = [...childrenOf(buffer, parent, budget)].find((box) => box.type === type);
  }
  if (parent === undefined) return new Map();
  return new Map([...childrenOf(buffer, parent, budget)].map((box) => [box.type, contentOf(buffer, box)]));
}

function chunkOffsets(tables: Tables): number[] {
  const short = tables.get('stco');
  if (short !== undefined) return entries(short, 4, (at) => short.readUInt32BE(at));
  const long = tables.get('co64');
  return long === undefined ? [] : entries(long, 8, (at) => Number(long.readBigUInt64BE(at)));
}

interface SampleSizes {
  readonly count: number;
  /** Bytes of `count` samples from the one numbered `from`. */
  sum(from: number, count: number): number;
}

/** Either one size for all, or a table. */
function sampleSizes(table: Buffer | undefined): SampleSizes {
  if (table === undefined || table.length < 12) throw unreadable();
  const uniform = table.readUInt32BE(4);
  const count = table.readUInt32BE(8);
  if (uniform !== 0) return { count, sum: (_, many) => many * uniform };
  if (count > ENTRIES_MAX || 12 + count * 4 > table.length) throw unreadable();
  const sum = (from: number, many: number): number => {
    let bytes = 0;
    for (let sample = from; sample < from + many; sample += 1) bytes += table.readUInt32BE(12 + sample * 4);
    return bytes;
  };
  return { count, sum };
}

/** Each row says from which chunk (counted from 1) on how many samples stand in a chunk. */
function samplesPerChunk(table: Buffer | undefined, chunkCount: number): number[] {
  if (table === undefined) throw unreadable();
  const rows = entries(table, 12, (at) => ({ first: table.readUInt32BE(at), samples: table.readUInt32BE(at + 4) }));
  const counts: number[] = [];
  let row = 0;
  for (let chunk = 1; chunk <= chunkCount; chunk += 1) {
    while ((rows[row + 1]?.first ?? Number.POSITIVE_INFINITY) <= chunk) row += 1;
    counts.push(rows[row]?.samples ?? 0);
  }
  return counts;
}

function entries<T>(table: Buffer, entryBytes: number, read: (at: number) => T): T[] {
  if (table.length < TABLE_HEADER_BYTES) throw unreadable();
  const count = table.readUInt32BE(4);
  if (count > ENTRIES_MAX || TABLE_HEADER_BYTES + count * entryBytes > table.length) throw unreadable();
  return Array.from({ length: count }, (_, index) => read(TABLE_HEADER_BYTES + index * entryBytes));
}
