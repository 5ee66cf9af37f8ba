import type { ApiError } from '@yingsheng/shared/api/common';
import request from 'supertest';
import { Complaint } from '../../src/complaints/entities/complaint';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { bearerOf } from '../support/signed-in';
import { buildSmallEstate } from '../support/small-estate';

describe('input that no form of ours would send', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  function expectRefusal(answer: { status: number; body: unknown }, status: number, code: string): void {
    const { code: said, message } = answer.body as ApiError;
    expect([answer.status, said]).toEqual([status, code]);
    expect(message).toMatch(/\p{Script=Han}/u);
  }

  /** The body goes out as it is written, not as an object would be. */
  const raw = (body: string) =>
    request(booted.http)
      .post('/api/complaints')
      .set('authorization', bearerOf(booted, journey.estate.people.lin))
      .set('idempotency-key', 'hostile-input')
      .set('content-type', 'application/json')
      .send(body);

  it.each([
    ['arrays', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
    ['objects', `{"place":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
  ])('%sNestedWithoutEnd_areRefused_notAFailure', async (_name, body) => {
    expectRefusal(await raw(body), 400, 'REQUEST.INVALID');
  });

  it('keysOfTheLanguageItself_areRefused', async () => {
    const body = JSON.stringify(journey.submission()).replace('{', '{"__proto__":{"isAdmin":true},');
    expectRefusal(await raw(body), 400, 'REQUEST.INVALID');
  });

  it.each(['%', '%ED%A0%80'])('address_%s_isRefusedInTheOneShape', async (id) => {
    expectRefusal(await journey.estate.as('desk').get(`/api/complaints/${id}`), 400, 'REQUEST.INVALID');
  });

  it.each([
    ['zeroWidth', '\u200b\u200b\u200b'],
    ['blankLetters', '\u3164\u3164\u2800'],
    ['softHyphens', '\u00ad\u00ad\u00ad'],
    ['tags', '\u{e0001}\u{e0020}\u{e007f}'],
  ])('text_of_%s_saysNothing_andIsRefused', async (_name, text) => {
    const before = await booted.dataSource.manager.count(Complaint);
    const answer = await journey.post('lin', '/api/complaints', { ...journey.submission(), text });
    expectRefusal(answer, 400, 'REQUEST.INVALID');
    expect(await booted.dataSource.manager.count(Complaint)).toBe(before);
  });

  it('callerOfBlanks_isNobody_andHasNoTelephone', async () => {
    const caller = { reporterId: undefined, callerName: '\u200b\u200b' };
    const nobody = await journey.post('desk', '/api/desk/complaints', journey.registration(caller));
    expectRefusal(nobody, 422, 'COMPLAINT.REPORTER_UNKNOWN');
    const blank = journey.registration({ callerPhone: '      ' });
    expectRefusal(await journey.post('desk', '/api/desk/complaints', blank), 400, 'REQUEST.INVALID');
  });

  it.each([
    '2026-W53-1',
    '20261201',
    '2026-12',
    '2026-11-30T10:00:00',
    '2026-02-30T10:00:00Z',
    '9999-12-31T23:59:59Z',
    '+010000-01-01T00:00:00Z',
  ])('expectedTime_%s_isNoPromise', async (expectedAt) => {
    const { id } = await journey.submit();
    const body = { version: 1, progress: '已联系师傅', difficulty: null, expectedAt };
    const answer = await journey.estate.as('desk').post(`/api/complaints/${id}/publish-update`, body);
    expectRefusal(answer, 400, 'REQUEST.INVALID');
    expect(Object.keys((answer.body as ApiError).facts.fields as object)).toEqual(['expectedAt']);
    expect((await journey.complaint('desk', id)).version).toBe(1);
  });

  it('workTakenWhileADeclineIsPending_goesOnToTheEnd', async () => {
    const { id } = await journey.submit({ urgency: 'urgent' });
    const [order] = (await journey.complaint('desk', id)).workOrders;
    await journey.act('desk', id, 'proposeDecline', {
      reason: '属于专有部分',
      ruleText: '民法典第二百七十一条',
      whereToGo: '开发商售后',
    });
    await journey.finish(order?.id ?? '');
    const { status, declineProposal } = await journey.complaint('desk', id);
    expect([status, declineProposal]).toEqual(['resolved', null]);
  });
});
