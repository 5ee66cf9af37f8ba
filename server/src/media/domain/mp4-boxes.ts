/** MP4 and QuickTime files are boxes within boxes: a length, a type of four letters, content. Nothing they say is believed. */
import { DomainError } from '../../platform/domain-error';

export interface Box {
  readonly type: string;
  /** Byte position of its header. */
  readonly offset: number;
  readonly headerBytes: number;
  /** Header and content together, in bytes. */
  readonly size: number;
}

/** Length, type and, where the length did not fit into 32 bits, the long length. */
export const HEADER_MAX_BYTES = 16;
const HEADER_BYTES = 8;

/** A long video of a phone has some hundred boxes. */
const BOXES_MAX = 10_000;

/** How many boxes of one file are still looked at. */
export class BoxBudget {
  private left = BOXES_MAX;

  spend(): void {
    this.left -= 1;
    if (this.left < 0) throw unreadable();
  }
}

export function unreadable(): DomainError {
  return new DomainError('MEDIA.UNREADABLE');
}

/**
 * The box that begins at `offset` of something that ends at `end`; `header` holds its first bytes. `null`: only a
 * remainder is left that is too short for any box.
 * @throws DomainError MEDIA.UNREADABLE where it claims more than there is, or less than its own header
 */
export function readBox(header: Buffer, offset: number, end: number): Box | null {
  const available = end - offset;
  if (available < HEADER_BYTES || header.length < HEADER_BYTES) return null;
  const type = header.toString('latin1', 4, HEADER_BYTES);
  const short = header.readUInt32BE(0);
  const isLong = short === 1;
  if (isLong && header.length < HEADER_MAX_BYTES) throw unreadable();
  const headerBytes = isLong ? HEADER_MAX_BYTES : HEADER_BYTES;
  const size = sizeOf(header, short, available);
  if (size < headerBytes || size > available) throw unreadable();
  return { type, offset, headerBytes, size };
}

/** The boxes directly inside `parent`, whose bytes `buffer` holds. */
export function* childrenOf(buffer: Buffer, parent: Box, budget: BoxBudget): Generator<Box> {
  const end = parent.offset + parent.size;
  let offset = parent.offset + parent.headerBytes;
  for (;;) {
    const box = readBox(buffer.subarray(offset, Math.min(end, offset + HEADER_MAX_BYTES)), offset, end);
    if (box === null) return;
    budget.spend();
    yield box;
    offset += box.size;
  }
}

/** The content of `box`, without its header. */
export function contentOf(buffer: Buffer, box: Box): Buffer {
  return buffer.subarray(box.offset + box.headerBytes, box.offset + box.size);
}

/** Length 0 means «to the end», 1 that a 64-bit length follows the type. */
function sizeOf(header: Buffer, short: number, available: number): number {
  if (short === 0) return available;
  return short === 1 ? Number(header.readBigUInt64BE(HEADER_BYTES)) : short;
}
