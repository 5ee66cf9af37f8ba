import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { IMAGE_MAX_BYTES, IMAGE_MAX_PIXELS, VIDEO_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import { fileTypeFromFile } from 'file-type/node';
import sharp from 'sharp';
import { DomainError } from '../platform/domain-error';
import { stripMp4Metadata } from './strip-mp4-metadata';

const IMAGE_MIMES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']);
const VIDEO_MIMES = new Set(['video/mp4', 'video/quicktime', 'video/x-m4v']);
const THUMBNAIL_PIXELS = 480;
/** Larger pictures are scaled to this edge: enough to read a meter, small enough for a basement's signal. */
const IMAGE_MAX_EDGE_PIXELS = 2560;

export type PreparedUpload =
  | { kind: 'image'; mime: 'image/jpeg'; content: Buffer; thumbnail: Buffer; width: number; height: number }
  | { kind: 'video'; mime: 'video/mp4'; path: string; bytes: number };

/**
 * Receives one upload into `folder` and makes it safe: type by content (never by name), limits on bytes
 * and pixels, pictures encoded anew without EXIF, videos without place data. `use` gets the result; the
 * temporary file is gone afterwards unless `use` moved it.
 */
export async function prepareUpload<T>(
  source: Readable,
  folder: string,
  use: (prepared: PreparedUpload) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    const bytes = await receive(source, path);
    return await use(await prepare(path, bytes));
  } finally {
    await rm(path, { force: true });
  }
}

async function receive(source: Readable, path: string): Promise<number> {
  const target = createWriteStream(path);
  let bytes = 0;
  await pipeline(
    source,
    async function* limit(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > VIDEO_MAX_BYTES) throw new DomainError('MEDIA.TOO_LARGE', { maxBytes: VIDEO_MAX_BYTES });
        yield chunk;
      }
    },
    target,
  );
  if (bytes === 0) throw new DomainError('MEDIA.EMPTY');
  return bytes;
}

async function prepare(path: string, bytes: number): Promise<PreparedUpload> {
  const mime = (await fileTypeFromFile(path))?.mime;
  if (mime !== undefined && IMAGE_MIMES.has(mime)) return prepareImage(path, bytes);
  if (mime !== undefined && VIDEO_MIMES.has(mime)) {
    if (!(await stripMp4Metadata(path))) throw new DomainError('MEDIA.UNREADABLE');
    return { kind: 'video', mime: 'video/mp4', path, bytes };
  }
  throw new DomainError('MEDIA.TYPE_NOT_ALLOWED', { detected: mime ?? null });
}

async function prepareImage(path: string, bytes: number): Promise<PreparedUpload> {
  if (bytes > IMAGE_MAX_BYTES) throw new DomainError('MEDIA.TOO_LARGE', { maxBytes: IMAGE_MAX_BYTES });
  await refuseBomb(path);
  try {
    const { data, info } = await open(path)
      .resize({ width: IMAGE_MAX_EDGE_PIXELS, height: IMAGE_MAX_EDGE_PIXELS, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(data)
      .resize({ width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 75 })
      .toBuffer();
    return { kind: 'image', mime: 'image/jpeg', content: data, thumbnail, width: info.width, height: info.height };
  } catch (cause) {
    throw new DomainError('MEDIA.UNREADABLE', { reason: cause instanceof Error ? cause.message : 'unknown' });
  }
}

/** Reads only the header: a small file that would unpack to an enormous picture is refused before decoding. */
async function refuseBomb(path: string): Promise<void> {
  const { width, height } = await readHeader(path);
  if (width * height > IMAGE_MAX_PIXELS) {
    throw new DomainError('MEDIA.TOO_MANY_PIXELS', { width, height, maxPixels: IMAGE_MAX_PIXELS });
  }
}

async function readHeader(path: string): Promise<{ width: number; height: number }> {
  try {
    const { width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    return { width, height };
  } catch (cause) {
    throw new DomainError('MEDIA.UNREADABLE', { reason: cause instanceof Error ? cause.message : 'unknown' });
  }
}

/** Rotated upright by EXIF first; the encoder then drops EXIF. White below transparent parts. */
function open(path: string): sharp.Sharp {
  return sharp(path, { limitInputPixels: IMAGE_MAX_PIXELS, failOn: 'error' })
    .rotate()
    .flatten({ background: '#ffffff' });
}
