import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { FifoMutex } from '../platform/database/fifo-mutex';
import { DomainError } from '../platform/domain-error';
import { lazily } from '../platform/lazily';
import { BoundedWorker, WorkerFailure } from '../platform/worker-threads/bounded-worker';
import { PICTURE_MAX_PIXELS, type PictureHead, pictureMustFitIntoMemory } from './domain/picture-memory';
import type { HeicTask, RawPicture } from './heic-task';

const THUMBNAIL_PIXELS = 480;
/** Larger pictures are scaled to this edge: enough to read a meter, small enough for a basement's signal. */
const IMAGE_MAX_EDGE_PIXELS = 2560;
const TIME_LIMIT_SECONDS = 30;
const HEIC_BOUNDS = { heapMegabytes: 128, milliseconds: TIME_LIMIT_SECONDS * 1000, atOnce: 1, waiting: 20 };

/** Two pictures at a time, one thread each: more would only take more memory, not less time. */
const pictures = lazily(() => {
  const sharp = require('sharp') as typeof import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
});
const DESKS = [new FifoMutex(), new FifoMutex()] as const;
let nextDesk = 0;

const heicDecoder = new BoundedWorker<HeicTask, RawPicture>(join(__dirname, 'heic-task'), HEIC_BOUNDS);

export interface PreparedImage {
  readonly kind: 'image';
  readonly mime: 'image/jpeg';
  readonly content: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Encodes a picture anew: upright, scaled, without metadata.
 * @throws DomainError MEDIA.TOO_MANY_PIXELS, MEDIA.UNREADABLE; why it cannot be read names files of ours and stays here
 */
export async function prepareImage(path: string): Promise<PreparedImage> {
  try {
    const head = await readHead(path);
    pictureMustFitIntoMemory(head);
    // Decoded in a thread of its own, which takes its time; nobody else waits for it at a desk.
    const picture = head.format === 'heif' ? await decodeHeic(path) : open(path);
    return await atADesk(() => encode(picture));
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('MEDIA.UNREADABLE');
  }
}

async function atADesk<T>(work: () => Promise<T>): Promise<T> {
  const desk = DESKS[nextDesk++ % DESKS.length] ?? DESKS[0];
  const leave = await desk.acquire();
  try {
    return await work();
  } finally {
    leave();
  }
}

/** Reads only the header: a small file that would unpack to an enormous picture is refused before decoding. */
async function readHead(path: string): Promise<PictureHead> {
  const { width, height, format, isProgressive } = await pictures()(path, { limitInputPixels: false }).metadata();
  return { width, height, format, isInPasses: isProgressive };
}

/** White below transparent parts; upright by EXIF, which the encoder then drops. */
function open(path: string): Sharp {
  return pictures()(path, { limitInputPixels: PICTURE_MAX_PIXELS, failOn: 'error', sequentialRead: true })
    .rotate()
    .flatten({ background: '#ffffff' });
}

async function decodeHeic(path: string): Promise<Sharp> {
  try {
    const { pixels, width, height } = await heicDecoder.run({ path, maxEdgePixels: IMAGE_MAX_EDGE_PIXELS });
    return pictures()(pixels, { raw: { width, height, channels: 3 } });
  } catch (error) {
    if (error instanceof WorkerFailure) throw new DomainError('MEDIA.HEIC_UNREADABLE');
    throw error;
  }
}

async function encode(picture: Sharp): Promise<PreparedImage> {
  const { data, info } = await picture
    .resize({ width: IMAGE_MAX_EDGE_PIXELS, height: IMAGE_MAX_EDGE_PIXELS, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .timeout({ seconds: TIME_LIMIT_SECONDS })
    .toBuffer({ resolveWithObject: true });
  const thumbnail = await pictures()(data)
    .resize({ width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer();
  return { kind: 'image', mime: 'image/jpeg', content: data, thumbnail, width: info.width, height: info.height };
}
