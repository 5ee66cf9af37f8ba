import type { MediaView } from '@yingsheng/shared/api/media';
import { IMAGE_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import sharp from 'sharp';
import request from 'supertest';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

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
