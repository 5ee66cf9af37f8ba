import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MediaView } from '@yingsheng/shared/api/media';
import { IMAGE_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import sharp from 'sharp';
import request from 'supertest';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';
import { SMALL_HEIC } from '../support/small-heic';
import { smallVideo } from '../support/small-video';

let booted: BootedApp;
let estate: SmallEstate;
let photo: Buffer;
beforeAll(async () => {
  booted = await bootApp();
  estate = await buildSmallEstate(booted);
  photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#0b6e63' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => booted.close());

async function uploaded(): Promise<MediaView> {
  const answer = await estate.as('lin').upload(photo, '厨房.jpg').expect(201);
  return answer.body as MediaView;
}
const open = (url: string) => request(booted.http).get(url);

describe('an upload', () => {
  it('realPhoto_comesBackByItsSignedLinks', async () => {
    const media = await uploaded();
    expect(media).toMatchObject({ kind: 'image', purpose: 'evidence' });
    const full = await open(media.url).expect(200).expect('content-type', 'image/jpeg');
    expect((await sharp(full.body as Buffer).metadata()).width).toBe(800);
    const thumbnail = await open(media.thumbnailUrl ?? '').expect(200);
    expect((await sharp(thumbnail.body as Buffer).metadata()).width).toBe(480);
  });

  it('photoOfAnIphone_comesBackAsAnyOther', async () => {
    const media = (await estate.as('lin').upload(SMALL_HEIC, 'IMG_0001.HEIC').expect(201)).body as MediaView;
    await open(media.url).expect(200).expect('content-type', 'image/jpeg');
  });

  it('partOfAFile_isAnsweredAsAskedFor', async () => {
    const media = await uploaded();
    const part = await open(media.url).set('range', 'bytes=0-9').expect(206);
    expect((part.body as Buffer).length).toBe(10);
    expect(part.headers['content-range']).toBe(`bytes 0-9/${media.bytes}`);
    await open(media.url).set('range', `bytes=${media.bytes}-`).expect(416);
  });

  it.each([
    ['zeroByteFile', Buffer.alloc(0), 422, 'MEDIA.EMPTY'],
    ['htmlCalledPng', Buffer.from('<html><script>1</script></html>'), 422, 'MEDIA.TYPE_NOT_ALLOWED'],
  ])('%s_isRefusedWithWords', async (_name, content, status, code) => {
    const answer = await estate.as('lin').upload(content, 'photo.png').expect(status);
    expect(answer.body).toMatchObject({ code, message: expect.stringMatching(/[一-龥]/) });
  });

  it('tooLargePhoto_isRefusedWith413', async () => {
    const large = Buffer.concat([photo, Buffer.alloc(IMAGE_MAX_BYTES)]);
    const answer = await estate.as('lin').upload(large, 'large.jpg').expect(413);
    expect(answer.body.code).toBe('MEDIA.TOO_LARGE');
  });

  it('formWithoutAFile_isRefused', async () => {
    const answer = await estate.as('lin').post('/api/media', {});
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});

describe('a file that cannot be read', () => {
  const cut = (file: Buffer, at: number) => file.subarray(0, at);

  it.each<[string, () => Buffer]>([
    ['jpegCutOff', () => cut(photo, 300)],
    ['jpegOfRubbish', () => Buffer.concat([cut(photo, 20), Buffer.alloc(2000, 9)])],
    ['heicCutOff', () => cut(SMALL_HEIC, 500)],
    ['videoCutOff', () => cut(smallVideo(), 120)],
    ['text', () => Buffer.from('no picture')],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s_isRefusedInWords_thatNameNothingOfTheServer', async (_what, file) => {
    const answer = await estate.as('lin').upload(file(), '../../etc/passwd');
    expect(answer.status).toBe(422);
    expect(answer.body.message).toMatch(/[一-龥]/);
    for (const secret of [booted.config.dataDir, 'incoming', tmpdir(), 'node_modules', '    at ', '.ts:', '.js:']) {
      expect(answer.text).not.toContain(secret);
    }
  });

  it.each([
    ['noBoundary', 'multipart/form-data', 'x'],
    [
      'brokenParts',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nx',
    ],
    [
      'anotherField',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="other"; filename="a"\r\n\r\nx\r\n--b--\r\n',
    ],
  ])('%s_isRefused_withoutAStack', async (_what, type, body) => {
    const answer = await estate.as('lin').post('/api/media', {}, { 'content-type': type }).send(body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain('    at ');
    expect(answer.text).not.toContain(booted.config.dataDir);
  });

  it('fileThatIsGoneFromTheDisk_saysNothingOfWhereItWas', async () => {
    const media = await uploaded();
    rmSync(join(booted.config.dataDir, 'media'), { recursive: true });
    const answer = await open(media.url);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain(booted.config.dataDir);
    expect(answer.text).not.toContain('ENOENT');
  });
});

describe('a signed link', () => {
  it.each([
    ['signature', 'signature', 'x'.repeat(43)],
    ['person', 'person', '01900000-0000-7000-8000-000000000000'],
    ['expiry', 'expires', '99999999999'],
  ])('changed_%s_opensNothing', async (_name, key, value) => {
    const media = await uploaded();
    const url = new URL(media.url, 'http://x');
    url.searchParams.set(key, value);
    await open(`${url.pathname}${url.search}`).expect(403);
  });

  it('linkOfThePreview_doesNotOpenTheWholePicture', async () => {
    const media = await uploaded();
    await open((media.thumbnailUrl ?? '').replace('/thumbnail', '/full')).expect(403);
  });

  it('afterItsTime_opensNothing', async () => {
    const media = await uploaded();
    const before = booted.clock.now();
    booted.clock.advance(121);
    const answer = await open(media.url).expect(403);
    expect(answer.body.code).toBe('MEDIA.LINK_EXPIRED');
    booted.clock.set(before);
  });
});

describe('a page of another origin, as WeChat’s is', () => {
  const POLICY = 'cross-origin-resource-policy';
  const isOpenToAll = { [POLICY]: 'cross-origin' };

  it('photoItsPreviewAndAVideoInParts_areShownThere', async () => {
    const media = await uploaded();
    const video = (await estate.as('lin').upload(smallVideo(), 'leak.mp4').expect(201)).body as MediaView;
    expect((await open(media.url).expect(200)).headers).toMatchObject(isOpenToAll);
    expect((await open(media.thumbnailUrl ?? '').expect(200)).headers).toMatchObject(isOpenToAll);
    expect((await open(video.url).expect(200)).headers).toMatchObject(isOpenToAll);
    const part = await open(video.url).set('range', 'bytes=0-1').expect(206);
    expect(part.headers).toMatchObject({ ...isOpenToAll, 'content-type': 'video/mp4' });
  });

  it('nothingElse_isLetIn', async () => {
    const media = await uploaded();
    const answers = [
      await open(`${media.url}x`).expect(403),
      await open('/api/health/live').expect(200),
      await estate.as('lin').get('/api/me').expect(200),
      await open('/'),
    ];
    for (const { headers } of answers) {
      expect(headers[POLICY]).toBe('same-origin');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});
