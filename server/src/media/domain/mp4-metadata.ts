/**
 * 视频去除位置信息: phones write where a video was taken into the `udta` and `meta` boxes of an MP4.
 * The boxes keep their size, so that no offset in the file moves; their type becomes `free` and their
 * content zeros.
 */
export interface BoxSpan {
  /** Byte position of the box header. */
  readonly offset: number;
  /** Header and content together, in bytes. */
  readonly size: number;
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf']);
const PRIVATE_BOXES = new Set(['udta', 'meta']);
const HEADER_BYTES = 8;

/** The private boxes inside a `moov` box; `moov` holds the whole box including its header. */
export function findPrivateBoxes(moov: Buffer): BoxSpan[] {
  const found: BoxSpan[] = [];
  collect(moov, HEADER_BYTES, moov.length, found);
  return found;
}

/** Overwrites the private boxes in place; returns how many there were. */
export function blankPrivateBoxes(moov: Buffer): number {
  const boxes = findPrivateBoxes(moov);
  for (const box of boxes) {
    moov.write('free', box.offset + 4, 'latin1');
    moov.fill(0, box.offset + HEADER_BYTES, box.offset + box.size);
  }
  return boxes.length;
}

function collect(buffer: Buffer, from: number, to: number, found: BoxSpan[]): void {
  let offset = from;
  while (offset + HEADER_BYTES <= to) {
    const size = buffer.readUInt32BE(offset);
    const type = buffer.toString('latin1', offset + 4, offset + HEADER_BYTES);
    if (size < HEADER_BYTES || offset + size > to) return;
    if (PRIVATE_BOXES.has(type)) found.push({ offset, size });
    else if (CONTAINERS.has(type)) collect(buffer, offset + HEADER_BYTES, offset + size, found);
    offset += size;
  }
}
