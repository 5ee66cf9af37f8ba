import type { ApiError } from '@yingsheng/shared/api/common';
import { ERROR_TEXT } from '@yingsheng/shared/labels.zh';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { IdempotencyKey } from '../../src/platform/idempotency/idempotency-key.entity';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

describe('bad input', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const rowCounts = () =>
    Promise.all([Complaint, TimelineEntry, IdempotencyKey].map((entity) => booted.dataSource.manager.count(entity)));

  it.each<[string, () => Record<string, unknown>, number, string]>([
    ['unknownCategory', () => ({ category: 'spaceship' }), 422, 'COMPLAINT.CATEGORY_UNKNOWN'],
    ['unknownUrgency', () => ({ urgency: 'veryUrgent' }), 400, 'REQUEST.INVALID'],
    ['tenThousandCharacters', () => ({ text: '漏'.repeat(10_000) }), 400, 'REQUEST.INVALID'],
    ['501CharactersOfEmoji', () => ({ text: '😭'.repeat(501) }), 400, 'REQUEST.INVALID'],
    ['onlyControlCharactersAndBlanks', () => ({ text: ' \u0000\u0007\n\t ' }), 400, 'REQUEST.INVALID'],
    ['textThatIsNoText', () => ({ text: { $ne: '' } }), 400, 'REQUEST.INVALID'],
    ['unknownField', () => ({ status: 'closed' }), 400, 'REQUEST.INVALID'],
    ['noPlace', () => ({ place: {} }), 422, 'COMPLAINT.PLACE_UNKNOWN'],
    ['placeMissing', () => ({ place: undefined }), 400, 'REQUEST.INVALID'],
    [
      'neighboursRoom',
      () => ({ place: { householdId: journey.estate.rooms.neighbour } }),
      403,
      'COMPLAINT.PLACE_NOT_YOURS',
    ],
    ['roomThatDoesNotExist', () => ({ place: { householdId: newId() } }), 403, 'COMPLAINT.PLACE_NOT_YOURS'],
    ['areaThatDoesNotExist', () => ({ place: { publicAreaId: newId() } }), 422, 'COMPLAINT.PLACE_UNKNOWN'],
    ['foreignEstate', () => ({ estateId: journey.estate.foreignEstateId }), 403, 'COMPLAINT.PLACE_NOT_YOURS'],
    ['thirtyPhotos', () => ({ mediaIds: Array.from({ length: 30 }, newId) }), 422, 'MEDIA.TOO_MANY'],
    ['photoThatDoesNotExist', () => ({ mediaIds: [newId()] }), 422, 'MEDIA.NOT_YOURS'],
  ])('%s_isRefusedWithItsCode_andNothingIsWritten', async (_name, overrides, status, code) => {
    const before = await rowCounts();
    const answer = await journey.post('lin', '/api/complaints', { ...journey.submission(), ...overrides() });
    expect([answer.status, (answer.body as ApiError).code]).toEqual([status, code]);
    expect((answer.body as ApiError).message).toMatch(/\p{Script=Han}/u);
    expect(await rowCounts()).toEqual(before);
  });

  it('somebodyElsesPhoto_isRefused_andStaysTheirs', async () => {
    const mediaIds = [await journey.uploadPhoto('neighbour')];
    const answer = await journey.post('lin', '/api/complaints', journey.submission({ mediaIds })).expect(422);
    expect(answer.body).toMatchObject({ code: 'MEDIA.NOT_YOURS' });
    await journey.submit({ mediaIds, place: { householdId: journey.estate.rooms.neighbour } }, 'neighbour');
  });

  it('emoji_stays_controlCharactersGo_andTheEndsAreTrimmed', async () => {
    const { id } = await journey.submit({ text: '  水管\u0000漏水😭\u0007\n请快来  ' });
    expect((await journey.complaint('lin', id)).text).toBe('水管漏水😭\n请快来');
  });

  it('500CodePoints_areAccepted', async () => {
    await journey.submit({ text: '😭'.repeat(500) });
  });

  it('fieldFaults_areNamedByPath_inChinese', async () => {
    const answer = await journey.post('lin', '/api/complaints', {
      ...journey.submission(),
      place: { householdId: journey.estate.rooms.lin, note: '啊'.repeat(61) },
      isConfidential: 'no',
    });
    const { fields } = (answer.body as ApiError).facts as { fields: Record<string, string> };
    expect(Object.keys(fields).sort()).toEqual(['isConfidential', 'place.note']);
    for (const text of Object.values(fields)) expect(text).toMatch(/\p{Script=Han}/u);
  });

  it('submissionWithoutAKey_orWithABadOne_isRefused', async () => {
    const client = journey.estate.as('lin');
    const bare = await client.post('/api/complaints', journey.submission()).expect(400);
    expect(bare.body).toMatchObject({ code: 'REQUEST.IDEMPOTENCY_KEY_MISSING' });
    await journey.post('lin', '/api/complaints', journey.submission(), 'short').expect(400);
    await journey.post('lin', '/api/complaints', journey.submission(), `${'k'.repeat(64)}x`).expect(400);
  });

  it('repeatedKey_givesTheFirstResult_anotherBodyIsRefused_anotherPersonIsFree', async () => {
    const key = newId();
    const first = await journey.post('lin', '/api/complaints', journey.submission(), key).expect(201);
    const again = await journey.post('lin', '/api/complaints', journey.submission(), key).expect(200);
    expect(again.body).toEqual(first.body);
    const other = journey.submission({ text: '另外一件事' });
    const refused = await journey.post('lin', '/api/complaints', other, key).expect(422);
    expect(refused.body).toMatchObject({
      code: 'REQUEST.IDEMPOTENCY_KEY_REUSED',
      message: ERROR_TEXT['REQUEST.IDEMPOTENCY_KEY_REUSED'],
    });
    const room = { householdId: journey.estate.rooms.neighbour };
    await journey.post('neighbour', '/api/complaints', journey.submission({ place: room }), key).expect(201);
  });

  it('somebodyElsesComplaint_doesNotExist_forEveryAction', async () => {
    const { id } = await journey.submit();
    for (const person of ['neighbour', 'stranger', 'foreignDesk', 'cleaner'] as const) {
      const client = journey.estate.as(person);
      expect((await client.get(`/api/complaints/${id}`).expect(404)).body).toMatchObject({
        code: 'COMPLAINT.NOT_FOUND',
      });
    }
    for (const action of ['confirm', 'refuse', 'reopen', 'rate']) {
      const body = { version: 1, ...ACTION_BODIES[action] };
      const answer = await journey.estate.as('neighbour').post(`/api/complaints/${id}/${action}`, body).expect(404);
      expect(answer.body).toMatchObject({ code: 'COMPLAINT.NOT_FOUND' });
    }
    await journey.estate.as('foreignDesk').post(`/api/complaints/${id}/dispatch`, { version: 1 }).expect(404);
  });

  it('workOrders_doNotExistForOutsiders', async () => {
    const { orderId } = await journey.dispatched();
    for (const person of ['lin', 'neighbour'] as const) {
      await journey.estate.as(person).get(`/api/work-orders/${orderId}`).expect(403);
    }
    for (const person of ['foreignManager', 'cleaner'] as const) {
      const answer = await journey.estate.as(person).get(`/api/work-orders/${orderId}`).expect(404);
      expect(answer.body).toMatchObject({ code: 'WORK_ORDER.NOT_FOUND' });
    }
    await journey.estate.as('plumber').get(`/api/work-orders/${newId()}`).expect(404);
  });

  it('actionNotAllowedInState_andStaleVersion_are409', async () => {
    const { id } = await journey.submit();
    const client = journey.estate.as('lin');
    const early = await client.post(`/api/complaints/${id}/confirm`, { version: 1 }).expect(409);
    expect(early.body).toMatchObject({ code: 'COMPLAINT.ACTION_NOT_IN_STATE' });
    await journey.act('desk', id, 'accept', { message: '已收到' });
    const stale = await journey.estate.as('desk').post(`/api/complaints/${id}/dispatch`, { version: 1 }).expect(409);
    expect(stale.body).toMatchObject({ code: 'COMPLAINT.STALE_VERSION', facts: { version: 2 } });
  });

  it('workOrderOutOfOrder_isRefused', async () => {
    const { orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const client = journey.estate.as('plumber');
    const early = await client.post(`/api/work-orders/${orderId}/arrive`, { version, beforeMediaIds: [] }).expect(409);
    expect(early.body).toMatchObject({ code: 'WORK_ORDER.ACTION_NOT_IN_STATE' });
    const blank = await client.post(`/api/work-orders/${orderId}/return`, { version, reason: ' ' }).expect(400);
    expect(blank.body).toMatchObject({ code: 'REQUEST.INVALID' });
    const colleague = journey.estate.as('secondPlumber');
    await colleague.post(`/api/work-orders/${orderId}/accept`, { version }).expect(403);
  });

  it('engineeringWithoutAnAfterPhoto_isNotDone', async () => {
    const { orderId } = await journey.dispatched();
    await journey.work('plumber', orderId, 'accept', {});
    const { version } = await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
    const body = { version, note: '修好了', rootCause: '老化', afterMediaIds: [], isResolving: true };
    const answer = await journey.estate.as('plumber').post(`/api/work-orders/${orderId}/done`, body).expect(422);
    expect(answer.body).toMatchObject({ code: 'WORK_ORDER.AFTER_PHOTO_MISSING' });
    expect((await journey.workOrder('plumber', orderId)).status).toBe('arrived');
  });

  it('dispatchToSomebodyWhoCannot_isRefused', async () => {
    const { id } = await journey.submit();
    const { version } = await journey.complaint('desk', id);
    const dispatch = (body: object) =>
      journey.estate
        .as('desk')
        .post(`/api/complaints/${id}/dispatch`, { version, ...body })
        .expect(422);
    const { people } = journey.estate;
    expect((await dispatch({ handlerId: people.cleaner })).body).toMatchObject({
      code: 'WORK_ORDER.CANDIDATE_INVALID',
    });
    expect((await dispatch({ handlerId: people.lin })).body).toMatchObject({ code: 'WORK_ORDER.CANDIDATE_INVALID' });
    expect((await dispatch({ departmentId: newId() })).body).toMatchObject({ code: 'WORK_ORDER.DEPARTMENT_INVALID' });
  });
});

const ACTION_BODIES: Readonly<Record<string, object>> = {
  refuse: { kind: 'notFixed', reason: '还在漏', mediaIds: [] },
  reopen: { reason: '又漏了' },
  rate: { speed: 5, attitude: 5, quality: 5 },
};
