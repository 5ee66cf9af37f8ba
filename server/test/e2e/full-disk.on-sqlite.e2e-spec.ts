import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_TEXT } from '@yingsheng/shared/labels.zh';
import request from 'supertest';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey, photo } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

describe('a disk with less room than is kept for the database', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeEach(async () => {
    booted = await bootApp({ config: { minFreeDiskBytes: Number.MAX_SAFE_INTEGER } });
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterEach(() => booted.close());

  it('takesNoPhoto_withAWord_andKeepsNothingOfIt', async () => {
    const { body } = await journey.estate
      .as('lin')
      .upload(await photo(), '照片.jpg')
      .expect(507);
    expect(body).toMatchObject({ code: 'MEDIA.NO_ROOM', message: ERROR_TEXT['MEDIA.NO_ROOM'] });
    expect(readdirSync(booted.config.dataDir)).not.toContain('media');
    expect(
      readdirSync(join(booted.config.dataDir), { recursive: true }).filter((name) =>
        String(name).includes('incoming/'),
      ),
    ).toEqual([]);
  });

  it('everythingElseGoesOn', async () => {
    const receipt = await journey.submit({ text: '楼道灯不亮了' });
    await journey.estate.as('lin').get(`/api/complaints/${receipt.id}`).expect(200);
  });

  it('readinessIsDegraded_andStillServes', async () => {
    const { body } = await request(booted.http).get('/api/health/ready').expect(200);
    expect(body).toEqual({ status: 'degraded', reason: 'diskFull' });
  });
});

describe('a disk with room', () => {
  it('isReady', async () => {
    const booted = await bootApp({ config: { minFreeDiskBytes: 0 } });
    await buildSmallEstate(booted);
    const { body } = await request(booted.http).get('/api/health/ready').expect(200);
    expect(body).toEqual({ status: 'ready' });
    await booted.close();
  });
});
