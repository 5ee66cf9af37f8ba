import { readFile } from 'node:fs/promises';
import { HeifDecoder } from 'libheif-js/wasm-bundle';
import sharp from 'sharp';
import { DomainError } from '../platform/domain-error';
import { serveTask } from '../platform/worker-threads/serve-task';
import { pictureMustFitIntoMemory } from './domain/picture-memory';

export interface HeicTask {
  readonly path: string;
  readonly maxEdgePixels: number;
}

export interface RawPicture {
  /** RGB, row by row. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The thread in which a picture of an iPhone (HEIC) is decoded and scaled; it comes out upright and without metadata. */
serveTask(async ({ path, maxEdgePixels }: HeicTask): Promise<RawPicture> => {
  const { data, width, height } = await decode(await readFile(path));
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .resize({ width: maxEdgePixels, height: maxEdgePixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels, width: info.width, height: info.height };
});

function decode(file: Uint8Array): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const [picture] = new HeifDecoder().decode(file);
  if (picture === undefined) throw new DomainError('MEDIA.UNREADABLE');
  const [width, height] = [picture.get_width(), picture.get_height()];
  pictureMustFitIntoMemory({ width, height, format: 'heif', isInPasses: false });
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve, reject) => {
    picture.display({ data, width, height }, (filled) => {
      if (filled === null) reject(new DomainError('MEDIA.UNREADABLE'));
      else resolve({ data, width, height });
    });
  });
}
