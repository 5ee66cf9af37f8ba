import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../platform/domain-error';
import { lazily } from '../platform/lazily';
import type { FileLimits } from './domain/upload-quota';
import { type PreparedImage, prepareImage } from './prepare-image';
import { stripMp4Metadata } from './strip-mp4-metadata';

/** Knows hundreds of kinds. */
const fileTypes = lazily(() => require('file-type/node') as typeof import('file-type/node'));

const IMAGE_MIMES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']);
const VIDEO_MIMES = new Set(['video/mp4', 'video/quicktime', 'video/x-m4v']);

export type PreparedUpload = PreparedImage | { kind: 'video'; mime: 'video/mp4'; path: string; bytes: number };

/**
 * Receives one upload into `folder` and makes it safe: type by content (never by name), limits on bytes
 * and pixels, pictures encoded anew without EXIF, videos without place data. `use` gets the result; the
 * temporary file is gone afterwards unless `use` moved it.
 */
export async function prepareUpload<T>(
  source: Readable,
  folder: string,
  limits: FileLimits,
  use: (prepared: PreparedUpload) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    const bytes = await receive(source, path, limits);
    return await use(await prepare(path, bytes, limits));
  } finally {
    await rm(path, { force: true });
  }
}

async function receive(source: Readable, path: string, limits: FileLimits): Promise<number> {
  const maxBytes = Math.max(limits.imageMaxBytes, limits.videoMaxBytes);
  const target = createWriteStream(path);
  let bytes = 0;
  await pipeline(
    source,
    async function* limit(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > maxBytes) throw tooLarge(limits, maxBytes);
        yield chunk;
      }
    },
    target,
  );
  if (bytes === 0) throw new DomainError('MEDIA.EMPTY');
  return bytes;
}

async function prepare(path: string, bytes: number, limits: FileLimits): Promise<PreparedUpload> {
  const mime = (await fileTypes().fileTypeFromFile(path))?.mime;
  if (mime !== undefined && IMAGE_MIMES.has(mime)) {
    if (bytes > limits.imageMaxBytes) throw tooLarge(limits, limits.imageMaxBytes);
    return prepareImage(path);
  }
  if (mime !== undefined && VIDEO_MIMES.has(mime)) {
    if (limits.videoMaxBytes === 0) throw new DomainError('MEDIA.GUEST_LIMIT');
    await stripMp4Metadata(path);
    return { kind: 'video', mime: 'video/mp4', path, bytes };
  }
  throw new DomainError('MEDIA.TYPE_NOT_ALLOWED', { detected: mime ?? null });
}

/** Whoever may send no video is told all that they may send. */
function tooLarge({ videoMaxBytes }: FileLimits, maxBytes: number): DomainError {
  return new DomainError(videoMaxBytes === 0 ? 'MEDIA.GUEST_LIMIT' : 'MEDIA.TOO_LARGE', { maxBytes });
}
