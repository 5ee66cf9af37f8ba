/** 内容审核 against the stand-in platform: what is suspected is marked and held back, and nothing waits for the check. */
import type { AddressInfo } from 'node:net';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { ContentReviewView } from '@yingsheng/shared/api/content-review';
import request from 'supertest';
import { ContentCheck } from '../../src/content-check/content-check.entity';
import { Person } from '../../src/directory/entities/person';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

describe('the content check', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let estate: SmallEstate;
  let journey: Journey;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: platform.config() });
    await booted.app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });
  beforeEach(async () => {
    estate = await buildSmallEstate(booted);
    journey = new Journey(estate);
    await platform.order('DELETE', 'faults');
    await platform.order('DELETE', 'messages');
    for (const person of ['lin', 'plumber', 'desk'] as const) {
      const wechatOpenid = `openid-${estate.people[person]}`;
      await booted.dataSource.manager.update(Person, { id: estate.people[person] }, { wechatOpenid });
    }
  });

  const work = () => booted.app.get(OutboxWorker).drain();
  const later = async (minutes: number) => {
    booted.clock.advance(minutes);
    await work();
  };
  const fault = (on: string, kind: string, value?: unknown, times?: number) =>
    platform.order('POST', 'faults', { on, kind, value, times });
  const checks = (complaintId: string) => booted.dataSource.manager.findBy(ContentCheck, { complaintId });
  const waiting = async (person: PersonKey = 'desk') =>
    (await estate.as(person).get('/api/content-reviews').expect(200)).body as ContentReviewView[];
  const decide = (person: PersonKey, id: string, body: object) =>
    estate.as(person).post(`/api/content-reviews/${id}/decide`, body);
  const pushTarget = (to: object | null) => platform.order('POST', 'push-target', to ?? {});
  /** The verdict on a photo, pushed as WeChat does. */
  const judge = async (verdict: { suggest?: string; errcode?: number }) => {
    const { port } = booted.http.address() as AddressInfo;
    const [asked] = (await platform.messages('mediaCheck')).slice(-1);
    await pushTarget({ ...booted.config.wechat.push, url: `http://127.0.0.1:${port}/api/wechat/push` });
    const { suggest = 'risky', errcode = 0 } = verdict;
    const event = { Event: 'wxa_media_check', FromUserName: asked?.to, trace_id: asked?.id, errcode };
    await platform.order('POST', 'push', { ...event, result: { suggest, label: '20002' } });
    await pushTarget(null);
    await work();
  };
  const withPhoto = async () => {
    const mediaId = await journey.uploadPhoto('lin');
    const { id } = await journey.submit({ mediaIds: [mediaId] });
    await work();
    return { id, mediaId };
  };
  const photoFor = async (person: PersonKey, id: string) => (await journey.complaint(person, id)).evidence[0];
  const opens = async (url: string) => (await request(booted.http).get(url)).status;

  it('anAngryComplaint_isTakenAtOnceAndWhole_andMarkedForAPerson', async () => {
    const text = '混蛋，水漏了三天没人管';
    const { id } = await journey.submit({ text });
    await work();
    const seen = await journey.complaint('desk', id);
    expect(seen).toMatchObject({ text, status: 'submitted', contentToReviewCount: 1 });
    expect(await waiting()).toMatchObject([
      { subject: 'complaint', text, suspicion: '辱骂', isWithholdable: false, isOwn: false },
    ]);
    const own = await journey.complaint('lin', id);
    expect(own).toMatchObject({ text, contentToReviewCount: 0 });
    expect(own.timeline.map(({ action }) => action)).not.toContain('flagContent');
  });

  it('whatThePlatformFindsFine_isMarkedNowhere', async () => {
    const { id } = await journey.submit();
    await work();
    expect(await checks(id)).toMatchObject([{ state: 'passed', suggestion: 'pass' }]);
    expect(await waiting()).toEqual([]);
  });

  it('aMarkChangesNothingForThoseAtWork_theirNextStepIsStillTheirs', async () => {
    const { id } = await journey.submit({ text: '混蛋，水漏了三天没人管' });
    const seen = await journey.complaint('desk', id);
    await work();
    const body = { version: seen.version, message: '周敏已收到，马上安排' };
    await estate.as('desk').post(`/api/complaints/${id}/accept`, body).expect(200);
  });

  it.each<[string, string, unknown]>([
    ['isDown', 'status', 503],
    ['answersAPage', 'html', undefined],
    ['isBusy', 'errcode', -1],
  ])('aPlatformThat_%s_isAskedAgainLater_andTheComplaintIsThere', async (_name, kind, value) => {
    await fault('wechat/wxa/msg_sec_check', kind, value);
    const { id } = await journey.submit({ text: '混蛋，水漏了三天没人管' });
    await work();
    expect(await journey.complaint('desk', id)).toMatchObject({ contentToReviewCount: 0, status: 'submitted' });
    expect(await checks(id)).toMatchObject([{ state: 'asked' }]);
    await platform.order('DELETE', 'faults');
    await later(1);
    expect((await journey.complaint('desk', id)).contentToReviewCount).toBe(1);
  });

  it('aPlatformThatNeverAnswers_isGivenUp_andNothingIsHeldBack', async () => {
    await fault('wechat/wxa/msg_sec_check', 'status', 500);
    const { id } = await journey.submit();
    for (let attempt = 0; attempt < 8; attempt += 1) await later(61);
    expect(await checks(id)).toMatchObject([{ state: 'unanswered' }]);
    expect(await waiting()).toEqual([]);
  });

  it('aCheckThatIsRefusedForGood_isNotAskedAgain', async () => {
    await fault('wechat/wxa/msg_sec_check', 'errcode', 61010);
    const { id } = await journey.submit();
    await work();
    expect(await checks(id)).toMatchObject([{ state: 'unanswered' }]);
  });

  it('whoeverIsNotOnWeChat_isNotChecked', async () => {
    await booted.dataSource.manager.update(Person, { id: estate.people.lin }, { wechatOpenid: null });
    const { id } = await journey.submit({ text: '混蛋，水漏了三天没人管' });
    await work();
    expect(await checks(id)).toEqual([]);
  });

  it('aPhoto_isSentAsALinkThatThePlatformCanOpen', async () => {
    await withPhoto();
    const [asked] = await platform.messages('mediaCheck');
    const { pathname, search } = new URL(asked?.text ?? '');
    expect(await opens(`${pathname}${search}`)).toBe(200);
  });

  it('aRiskyPhoto_isHeldBackFromEverybodyButItsUploader_untilItIsReleased', async () => {
    const { id } = await withPhoto();
    await judge({ suggest: 'risky' });
    expect(await photoFor('desk', id)).toMatchObject({ hold: 'awaitingReview', url: '', thumbnailUrl: null });
    const own = await photoFor('lin', id);
    expect(own).toMatchObject({ hold: 'awaitingReview' });
    expect(await opens(own?.url ?? '')).toBe(200);

    const [item] = await waiting();
    expect(item).toMatchObject({ subject: 'media', text: null, isWithholdable: true, suspicion: '色情' });
    expect(await opens(item?.media?.url ?? '')).toBe(200);
    expect((await decide('desk', item?.id ?? '', { isReleased: true }).expect(200)).body).toEqual([]);
    const after = await photoFor('desk', id);
    expect(after?.hold).toBeNull();
    expect(await opens(after?.url ?? '')).toBe(200);
    expect((await journey.complaint('desk', id)).contentToReviewCount).toBe(0);
  });

  it('aHeldPhoto_staysShutForTheRepairman_evenByALinkHeAlreadyHad', async () => {
    const mediaId = await journey.uploadPhoto('lin');
    const { id } = await journey.dispatched({ mediaIds: [mediaId] });
    await work();
    const had = (await photoFor('plumber', id))?.url ?? '';
    expect(await opens(had)).toBe(200);
    await judge({ suggest: 'review' });
    expect(await opens(had)).toBe(404);
    expect((await photoFor('plumber', id))?.url).toBe('');
  });

  it('aPhotoThatIsNotReleased_staysHidden_andItsUploaderReadsWhy', async () => {
    const { id } = await withPhoto();
    await judge({ suggest: 'risky' });
    const [item] = await waiting();
    await decide('desk', item?.id ?? '', { isReleased: false }).expect(422);
    await decide('desk', item?.id ?? '', { isReleased: false, reason: '拍到了别人的脸' }).expect(200);
    expect(await photoFor('manager', id)).toMatchObject({ hold: 'notReleased', url: '' });
    expect((await photoFor('lin', id))?.hold).toBe('notReleased');
    const told = (await journey.complaint('lin', id)).timeline.find(({ action }) => action === 'reviewContent');
    expect(told).toMatchObject({ title: '照片复核：不放行', body: '原因：拍到了别人的脸' });
  });

  it.each([{ suggest: 'pass' }, { errcode: -1008 }])('aVerdict_%j_holdsNothingBack', async (verdict) => {
    const { id } = await withPhoto();
    await judge(verdict);
    expect((await photoFor('desk', id))?.hold).toBeNull();
  });

  it('aVerdictThatComesTwice_isMarkedOnce', async () => {
    const { id } = await withPhoto();
    await judge({ suggest: 'risky' });
    booted.clock.advance(1);
    await judge({ suggest: 'risky' });
    expect((await journey.complaint('desk', id)).contentToReviewCount).toBe(1);
  });

  it('words_thatAreNotReleased_areReadByTheirWriterOnly', async () => {
    const { id } = await journey.submit();
    await journey.act('lin', id, 'comment', { text: '你们这些混蛋快来', mediaIds: [] });
    await work();
    const [item] = await waiting();
    expect(item).toMatchObject({ subject: 'words', text: '你们这些混蛋快来' });
    await decide('desk', item?.id ?? '', { isReleased: false, reason: '有辱骂的话' }).expect(200);
    const commentFor = async (person: PersonKey) => said(await journey.complaint(person, id));
    expect(await commentFor('desk')).toBe('（这段话经人工复核没有放行）');
    expect(await commentFor('lin')).toBe('你们这些混蛋快来');
  });

  it('twoReviewers_oneDecides_theOtherIsToldSo', async () => {
    await withPhoto();
    await judge({ suggest: 'risky' });
    const [item] = await waiting();
    const decisions = ['desk', 'manager'].map((person) =>
      decide(person as PersonKey, item?.id ?? '', { isReleased: true }),
    );
    const statuses = (await Promise.all(decisions)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
  });

  it('theComplaintsOwnWords_areNeverWithheld_andNobodyReviewsTheirOwn', async () => {
    const { id } = await journey.submit({ text: '混蛋，水漏了三天没人管' });
    await work();
    const [complaint] = await waiting();
    const answer = await decide('desk', complaint?.id ?? '', { isReleased: false, reason: '有辱骂的话' }).expect(422);
    expect(answer.body.code).toBe('CONTENT.COMPLAINT_STAYS');
    await journey.act('desk', id, 'accept', { message: '已收到' });
    await journey.act('desk', id, 'comment', { text: '他妈的真忙', mediaIds: [] });
    await work();
    const own = (await waiting()).find(({ isOwn }) => isOwn);
    expect((await decide('desk', own?.id ?? '', { isReleased: true }).expect(403)).body.code).toBe('CONTENT.OWN');
    await decide('manager', own?.id ?? '', { isReleased: true }).expect(200);
  });

  it('onlyTheDeskAndTheManagersOfTheEstate_review', async () => {
    await withPhoto();
    await judge({ suggest: 'risky' });
    const [item] = await waiting();
    for (const person of ['lin', 'plumber', 'neighbour'] as const) {
      await estate.as(person).get('/api/content-reviews').expect(403);
      await decide(person, item?.id ?? '', { isReleased: true }).expect(403);
    }
    expect(await waiting('foreignDesk')).toEqual([]);
    await decide('foreignDesk', item?.id ?? '', { isReleased: true }).expect(404);
  });
});

function said({ timeline }: ComplaintDetail): string | null | undefined {
  return timeline.find(({ action }) => action === 'comment')?.body;
}
