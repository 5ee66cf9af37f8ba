/** What people upload is counted, and what nothing refers to is gone after a day, row and file. */
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComplaintReceipt, SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { MediaView } from '@yingsheng/shared/api/media';
import sharp from 'sharp';
import { Complaint } from '../../src/complaints/entities/complaint';
import { ForgetUnclaimedMedia } from '../../src/media/forget-unclaimed-media';
import { Media } from '../../src/media/media.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';
import { smallVideo } from '../support/small-video';

const DAY_MINUTES = 24 * 60;

let booted: BootedApp;
let estate: SmallEstate;
let photo: Buffer;
beforeAll(async () => {
  booted = await bootApp();
  photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#0b6e63' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => booted.close());
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
});

const uploaded = async (): Promise<MediaView> =>
  (await estate.as('lin').upload(photo, 'photo.jpg').expect(201)).body as MediaView;
const rowOf = (id: string) => booted.dataSource.manager.findOneBy(Media, { id });
const fileOf = (key: string) => join(booted.config.dataDir, 'media', key);
const sweep = () => booted.app.get(ForgetUnclaimedMedia).run(booted.clock.now());
const work = () => booted.app.get(OutboxWorker).drain();

function rowsOf(count: number, changes: Partial<Media> = {}): Media[] {
  return Array.from({ length: count }, () => {
    const id = newId();
    const nowhere = { purpose: null, complaintId: null, workOrderId: null, timelineEntryId: null, position: null };
    const file = {
      mime: 'image/jpeg',
      bytes: 1000,
      width: 1,
      height: 1,
      storageKey: `xx/${id}.jpg`,
      thumbnailKey: null,
    };
    const uploader = { uploaderId: estate.people.lin, uploadedAt: booted.clock.now() };
    return { id, kind: 'image', hold: null, ...nowhere, ...file, ...uploader, ...changes };
  });
}
const insert = (rows: readonly Media[]) => insertRows(booted.dataSource.manager, Media, rows);

describe('what nobody submits', () => {
  it('isGoneAfterADay_rowAndFiles_andWhatWasSubmittedStays', async () => {
    const [kept, left] = [await uploaded(), await uploaded()];
    const receipt = await new Journey(estate).submit({ mediaIds: [kept.id] });
    const row = await rowOf(left.id);
    const keys = [row?.storageKey ?? '', row?.thumbnailKey ?? ''];
    booted.clock.advance(DAY_MINUTES - 1);
    await sweep();
    expect(await rowOf(left.id)).not.toBeNull();
    booted.clock.advance(1);
    await sweep();
    await work();
    expect(await rowOf(left.id)).toBeNull();
    expect(keys.map((key) => existsSync(fileOf(key)))).toEqual([false, false]);
    const detail = await new Journey(estate).complaint('lin', receipt.id);
    expect(detail.timeline.flatMap(({ media }) => media).map(({ id }) => id)).toEqual([kept.id]);
    expect(existsSync(fileOf((await rowOf(kept.id))?.storageKey ?? ''))).toBe(true);
  });

  it('aWorkerThatDiesBetweenRowAndFile_removesTheFileAfterItsRestart', async () => {
    const left = await uploaded();
    const key = (await rowOf(left.id))?.storageKey ?? '';
    booted.clock.advance(DAY_MINUTES);
    // The sweep commits; the worker dies before it comes to the files.
    await sweep();
    expect([await rowOf(left.id), existsSync(fileOf(key))]).toEqual([null, true]);
    await work();
    expect(existsSync(fileOf(key))).toBe(false);
  });

  it('thousandsAtOnce_areForgottenInBatches', async () => {
    await insert(rowsOf(250, { uploadedAt: new Date(booted.clock.now().getTime() - DAY_MINUTES * 60_000) }));
    await sweep();
    expect(await booted.dataSource.manager.countBy(Media, { uploaderId: estate.people.lin })).toBe(0);
  });

  it('submittedInTheSameMoment_isKeptOrRefused_neverLinkedToNothing', async () => {
    const rows = rowsOf(8, { uploadedAt: new Date(booted.clock.now().getTime() - DAY_MINUTES * 60_000) });
    await insert(rows);
    const journey = new Journey(estate);
    const submissions = rows.map(({ id }) =>
      journey.post('lin', '/api/complaints', journey.submission({ mediaIds: [id] })),
    );
    const [, ...answers] = await Promise.all([sweep(), ...submissions]);
    for (const [index, answer] of answers.entries()) {
      const isKept = (await rowOf(rows[index]?.id ?? '')) !== null;
      expect(answer.status).toBe(isKept ? 201 : 422);
    }
  });

  it('whatADyingServerWasReceiving_isGoneAfterADayToo', async () => {
    const folder = join(booted.config.dataDir, 'incoming');
    mkdirSync(folder, { recursive: true });
    const longAgo = new Date(booted.clock.now().getTime() - DAY_MINUTES * 60_000);
    writeFileSync(join(folder, 'half'), 'half');
    utimesSync(join(folder, 'half'), longAgo, longAgo);
    await sweep();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a report that was begun a day ago', () => {
  const twoOfThreeGone = async (): Promise<string[]> => {
    const gone = [await uploaded(), await uploaded()];
    booted.clock.advance(DAY_MINUTES);
    await sweep();
    const stays = await uploaded();
    return [gone[0]?.id ?? '', stays.id, gone[1]?.id ?? ''];
  };

  it('isToldWhichOfItsPhotosAreGone_andGoesOutOnceTheyAreTakenOut', async () => {
    const journey = new Journey(estate);
    const mediaIds = await twoOfThreeGone();
    const key = newId();
    const answer = await journey.post('lin', '/api/complaints', journey.submission({ mediaIds }), key).expect(422);
    expect(answer.body).toMatchObject({
      code: 'MEDIA.NOT_YOURS',
      message: expect.stringMatching(/^第 1、3 个照片或视频不能用了/),
    });
    const rest = journey.submission({ mediaIds: mediaIds.slice(1, 2) });
    const { body: receipt } = await journey.post('lin', '/api/complaints', rest, key).expect(201);
    expect(receipt).toMatchObject({ photosNote: null });
  });

  it.each<[string, Partial<SubmitComplaintRequest>]>([
    ['asChosen', { hazard: 'gas', urgency: 'lifeSafety', text: '快来人' }],
    ['byTheWords', { text: '厨房里有煤气味，燃气泄漏了', urgency: 'normal' }],
  ])('aCallForHelp_%s_goesOutWithoutThem_andSaysWhich_alsoWhenItIsRepeated', async (_how, danger) => {
    const journey = new Journey(estate);
    const mediaIds = await twoOfThreeGone();
    const { category: _, ...help } = journey.submission({ mediaIds, ...danger });
    const key = newId();
    const { body: receipt } = await journey.post('lin', '/api/complaints', help, key).expect(201);
    expect(receipt).toMatchObject({ urgency: 'lifeSafety', photosNote: expect.stringContaining('第 1、3 个') });
    const { evidence } = await journey.complaint('desk', (receipt as ComplaintReceipt).id);
    expect(evidence.map(({ id }) => id)).toEqual(mediaIds.slice(1, 2));
    const { body: again } = await journey.post('lin', '/api/complaints', help, key).expect(200);
    expect(again).toEqual(receipt);
  });

  it('registeredAtTheDesk_aCallForHelpWaitsForNoPhotoEither', async () => {
    const journey = new Journey(estate);
    const { category: _, ...call } = journey.registration({ urgency: 'lifeSafety', mediaIds: await twoOfThreeGone() });
    const { body: receipt } = await journey.post('desk', '/api/desk/complaints', call).expect(201);
    expect(receipt).toMatchObject({ photosNote: expect.stringContaining('第 1、2、3 个') });
  });
});

describe('a person who uploads and uploads', () => {
  const refusals = async (count: number, file = photo, person: PersonKey = 'lin'): Promise<string[]> => {
    const answers = await Promise.all(Array.from({ length: count }, () => estate.as(person).upload(file, 'photo.jpg')));
    return answers.filter(({ status }) => status !== 201).map(({ body }) => String(body.code));
  };

  it('withFortyUnused_isAskedToSubmitFirst', async () => {
    await insert(rowsOf(40));
    const answer = await estate.as('lin').upload(photo, 'photo.jpg').expect(429);
    expect(answer.body).toMatchObject({ code: 'MEDIA.TOO_MANY_UNUSED', message: expect.stringContaining('一天后') });
    await estate.as('neighbour').upload(photo, 'photo.jpg').expect(201);
  });

  it('manyAtTheSameMoment_doNotSlipPast', async () => {
    await insert(rowsOf(34));
    expect(await refusals(30)).toEqual(Array(24).fill('MEDIA.TOO_MANY_UNUSED'));
  });

  it('withAFullHour_waits_andUploadsAgainAfterIt', async () => {
    await insert(rowsOf(120, { complaintId: newId() }));
    const answer = await estate.as('lin').upload(photo, 'photo.jpg').expect(429);
    expect(answer.body.code).toBe('MEDIA.TOO_MANY_UPLOADS');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    booted.clock.advance(61);
    await uploaded();
  });

  const help = async (person: PersonKey): Promise<string> => {
    const journey = new Journey(estate);
    const danger = { text: '快来人', urgency: 'lifeSafety', hazard: 'water', phone: '13700005678' } as const;
    const { category: _, ...body } = journey.submission({ place: { note: '东门外' }, ...danger });
    const { body: receipt } = await journey.post(person, '/api/complaints', body).expect(201);
    return (receipt as ComplaintReceipt).id;
  };

  it('withoutHomeOrRole_uploadsNothing_beforeTheyCalledForHelp_norAfterItIsClosed', async () => {
    expect(await refusals(1, photo, 'passerBy')).toEqual(['MEDIA.GUEST_WITHOUT_EMERGENCY']);
    const id = await help('passerBy');
    expect(await refusals(1, photo, 'passerBy')).toEqual([]);
    await new Journey(estate).act('passerBy', id, 'withdraw', {});
    expect(await refusals(1, photo, 'passerBy')).toEqual(['MEDIA.GUEST_WITHOUT_EMERGENCY']);
  });

  it('whoseEmergencyWasJudgedHarmless_mayStillShowWhatTheySaw', async () => {
    const id = await help('passerBy');
    await booted.dataSource.manager.update(Complaint, { id }, { urgency: 'normal' });
    expect(await refusals(1, photo, 'passerBy')).toEqual([]);
  });

  it('withoutHomeOrRole_sendsThreeSmallPhotos_andNoVideo', async () => {
    await help('passerBy');
    const heavy = Buffer.concat([photo, Buffer.alloc(3 * 1024 * 1024)]);
    expect(await refusals(1, heavy, 'passerBy')).toEqual(['MEDIA.GUEST_LIMIT']);
    expect(await refusals(1, smallVideo(), 'passerBy')).toEqual(['MEDIA.GUEST_LIMIT']);
    expect(await refusals(5, photo, 'passerBy')).toEqual(['MEDIA.GUEST_LIMIT', 'MEDIA.GUEST_LIMIT']);
  });
});

it('photosOfOneReport_areShownInTheOrderInWhichTheyWereChosen', async () => {
  const [first, second, third] = [await uploaded(), await uploaded(), await uploaded()];
  const chosen = [third.id, first.id, second.id];
  const receipt = await new Journey(estate).submit({ mediaIds: chosen });
  const detail = await new Journey(estate).complaint('lin', receipt.id);
  expect(detail.timeline.flatMap(({ media }) => media).map(({ id }) => id)).toEqual(chosen);
});
