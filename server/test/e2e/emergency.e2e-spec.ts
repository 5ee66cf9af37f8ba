import type { ApiError } from '@yingsheng/shared/api/common';
import type { ComplaintReceipt, SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { ServicePhone } from '@yingsheng/shared/api/directory';
import request from 'supertest';
import { Complaint } from '../../src/complaints/entities/complaint';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

const PHONE = '13700005678';

describe('in an emergency', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const help = (overrides: Partial<SubmitComplaintRequest> = {}): SubmitComplaintRequest => {
    const { category: _, ...base } = journey.submission({
      text: '快来人',
      place: { note: '东门外第二盏路灯下' },
      urgency: 'lifeSafety',
      desiredOutcomes: [],
      ...overrides,
    });
    return base;
  };
  const refusal = async (person: 'passerBy' | 'stranger', body: SubmitComplaintRequest): Promise<[number, string]> => {
    const answer = await journey.post(person, '/api/complaints', body);
    return [answer.status, (answer.body as ApiError).code];
  };

  it('passerByWithoutARoom_callsForHelp_andIsSentSomebodyAtOnce_withTheNumberToCallBack', async () => {
    const body = help({ hazard: 'water', phone: PHONE });
    const { body: answer } = await journey.post('passerBy', '/api/complaints', body).expect(201);
    const receipt = answer as ComplaintReceipt;
    expect(receipt).toMatchObject({ urgency: 'lifeSafety', category: 'plumbing', safetyAdvice: { hazard: 'water' } });
    const matter = await journey.complaint('passerBy', receipt.id);
    expect(matter).toMatchObject({ placeText: '东门外第二盏路灯下', isMine: true });
    expect(matter.workOrders).toHaveLength(1);
    const seenByDesk = await journey.complaint('desk', receipt.id);
    expect(seenByDesk.reporter?.phoneMasked).toBeNull();
    expect(seenByDesk.dialFirst.map(({ phone }) => phone)).toEqual([PHONE]);
    expect(matter.dialFirst).toEqual([]);
    const orderId = matter.workOrders[0]?.id ?? '';
    const inboxes = await Promise.all((['plumber', 'secondPlumber'] as const).map((who) => journey.inbox(who)));
    const who = inboxes[0]?.items.some(({ id }) => id === orderId) ? 'plumber' : 'secondPlumber';
    await journey.work(who, orderId, 'accept', {});
    expect((await journey.workOrder(who, orderId)).reporter?.phone).toBe(PHONE);
  });

  it('publicAreaOfTheEstate_isTakenFromAPasserBy_andFromAResidentOfAnotherEstate', async () => {
    const place = { publicAreaId: journey.estate.publicAreaId };
    await journey.post('passerBy', '/api/complaints', help({ place, phone: PHONE })).expect(201);
    await journey.post('stranger', '/api/complaints', help({ place })).expect(201);
  });

  it('aPasserByWithoutANumber_isHelpedAllTheSame', async () => {
    await journey.post('passerBy', '/api/complaints', help()).expect(201);
  });

  it.each<[string, () => Partial<SubmitComplaintRequest>, number, string]>([
    ['nothingDangerous', () => ({ text: '路灯坏了', urgency: 'normal' }), 403, 'COMPLAINT.HOME_NEEDED'],
    ['urgentOnly', () => ({ text: '路灯坏了', urgency: 'urgent' }), 403, 'COMPLAINT.HOME_NEEDED'],
    ['somebodysRoom', () => ({ place: { householdId: journey.estate.rooms.lin } }), 403, 'COMPLAINT.PLACE_NOT_YOURS'],
    [
      'areaOfAnotherEstate',
      () => ({ estateId: journey.estate.foreignEstateId, place: { publicAreaId: journey.estate.publicAreaId } }),
      422,
      'COMPLAINT.PLACE_UNKNOWN',
    ],
    ['estateThatDoesNotExist', () => ({ estateId: newId() }), 404, 'REQUEST.NOT_FOUND'],
    ['nowhere', () => ({ place: {} }), 422, 'COMPLAINT.PLACE_UNKNOWN'],
    [
      'anAssetWithoutItsArea',
      () => ({ place: { assetId: journey.estate.assetId, note: '电梯' } }),
      422,
      'COMPLAINT.PLACE_UNKNOWN',
    ],
  ])('%s_ofAPasserBy_isRefused_andNothingIsWritten', async (_name, overrides, status, code) => {
    const before = await booted.dataSource.manager.count(Complaint);
    expect(await refusal('passerBy', help({ phone: PHONE, ...overrides() }))).toEqual([status, code]);
    expect(await booted.dataSource.manager.count(Complaint)).toBe(before);
  });

  it('dangerInTheWordsAlone_counts_whateverWasChosen', async () => {
    const body = help({ text: '电梯里困人了', urgency: 'normal', phone: PHONE });
    await journey.post('passerBy', '/api/complaints', body).expect(201);
  });

  it('aHundredCallsAtOnce_ofOnePasserBy_areAllRecorded_thenTheyAreAskedToDial_andAnHourLaterHeardAgain', async () => {
    const answers = await Promise.all(
      Array.from({ length: 104 }, () => journey.post('passerBy', '/api/complaints', help({ phone: PHONE }))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(100);
    const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => (body as ApiError).code);
    expect(new Set(refused)).toEqual(new Set(['COMPLAINT.TOO_MANY_EMERGENCIES']));
    booted.clock.advance(61);
    await journey.post('passerBy', '/api/complaints', help({ phone: PHONE })).expect(201);
  });

  it('repeatedUnderItsKey_afterTheLimit_isStillTheFirstOne', async () => {
    const key = newId();
    const first = await journey.post('passerBy', '/api/complaints', help({ phone: PHONE }), key).expect(201);
    const call = () => journey.post('passerBy', '/api/complaints', help({ phone: PHONE }));
    await Promise.all(Array.from({ length: 99 }, call));
    await call().expect(429);
    const again = await journey.post('passerBy', '/api/complaints', help({ phone: PHONE }), key).expect(200);
    expect((again.body as ComplaintReceipt).id).toBe((first.body as ComplaintReceipt).id);
  });

  it('resident_isNotCountedAsAPasserBy', async () => {
    for (let count = 0; count < 7; count += 1) await journey.submit(help({ hazard: 'gas' }));
  });

  it('servicePhones_areReadBeforeAnybodySignsIn', async () => {
    const { body } = await request(booted.http).get('/api/service-phones').expect(200);
    expect(body as ServicePhone[]).toContainEqual({
      estateId: journey.estate.estateId,
      estateName: '翠湖花园',
      servicePhone: '0571-88880000',
    });
  });

  describe('photos that come later', () => {
    const add = (id: string, mediaIds: string[], person: 'lin' | 'desk' | 'neighbour' = 'lin', key = newId()) =>
      journey.post(person, `/api/complaints/${id}/add-evidence`, { mediaIds }, key);

    it('areAdded_onceUnderTheirKey_andStandInTheTimeline', async () => {
      const { id } = await journey.submit(help({ hazard: 'gas' }));
      const mediaIds = [await journey.uploadPhoto('lin'), await journey.uploadPhoto('lin')];
      const key = newId();
      await add(id, mediaIds, 'lin', key).expect(200);
      await add(id, mediaIds, 'lin', key).expect(200);
      const matter = await journey.complaint('desk', id);
      expect(matter.evidence.map((media) => media.id).sort()).toEqual([...mediaIds].sort());
      expect(matter.timeline.filter(({ action }) => action === 'addEvidence')).toMatchObject([
        { title: '补充了 2 个照片或视频', actorName: '林晓梅', isVisibleToResident: true },
      ]);
    });

    it('moreThanNineInAll_areRefused', async () => {
      const { id } = await journey.submit({ mediaIds: [await journey.uploadPhoto('lin')] });
      const nine = await Promise.all(Array.from({ length: 9 }, () => journey.uploadPhoto('lin')));
      expect((await add(id, nine).expect(422)).body).toMatchObject({ code: 'MEDIA.TOO_MANY' });
      await add(id, nine.slice(1)).expect(200);
    });

    it('areTheReportersAlone_andOnlyWhileTheMatterIsOpen', async () => {
      const { id } = await journey.submit(help({ hazard: 'gas' }));
      await add(id, [await journey.uploadPhoto('desk')], 'desk').expect(403);
      await add(id, [await journey.uploadPhoto('neighbour')], 'neighbour').expect(404);
      await add(id, [await journey.uploadPhoto('neighbour')]).expect(422);
      await add(id, []).expect(400);
      const photo = await journey.uploadPhoto('lin');
      await journey.act('lin', id, 'withdraw', {});
      expect((await add(id, [photo]).expect(409)).body).toMatchObject({ code: 'COMPLAINT.ACTION_NOT_IN_STATE' });
    });

    it('moveNoDeadline', async () => {
      const { id } = await journey.submit();
      const { clocks } = await journey.complaint('lin', id);
      await add(id, [await journey.uploadPhoto('lin')]).expect(200);
      expect((await journey.complaint('lin', id)).clocks).toEqual(clocks);
    });
  });
});
