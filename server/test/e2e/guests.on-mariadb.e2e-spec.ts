import type { ApiError } from '@yingsheng/shared/api/common';
import type { GuestComplaintRequest, GuestMatter, GuestOffer, GuestReceipt } from '@yingsheng/shared/api/guest';
import type { MediaView } from '@yingsheng/shared/api/media';
import request from 'supertest';
import { Complaint } from '../../src/complaints/entities/complaint';
import { Person } from '../../src/directory/entities/person';
import { GuestReport } from '../../src/intake/guests/entities/guest-report';
import { FollowUpCodes } from '../../src/intake/guests/follow-up-codes';
import { ForgetUnclaimedMedia } from '../../src/media/forget-unclaimed-media';
import { Media } from '../../src/media/media.entity';
import { IdempotencyKey } from '../../src/platform/idempotency/idempotency-key.entity';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey, photo } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';
import { solveProof } from '../support/solve-proof';
import { toldIn } from '../support/told';

const PHONE = '13700005678';
const WECHAT = 'https://servicewechat.com/wx0/devtools/page-frame.html';

describe('without signing in', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
  });
  beforeEach(() => booted.clock.advance(61));
  afterAll(() => booted.close());

  const help = (overrides: Partial<GuestComplaintRequest> = {}): GuestComplaintRequest => ({
    estateId: journey.estate.estateId,
    text: '水一直往外冒',
    place: { note: '3 栋东侧电梯厅' },
    hazard: 'water',
    name: '过路的老张',
    phone: PHONE,
    ...overrides,
  });
  const ordinary = (overrides: Partial<GuestComplaintRequest> = {}) =>
    help({ text: '东门外的路灯不亮', hazard: undefined, ...overrides });
  const post = (body: object, headers: Record<string, string> = {}) =>
    request(booted.http)
      .post('/api/guest-complaints')
      .set({ 'idempotency-key': newId(), ...headers })
      .send(body);
  const report = async (body = help()): Promise<GuestReceipt> => (await post(body).expect(201)).body;
  const ask = (path: string, body: object) =>
    request(booted.http).post(`/api/guest-complaints/follow-up${path}`).send(body);
  const look = async (code: string): Promise<GuestMatter> => (await ask('', { code }).expect(200)).body;
  const act = async (code: string, action: string, body: object = {}): Promise<GuestMatter> =>
    (await ask(`/${action}`, { code, version: (await look(code)).version, ...body }).expect(200)).body;
  const idOf = async (number: string): Promise<string> =>
    (await booted.dataSource.manager.findOneByOrFail(Complaint, { number, estateId: journey.estate.estateId })).id;

  it('danger_isRecordedLikeAnyOther_dispatchedAtOnce_andAnsweredWithACode', async () => {
    const receipt = await report();
    expect(receipt).toMatchObject({ urgency: 'lifeSafety', category: 'plumbing', safetyAdvice: { hazard: 'water' } });
    expect(receipt.code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
    const id = await idOf(receipt.number);
    const matter = await journey.complaint('desk', id);
    expect(matter).toMatchObject({ channel: 'web', placeText: '3 栋东侧电梯厅', status: 'submitted' });
    // The number stands once, whole, where it is to be dialled.
    expect(matter.reporter).toEqual({ name: '过路的老张', phoneMasked: null });
    expect(matter.dialFirst).toEqual([{ name: '过路的老张', phone: PHONE }]);
    expect(matter.workOrders).toHaveLength(1);
    expect(matter.clocks.length).toBeGreaterThan(2);
    expect(matter.timeline[0]).toMatchObject({ title: '提交反映', actorName: '过路的老张' });
  });

  it('whoGaveNoName_isReachedByWhoeverGoesThere', async () => {
    const { number } = await report(ordinary({ name: undefined }));
    const id = await idOf(number);
    const { reporter } = await journey.act('desk', id, 'accept', { message: '已收到，马上安排师傅' });
    expect(reporter).toEqual({ name: '反映人', phoneMasked: '137****5678' });
    const { workOrders } = await journey.act('desk', id, 'dispatch', { handlerId: journey.estate.people.plumber });
    const orderId = workOrders[0]?.id ?? '';
    expect((await journey.workOrder('plumber', orderId)).reporter).toEqual({ name: '反映人', phone: '137****5678' });
    await journey.work('plumber', orderId, 'accept', {});
    expect((await journey.workOrder('plumber', orderId)).reporter).toEqual({ name: '反映人', phone: PHONE });
  });

  describe('in danger, without a number', () => {
    const hurried = () => help({ phone: undefined, name: undefined });

    it('helpIsSent_toEachOfThem_andEachHasACodeOfTheirOwn', async () => {
      const key = { 'idempotency-key': newId() };
      const [first, second] = [await post(hurried(), key).expect(201), await post(hurried()).expect(201)];
      expect(first.body.code).not.toBe(second.body.code);
      expect((await post(hurried(), key).expect(200)).body).toEqual(first.body);
      const matter = await journey.complaint('desk', await idOf(first.body.number));
      expect(matter).toMatchObject({ reporter: { name: '反映人', phoneMasked: null }, dialFirst: [] });
      expect(matter.workOrders).toHaveLength(1);
    });

    it('aNumberThatIsToBeRungForTooManyAlready_isNotAddedToMore', async () => {
      const { manager } = booted.dataSource;
      const phone = '13700002468';
      const phoneDigest = booted.app.get(FollowUpCodes).digestOfPhone(phone);
      const createdAt = booted.clock.now();
      const reports = Array.from({ length: 100 }, () => {
        const ids = { id: newId(), complaintId: newId(), codeDigest: newId() };
        return { ...ids, phoneDigest, createdAt, declinedById: null };
      });
      await manager.insert(GuestReport, reports);
      const { code } = await report(hurried());
      const said = { code, version: (await look(code)).version, text: '打给他', phone };
      expect((await ask('/comment', said).expect(429)).body).toMatchObject({ code: 'COMPLAINT.TOO_MANY_EMERGENCIES' });
      expect(await look(code)).toMatchObject({ hasPhone: false, version: said.version });
    });

    it('aKeyThatLooksLikeANumber_isNobodysNumber', async () => {
      const number = '13700001234';
      const { body } = await post(hurried(), { 'idempotency-key': number }).expect(201);
      const complaintId = await idOf(body.number);
      const { phoneDigest } = await booted.dataSource.manager.findOneByOrFail(GuestReport, { complaintId });
      expect(phoneDigest).not.toBe(booted.app.get(FollowUpCodes).digestOfPhone(number));
    });

    it('theWordsAloneTellOfDanger_andAreEnough', async () => {
      const receipt = await report(help({ text: '有人困在电梯里', hazard: undefined, phone: undefined }));
      expect(receipt.urgency).toBe('lifeSafety');
    });

    it('theNumber_canBeLeftLater_once', async () => {
      const { code, number } = await report(hurried());
      expect((await look(code)).hasPhone).toBe(false);
      const matter = await act(code, 'comment', { text: '我的电话补上了', phone: PHONE });
      expect(matter.hasPhone).toBe(true);
      const dialled = async () => (await journey.complaint('desk', await idOf(number))).dialFirst;
      expect(await dialled()).toEqual([{ name: '反映人', phone: PHONE }]);
      await act(code, 'comment', { text: '换一个', phone: '13700009999' });
      expect(await dialled()).toEqual([{ name: '反映人', phone: PHONE }]);
    });
  });

  it('inWechat_itCameByTheMiniProgram', async () => {
    const { number } = (await post(help(), { referer: WECHAT }).expect(201)).body as GuestReceipt;
    expect((await journey.complaint('desk', await idOf(number))).channel).toBe('miniProgram');
  });

  it('ordinaryMatterOfAPublicArea_isTakenToo', async () => {
    const receipt = await report(ordinary({ place: { publicAreaId: journey.estate.publicAreaId } }));
    expect(receipt).toMatchObject({ urgency: 'normal', safetyAdvice: null });
    expect((await look(receipt.code)).placeText).toBe('3 栋电梯厅');
  });

  it('publicPlacesOfTheEstate_areToldToAnybody_withoutARoom', async () => {
    const placesOf = (estateId: string) => request(booted.http).get(`/api/estates/${estateId}/public-places`);
    const { body } = await placesOf(journey.estate.estateId).expect(200);
    expect(body.publicAreas).toMatchObject([{ id: journey.estate.publicAreaId, name: '3 栋电梯厅' }]);
    expect(toldIn(body)).not.toContain('1201');
    await placesOf(newId()).expect(404);
  });

  it('sentAgainUnderItsKey_itIsTheFirstOne_withTheSameCode', async () => {
    const key = { 'idempotency-key': newId() };
    const first = await post(help(), key).expect(201);
    const again = await post(help(), key).expect(200);
    expect(again.body).toEqual(first.body);
    await post(help({ text: '别的事' }), key).expect(422);
    // Another number with the same key is somebody else.
    await post(help({ phone: '13700009999' }), key).expect(201);
  });

  it('codeAndNumber_areKeptAsDigestsOnly', async () => {
    const { code } = await report();
    const { manager } = booted.dataSource;
    const kept = JSON.stringify([await manager.find(GuestReport), await manager.find(IdempotencyKey)]);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(PHONE);
  });

  it.each<[string, () => object, number, string]>([
    ['ordinaryMatterWithoutANumber', () => ordinary({ phone: undefined }), 422, 'COMPLAINT.PHONE_NEEDED'],
    ['numberOfWords', () => help({ phone: '打我电话' }), 400, 'REQUEST.INVALID'],
    ['estateThatDoesNotExist', () => help({ estateId: newId() }), 404, 'REQUEST.NOT_FOUND'],
    [
      'areaOfAnotherEstate',
      () => help({ estateId: journey.estate.foreignEstateId, place: { publicAreaId: journey.estate.publicAreaId } }),
      422,
      'COMPLAINT.PLACE_UNKNOWN',
    ],
    ['nowhere', () => help({ place: {} }), 422, 'COMPLAINT.PLACE_UNKNOWN'],
    [
      'somebodysRoomById',
      () => ({ ...help(), place: { householdId: journey.estate.rooms.lin } }),
      400,
      'REQUEST.INVALID',
    ],
    ['asSomebodyElse', () => ({ ...help(), reporterId: journey.estate.people.lin }), 400, 'REQUEST.INVALID'],
    ['withSomebodysPhoto', () => ({ ...help(), mediaIds: [newId()] }), 400, 'REQUEST.INVALID'],
    ['aWholeBook', () => help({ text: '火'.repeat(501) }), 400, 'REQUEST.INVALID'],
    ['nothingVisible', () => help({ text: '\u200b\u3164' }), 400, 'REQUEST.INVALID'],
    ['placeThatIsAList', () => ({ ...help(), place: ['3 栋'] }), 400, 'REQUEST.INVALID'],
    [
      'proofThatIsAnObjectOfNothing',
      () => ({ ...help(), proof: { challenge: {}, answer: [] } }),
      400,
      'REQUEST.INVALID',
    ],
  ])('%s_isRefused_andNothingIsWritten', async (_name, body, status, code) => {
    const before = await booted.dataSource.manager.count(Complaint);
    const answer = await post(body());
    expect([answer.status, (answer.body as ApiError).code]).toEqual([status, code]);
    expect(await booted.dataSource.manager.count(Complaint)).toBe(before);
  });

  it('withoutAKey_isRefused', async () => {
    await request(booted.http).post('/api/guest-complaints').send(help()).expect(400);
  });

  describe('who comes often', () => {
    const proofAsked = (answer: { body: unknown }) =>
      (answer.body as ApiError).facts as { challenge: string; bits: number };

    it('onTheWeb_computesForAMoment_andIsHeard_dangerAsWell', async () => {
      for (let count = 0; count < 3; count += 1) await post(help()).expect(201);
      const asked = await post(help()).expect(428);
      expect(asked.body).toMatchObject({ code: 'GUEST.PROOF_NEEDED', facts: { bits: 14 } });
      const proof = solveProof(proofAsked(asked));
      const key = { 'idempotency-key': newId() };
      await post(help({ proof }), key).expect(201);
      // Repeated it is still the first one, though the proof is spent.
      await post(help({ proof }), key).expect(200);
    });

    it.each<[string, (asked: { challenge: string; bits: number }) => object]>([
      ['wrongAnswer', ({ challenge }) => ({ challenge, answer: 'x' })],
      ['ownChallenge', () => solveProof({ challenge: '9999999999999.1.aa.bb', bits: 1 })],
      ['emptyChallenge', () => ({ challenge: '', answer: '' })],
      [
        'easierThanAsked',
        ({ challenge, bits }) => solveProof({ challenge: challenge.replace(`.${bits}.`, '.1.'), bits: 1 }),
      ],
    ])('%s_provesNothing', async (_name, forge) => {
      for (let count = 0; count < 3; count += 1) await post(help()).expect(201);
      const asked = proofAsked(await post(help()).expect(428));
      await post(help({ proof: forge(asked) as GuestComplaintRequest['proof'] })).expect(428);
    });

    it('oneProof_countsOnce_andRunsOut', async () => {
      for (let count = 0; count < 3; count += 1) await post(help()).expect(201);
      const proof = solveProof(proofAsked(await post(help()).expect(428)));
      await post(help({ proof })).expect(201);
      await post(help({ proof })).expect(428);
      const late = solveProof(proofAsked(await post(help()).expect(428)));
      booted.clock.advance(11);
      await post(help({ proof: late })).expect(428);
    });

    it('manyNumbersFromOneAddress_areAskedToo', async () => {
      for (let count = 0; count < 10; count += 1) await post(ordinary({ phone: `1370000${1000 + count}` })).expect(201);
      await post(ordinary({ phone: '13711112222' })).expect(428);
    });

    it('withOrdinaryMatters_waitsLongerAndLonger_alsoInWechat_butDangerGoesThrough', async () => {
      const inWechat = { referer: WECHAT };
      for (let count = 0; count < 5; count += 1) await post(ordinary(), inWechat).expect(201);
      const refused = await post(ordinary(), inWechat).expect(429);
      expect(refused.body).toMatchObject({ code: 'REQUEST.RATE_LIMITED' });
      await post(ordinary({ text: '电梯里困人了' }), inWechat).expect(201);
      await post(help(), inWechat).expect(201);
    });

    it('aHundredDangersOfOneNumber_areAllRecorded_thenTheyAreAskedToDial', async () => {
      const answers = await Promise.all(Array.from({ length: 100 }, () => post(help(), { referer: WECHAT })));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(100);
      const next = await post(help(), { referer: WECHAT }).expect(429);
      const { code } = next.body as ApiError;
      expect(['COMPLAINT.TOO_MANY_EMERGENCIES', 'REQUEST.RATE_LIMITED']).toContain(code);
    });

    it('afterAFloodFromOneAddress_realDangerWaitsSeconds_neverMinutes', async () => {
      const flood = (count: number) => post(help({ phone: `1380000${1000 + count}` }), { referer: WECHAT });
      await Promise.all(Array.from({ length: 104 }, (_, count) => flood(count)));
      const waiting = await post(help({ phone: '13911112222' }), { referer: WECHAT });
      expect(waiting.status).toBe(429);
      expect((waiting.body as ApiError).facts.retryAfterSeconds).toBeLessThanOrEqual(20);
      // A browser computes its way through at once.
      const proof = solveProof(proofAsked(await post(help({ phone: '13911112222' })).expect(428)));
      await post(help({ phone: '13911112222', proof })).expect(201);
    });
  });

  describe('by the follow-up code', () => {
    const accepted = async () => {
      const { code, number } = await report(ordinary());
      const id = await idOf(number);
      await journey.act('desk', id, 'accept', { message: '已收到，今天下午派电工去看' });
      return { code, id };
    };
    const resolved = async () => {
      const { code, id } = await accepted();
      await journey.act('desk', id, 'answerOnTheSpot', { answer: '灯泡已经换好' });
      return { code, id };
    };

    it('guestReadsWhatAResidentWould_andNobodysNumber', async () => {
      const { code } = await accepted();
      const matter = await look(code);
      expect(matter).toMatchObject({
        estateName: '翠湖花园',
        servicePhone: '0571-88880000',
        text: '东门外的路灯不亮',
        status: 'accepted',
        statusText: '已受理',
        ownerName: '周敏',
        allowedActions: ['comment', 'addEvidence'],
        evidence: [],
      });
      expect(matter.timeline.map(({ title }) => title)).toEqual(['提交反映', '已受理']);
      expect(toldIn(matter)).not.toContain('88880001');
      expect(JSON.stringify(matter)).not.toContain(PHONE);
    });

    it('typedInAnyWay_theCodeIsTheCode', async () => {
      const { code } = await report();
      await look(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `);
    });

    it('guestAddsWords_whichTheOwnerReads_asTheirs', async () => {
      const { code, id } = await accepted();
      await act(code, 'comment', { text: '靠近公交站的那一盏' });
      const matter = await journey.complaint('desk', id);
      expect(matter.timeline.at(-1)).toMatchObject({ body: '靠近公交站的那一盏', actorName: '过路的老张' });
      expect(matter.unreadCount).toBe(1);
      expect(matter.clocks).toEqual((await journey.complaint('desk', id)).clocks);
    });

    it('guestConfirms_andItIsClosedByTheirWord', async () => {
      const { code, id } = await resolved();
      expect((await look(code)).allowedActions).toEqual(['comment', 'addEvidence', 'confirm', 'refuse']);
      expect(await act(code, 'confirm')).toMatchObject({ status: 'closed', allowedActions: ['reopen'] });
      const matter = await journey.complaint('desk', id);
      expect(matter).toMatchObject({ closeReason: 'confirmed', reporter: { name: '过路的老张' } });
      expect(matter.timeline.at(-1)).toMatchObject({ actorName: '过路的老张' });
    });

    it('guestSaysItIsNotDone_andReopens', async () => {
      const { code, id } = await resolved();
      expect((await act(code, 'refuse', { reason: '灯还是不亮' })).status).toBe('in_progress');
      expect((await journey.complaint('desk', id)).timeline.find(({ action }) => action === 'refuse')).toMatchObject({
        body: '原因：灯还是不亮',
        actorName: '过路的老张',
      });
      const closed = await resolved();
      await act(closed.code, 'confirm');
      expect((await act(closed.code, 'reopen', { reason: '第二天又灭了' })).status).toBe('in_progress');
      expect((await journey.complaint('desk', closed.id)).reopenCount).toBe(1);
    });

    it('whatTheirStateDoesNotAllow_isRefused_andStaleEyesToo', async () => {
      const { code } = await accepted();
      const { version } = await look(code);
      for (const action of ['confirm', 'refuse', 'reopen']) {
        const answer = await ask(`/${action}`, {
          code,
          version,
          ...(action === 'confirm' ? {} : { reason: '还没好' }),
        });
        expect([action, answer.status]).toEqual([action, 409]);
      }
      await ask('/comment', { code, version: version + 1, text: '在吗' }).expect(409);
    });

    it('floodOfWords_isAskedToWait', async () => {
      const { code } = await accepted();
      for (let count = 0; count < 10; count += 1) await act(code, 'comment', { text: `补充 ${count}` });
      await ask('/comment', { code, version: (await look(code)).version, text: '还有' }).expect(429);
    });

    it('whatColleaguesSayAmongThemselves_isNotForGuests', async () => {
      const { code, id } = await accepted();
      await journey.act('desk', id, 'note', { text: '这人上周也打过电话' });
      expect(JSON.stringify(await look(code))).not.toContain('上周也打过');
    });

    it('mergedMatter_saysWhereItGoesOn_andNothingOfTheOther', async () => {
      const { code, id } = await accepted();
      const other = await journey.submit({ text: '路灯坏了，我家在 1201 门口' });
      await journey.act('desk', id, 'merge', { targetNumber: other.number, reason: '说的是同一处' });
      const matter = await look(code);
      expect(matter.mergedInto).toMatchObject({ number: other.number });
      expect(toldIn(matter)).not.toContain('1201');
    });

    it('codeThatNobodyHas_andWhatIsNoCode_areAnsweredAlike_onEveryPath', async () => {
      const answers = [];
      for (const code of ['AAAAAAAAAA', '', '2', 'x'.repeat(40), '零零零', "' OR 1=1 --"]) {
        const { status, body } = await ask('', { code });
        answers.push({ status, ...body, requestId: '' });
      }
      booted.clock.advance(61);
      for (const path of ['/comment', '/confirm', '/refuse', '/reopen']) {
        const { status, body } = await ask(path, { code: 'AAAAAAAAAA', version: 1, ...bodyOf(path) });
        answers.push({ status, ...body, requestId: '' });
      }
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 404, code: 'GUEST.CODE_UNKNOWN' });
    });

    it('guessing_isMadeToWait_wrongOrRight_andForgottenAfterAnHour', async () => {
      const { code } = await report();
      const guesses = await Promise.all(Array.from({ length: 200 }, (_, count) => ask('', { code: `2345${count}` })));
      expect(guesses.filter(({ status }) => status === 404)).toHaveLength(10);
      expect(guesses.filter(({ status }) => status === 429)).toHaveLength(190);
      await ask('', { code }).expect(429);
      booted.clock.advance(61);
      await look(code);
    });
  });

  describe('photos', () => {
    const upload = (code: string, file: Buffer) =>
      request(booted.http)
        .post('/api/guest-complaints/follow-up/photos')
        .set('follow-up-code', code)
        .attach('file', file, 'photo.jpg');
    const uploaded = async (code: string): Promise<MediaView> => (await upload(code, await photo()).expect(201)).body;
    const add = (code: string, mediaIds: string[]) => ask('/add-evidence', { code, mediaIds });

    it('followTheReport_areReadLikeAny_andShownToTheHolderOfTheCode', async () => {
      const { code, number } = await report();
      const [first, second] = [await uploaded(code), await uploaded(code)];
      const matter = (await add(code, [first.id, second.id]).expect(200)).body as GuestMatter;
      expect(matter.evidence.map(({ id }) => id)).toEqual([first.id, second.id]);
      expect(matter.timeline.at(-1)).toMatchObject({ title: '补充了 2 个照片或视频', actorName: '过路的老张' });
      await request(booted.http)
        .get(matter.evidence[0]?.url ?? '')
        .expect(200)
        .expect('content-type', 'image/jpeg');
      const seen = await journey.complaint('desk', await idOf(number));
      expect(seen.evidence).toHaveLength(2);
      await request(booted.http)
        .get(seen.evidence[0]?.url ?? '')
        .expect(200);
      // A device that got no answer sends them again: they are added once.
      await add(code, [first.id, second.id]).expect(200);
      expect((await look(code)).evidence).toHaveLength(2);
    });

    it('goWithAMessage_andThoseOfTheStaffAreNotShownByACode', async () => {
      const { code, number } = await report();
      const id = await idOf(number);
      await act(code, 'comment', { text: '这里', mediaIds: [(await uploaded(code)).id] });
      await journey.act('desk', id, 'comment', { text: '收到', mediaIds: [await journey.uploadPhoto('desk')] });
      const entries = (await look(code)).timeline.filter(({ action }) => action === 'comment');
      expect(entries.map(({ media }) => media.length)).toEqual([1, 0]);
    });

    it('areFewAndSmall_forEachReport', async () => {
      const { code } = await report();
      for (let count = 0; count < 3; count += 1) await uploaded(code);
      const refused = await upload(code, await photo());
      expect([refused.status, (refused.body as ApiError).code]).toEqual([422, 'MEDIA.GUEST_LIMIT']);
      const other = await report(help({ phone: '13700009123' }));
      const large = Buffer.concat([await photo(), Buffer.alloc(3 * 1024 * 1024)]);
      expect((await upload(other.code, large)).status).toBe(422);
      await add(code, [newId(), newId(), newId(), newId()]).expect(400);
    });

    it('needTheCodeOfAReport_anothersAreNotOnes_andGoneOnesAreNamed', async () => {
      const [own, other] = [await report(), await report(help({ phone: '13700009124' }))];
      expect((await upload('AAAAAAAAAA', await photo())).status).toBe(404);
      expect((await upload('', await photo())).status).toBe(404);
      const [mine, theirs] = [await uploaded(own.code), await uploaded(other.code)];
      const refused = await add(own.code, [mine.id, theirs.id]);
      expect([refused.status, (refused.body as ApiError).code]).toEqual([422, 'MEDIA.NOT_YOURS']);
      expect((refused.body as ApiError).message).toContain('第 2 个');
      const stolen = (theirs.url ?? '').replace(/person=[^&]+/, 'person=guest');
      expect((await request(booted.http).get(stolen)).status).not.toBe(200);
    });

    it('aFailedPhoto_neverBlocksTheCallForHelp', async () => {
      const { code, number } = await report();
      expect((await upload(code, Buffer.from('no picture'))).status).toBeGreaterThanOrEqual(400);
      expect((await journey.complaint('desk', await idOf(number))).workOrders).toHaveLength(1);
    });

    it('notHandedIn_areGoneAfterADay', async () => {
      const { code } = await report();
      const { id } = await uploaded(code);
      booted.clock.advance(24 * 60 + 1);
      await booted.app.get(ForgetUnclaimedMedia).run(booted.clock.now());
      expect(await booted.dataSource.manager.findOneBy(Media, { id })).toBeNull();
    });

    it('manyFromOneAddress_areAskedToWait', async () => {
      const codes: string[] = [];
      for (let count = 0; count < 14; count += 1) {
        const proofless = { referer: WECHAT };
        codes.push((await post(help({ phone: `1371111${2000 + count}` }), proofless).expect(201)).body.code);
      }
      const statuses = [];
      for (const code of codes) {
        for (let count = 0; count < 3; count += 1) statuses.push((await upload(code, await photo())).status);
      }
      expect(statuses.slice(0, 40).every((status) => status === 201)).toBe(true);
      expect(statuses.at(-1)).toBe(429);
    });

    it('becomeThePersons_whoHasSignedInSince', async () => {
      const ownPhone = '13600007777';
      await booted.dataSource.manager.update(Person, { id: journey.estate.people.lin }, { provenPhone: ownPhone });
      const { code, number } = await report(help({ phone: ownPhone }));
      await add(code, [(await uploaded(code)).id]).expect(200);
      await journey.estate.as('lin').post('/api/guest-offers/by-code', { code }).expect(200);
      const seen = await journey.complaint('lin', await idOf(number));
      await request(booted.http)
        .get(seen.evidence[0]?.url ?? '')
        .expect(200);
      expect((await look(code)).evidence).toEqual([]);
      expect((await upload(code, await photo())).status).toBe(409);
    });
  });

  describe('who has signed in since', () => {
    let series = 0;
    /** A number of its own for each test, shown to be that person's. */
    const provenOf = async (person: PersonKey): Promise<string> => {
      series += 1;
      const phone = `1360000${1000 + series}`;
      await booted.dataSource.manager.update(Person, { id: journey.estate.people[person] }, { provenPhone: phone });
      return phone;
    };
    const offersTo = async (person: PersonKey): Promise<GuestOffer[]> =>
      (await journey.estate.as(person).get('/api/guest-offers').expect(200)).body;
    const answer = (person: PersonKey, path: string, body: object = {}) =>
      journey.estate.as(person).post(`/api/guest-offers/${path}`, body);
    const refusal = async (person: PersonKey, path: string, body: object = {}) => {
      const { status, body: said } = await answer(person, path, body);
      return [status, (said as ApiError).code];
    };

    it('isAskedWhetherItIsTheirs_andSaysYes_thenItIsTheirOwn', async () => {
      const phone = await provenOf('lin');
      const { code, number } = await report(ordinary({ phone }));
      const id = await idOf(number);
      await journey.act('desk', id, 'accept', { message: '已收到，今天下午派电工去看' });
      const [offer] = await offersTo('lin');
      expect(offer).toMatchObject({ number, estateName: '翠湖花园', text: '东门外的路灯不亮' });
      const path = `${offer?.id}/accept`;
      expect((await answer('lin', path).expect(200)).body).toEqual({ complaintId: id });
      // Said twice, it is said once.
      await answer('lin', path).expect(200);
      expect(await offersTo('lin')).toEqual([]);
      const own = await journey.complaint('lin', id);
      expect(own.timeline.filter(({ action }) => action === 'recogniseOwn')).toMatchObject([
        { title: '这件反映已归到您名下', actorName: '林晓梅' },
      ]);
      expect(own.allowedActions).toContain('urge');
      const seen = await journey.complaint('desk', id);
      expect(seen.reporter).toMatchObject({ name: '林晓梅' });
      expect(seen.timeline.at(-1)?.title).toBe('反映人已登录，这件反映归到本人名下');
      await journey.act('lin', id, 'comment', { text: '靠近公交站的那一盏', mediaIds: [] });
      // The code still shows, names nobody, and no longer acts.
      const shown = await look(code);
      expect(shown).toMatchObject({ isRecognised: true, allowedActions: [], statusText: '已受理' });
      expect(shown.timeline.at(-1)).toMatchObject({ body: '靠近公交站的那一盏', actorName: '过路的老张' });
      expect(JSON.stringify(shown)).not.toContain('林晓梅');
      for (const action of ['comment', 'confirm', 'refuse', 'reopen']) {
        const { status, body } = await ask(`/${action}`, { code, version: shown.version, ...bodyOf(`/${action}`) });
        expect([action, status, body.code]).toEqual([action, 409, 'GUEST.RECOGNISED']);
      }
    });

    it('saysNo_andIsNotAskedAgainForThatOne', async () => {
      const phone = await provenOf('lin');
      const first = await report(ordinary({ phone }));
      const [offer] = await offersTo('lin');
      await answer('lin', `${offer?.id}/decline`).expect(204);
      expect(await offersTo('lin')).toEqual([]);
      const second = await report(ordinary({ phone, text: '西门的路灯也不亮' }));
      expect((await offersTo('lin')).map(({ number }) => number)).toEqual([second.number]);
      expect((await look(first.code)).isRecognised).toBe(false);
    });

    it('byANumberThatIsNotProven_orAName_nothingIsOffered', async () => {
      const phone = await provenOf('lin');
      await booted.dataSource.manager.update(
        Person,
        { id: journey.estate.people.neighbour },
        { provenPhone: null, phone, name: '过路的老张' },
      );
      await report(ordinary({ phone }));
      expect(await offersTo('neighbour')).toEqual([]);
    });

    it('anothersReport_andOneThatDoesNotExist_areAnsweredAlike', async () => {
      await provenOf('neighbour');
      await report(ordinary({ phone: await provenOf('lin') }));
      const [offer] = await offersTo('lin');
      for (const deed of ['accept', 'decline']) {
        for (const id of [offer?.id, newId()]) {
          expect(await refusal('neighbour', `${id}/${deed}`)).toEqual([404, 'REQUEST.NOT_FOUND']);
        }
      }
      expect(await offersTo('lin')).toHaveLength(1);
    });

    it('byTheCodeThatTheDeviceKept_itIsTheirs_andNobodyElsesAfterwards', async () => {
      const { code, number } = await report(ordinary());
      const { body } = await answer('passerBy', 'by-code', { code }).expect(200);
      expect(body).toEqual({ complaintId: await idOf(number) });
      expect((await journey.complaint('passerBy', await idOf(number))).number).toBe(number);
      expect(await refusal('neighbour', 'by-code', { code })).toEqual([409, 'GUEST.RECOGNISED']);
      expect(await refusal('neighbour', 'by-code', { code: 'AAAAAAAAAA' })).toEqual([404, 'GUEST.CODE_UNKNOWN']);
    });

    it('whoAnswersForIt_isNotItsReporterToo', async () => {
      const { code } = await report(ordinary({ phone: await provenOf('desk') }));
      expect(await offersTo('desk')).toEqual([]);
      expect(await refusal('desk', 'by-code', { code })).toEqual([403, 'GUEST.HAS_A_HAND']);
    });

    it('twoAtOnce_oneOfThemHasIt', async () => {
      const { code, number } = await report(ordinary());
      const answers = await Promise.all(
        (['lin', 'neighbour'] as const).map((person) => answer(person, 'by-code', { code })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { timeline } = await journey.complaint('desk', await idOf(number));
      expect(timeline.filter(({ action }) => action === 'recogniseOwn')).toHaveLength(1);
    });
  });

  function bodyOf(path: string): object {
    if (path === '/comment') return { text: '在吗' };
    return path === '/confirm' ? {} : { reason: '还没好' };
  }
});
