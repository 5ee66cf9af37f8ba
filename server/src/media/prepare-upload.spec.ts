import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import { IMAGE_MAX_BYTES, VIDEO_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import sharp from 'sharp';
import { SMALL_HEIC } from '../../test/support/small-heic';
import { box, smallVideo } from '../../test/support/small-video';
import type { DomainError } from '../platform/domain-error';
import { fileLimitsOf } from './domain/upload-quota';
import { type PreparedUpload, prepareUpload } from './prepare-upload';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upload-'));
});
afterEach(async () => {
  // Whatever happened, nothing may stay behind.
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

const prepare = <T>(content: Buffer, use: (upload: PreparedUpload) => Promise<T>): Promise<T> =>
  prepareUpload(Readable.from([content]), folder, fileLimitsOf('member'), use);
const keep = async (upload: PreparedUpload): Promise<PreparedUpload> => upload;

function picture(width: number, height: number): sharp.Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#0b6e63' } });
}

/** A PNG header that promises an enormous picture in a few bytes. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const frame = Buffer.alloc(4);
    frame.writeUInt32BE(content.length, 0);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body), 0);
    return Buffer.concat([frame, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const video = (): Buffer => smallVideo({ inMovie: [box('udta', '+31.2304+121.4737/')] });

describe('prepareUpload', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('%s_isEncodedAnew_withAThumbnail', async (format) => {
    const upload = await prepare(await picture(900, 600).toFormat(format).toBuffer(), keep);
    if (upload.kind !== 'image') throw new Error('expected an image');
    expect([upload.width, upload.height, upload.mime]).toEqual([900, 600, 'image/jpeg']);
    expect((await sharp(upload.thumbnail).metadata()).width).toBe(480);
  });

  it('exifWithPlace_isGone_andRotationIsApplied', async () => {
    const original = await picture(60, 40)
      .withExif({ IFD0: { Copyright: 'secret' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const upload = await prepare(original, keep);
    if (upload.kind !== 'image') throw new Error('expected an image');
    const metadata = await sharp(upload.content).metadata();
    expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined]);
    expect([upload.width, upload.height]).toEqual([40, 60]);
  });

  it('photoOfAnIphone_isConverted_withoutItsPlace', async () => {
    const upload = await prepare(SMALL_HEIC, keep);
    if (upload.kind !== 'image') throw new Error('expected an image');
    expect([upload.width, upload.height, upload.mime]).toEqual([96, 64, 'image/jpeg']);
    expect((await sharp(upload.content).metadata()).exif).toBeUndefined();
    const { data, info } = await sharp(upload.content).raw().toBuffer({ resolveWithObject: true });
    const [left, right] = [8, 88].map((x) => [...data.subarray((32 * info.width + x) * 3).subarray(0, 2)]);
    // Red on the left, green on the right, as it was taken.
    expect(left?.[0]).toBeGreaterThan(150);
    expect(right?.[1]).toBeGreaterThan(110);
  });

  it('photoOfFiftyMillionPixels_isTaken_andScaled', async () => {
    const upload = await prepare(await picture(8192, 6144).jpeg().toBuffer(), keep);
    if (upload.kind !== 'image') throw new Error('expected an image');
    expect([upload.width, upload.height]).toEqual([2560, 1920]);
  });

  it('placeInAVideo_isGone', async () => {
    const content = await prepare(video(), async (upload) => {
      if (upload.kind !== 'video') throw new Error('expected a video');
      return readFile(upload.path);
    });
    expect(content.includes('121.4737')).toBe(false);
    expect(content.length).toBe(video().length);
  });

  it.each([
    ['zeroBytes', Buffer.alloc(0), 'MEDIA.EMPTY'],
    ['htmlCalledPng', Buffer.from('<!doctype html><script>alert(1)</script>'), 'MEDIA.TYPE_NOT_ALLOWED'],
    ['svgWithScript', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'MEDIA.TYPE_NOT_ALLOWED'],
    ['gif', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00', 'latin1'), 'MEDIA.TYPE_NOT_ALLOWED'],
    ['decompressionBomb', bomb(60_000, 60_000), 'MEDIA.TOO_MANY_PIXELS'],
    ['pngThatEndsEarly', bomb(2000, 2000), 'MEDIA.UNREADABLE'],
    ['imageOverTheLimit', Buffer.concat([bomb(10, 10), Buffer.alloc(IMAGE_MAX_BYTES)]), 'MEDIA.TOO_LARGE'],
    ['anythingOverTheVideoLimit', Buffer.alloc(VIDEO_MAX_BYTES + 1), 'MEDIA.TOO_LARGE'],
    ['heicCutOff', SMALL_HEIC.subarray(0, 500), 'MEDIA.UNREADABLE'],
    ['heicOfRubbish', Buffer.concat([SMALL_HEIC.subarray(0, 420), Buffer.alloc(361, 7)]), 'MEDIA.UNREADABLE'],
    ['mp4WithoutItsIndex', video().subarray(0, 90), 'MEDIA.UNREADABLE'],
  ])('%s_isRefused', async (_name, content, code) => {
    const refusal: DomainError = await prepare(content, keep).then(
      () => Promise.reject(new Error('taken')),
      (error: DomainError) => error,
    );
    expect(refusal.code).toBe(code);
    // What the libraries say of it names our folders.
    expect(JSON.stringify(refusal.facts)).not.toContain(tmpdir());
  });
});
