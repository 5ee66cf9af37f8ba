import { type FileHandle, open } from 'node:fs/promises';
import { blankPrivateBoxes } from './domain/mp4-metadata';

/** A `moov` box beyond this is no phone video. */
const MOOV_MAX_BYTES = 16 * 1024 * 1024;

/** Removes place and device data from an MP4 file in place. False when the file is not a readable MP4. */
export async function stripMp4Metadata(path: string): Promise<boolean> {
  const file = await open(path, 'r+');
  try {
    const moov = await findMoov(file);
    if (moov === undefined || moov.size > MOOV_MAX_BYTES) return false;
    const buffer = Buffer.alloc(moov.size);
    await file.read(buffer, 0, moov.size, moov.offset);
    if (blankPrivateBoxes(buffer) > 0) await file.write(buffer, 0, buffer.length, moov.offset);
    return true;
  } finally {
    await file.close();
  }
}

async function findMoov(file: FileHandle): Promise<{ offset: number; size: number } | undefined> {
  const length = (await file.stat()).size;
  const header = Buffer.alloc(16);
  let offset = 0;
  while (offset + 8 <= length) {
    await file.read(header, 0, 16, offset);
    const size = boxSize(header, length - offset);
    if (size < 8 || offset + size > length) return undefined;
    if (header.toString('latin1', 4, 8) === 'moov') return { offset, size };
    offset += size;
  }
  return undefined;
}

/** Size 0 means «to the end of the file», 1 means a 64-bit size follows the type. */
function boxSize(header: Buffer, remaining: number): number {
  const size = header.readUInt32BE(0);
  if (size === 0) return remaining;
  return size === 1 ? Number(header.readBigUInt64BE(8)) : size;
}
