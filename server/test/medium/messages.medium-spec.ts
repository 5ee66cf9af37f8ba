/** 留言: both ways inside the complaint, with photos; who has not read yet sees it; an answer is a person's. */
import { MESSAGES_MAX_COUNT, MESSAGES_WINDOW_MINUTES } from '@yingsheng/shared/complaint/limits';
import { newId } from '../../src/platform/ids';
import { SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

describe('messages inside a complaint', () => {
  let booted: BootedApp;
  let world: SmallWorld;
  let id: string;

  beforeAll(async () => {
    booted = await bootApp();
  });
  afterAll(() => booted.close());
  beforeEach(async () => {
    world = new SmallWorld(booted, await buildSmallEstate(booted));
    ({ id } = await world.submit('厨房水管漏水', newId()));
  });

  const detail = async (person: PersonKey) => (await world.estate.as(person).get(`/api/complaints/${id}`)).body;
  const comment = async (person: PersonKey, text: string, mediaIds: string[] = []) => {
    const { version } = await detail(person);
    return world.estate.as(person).post(`/api/complaints/${id}/comment`, { version, text, mediaIds });
  };
  const read = async (person: PersonKey, sequence: number) =>
    world.estate.as(person).post(`/api/complaints/${id}/read`, { sequence }).expect(204);
  const listed = async (person: PersonKey, scope: 'mine' | 'owned') => {
    const { body } = await world.estate.as(person).get(`/api/complaints?scope=${scope}`);
    return body.items.find((item: { id: string }) => item.id === id).unreadCount;
  };
  const firstResponse = async () =>
    (await detail('desk')).clocks.find((clock: { kind: string }) => clock.kind === 'firstResponse');

  it('whatOneWrites_isUnreadToTheOther_untilTheyHaveHadItBeforeThem', async () => {
    const photo = await world.photoOf(world.estate.people.lin);
    expect((await comment('lin', '水越来越大', [photo])).status).toBe(200);
    expect(await listed('lin', 'mine')).toBe(0);
    expect(await listed('desk', 'owned')).toBe(1);
    const seen = await detail('desk');
    expect(seen).toMatchObject({ unreadCount: 1 });
    const last = seen.timeline.at(-1);
    expect(last).toMatchObject({ body: '水越来越大', media: [{ id: photo }] });
    await read('desk', last.sequence);
    expect(await listed('desk', 'owned')).toBe(0);

    await comment('desk', '师傅已出发');
    expect(await listed('lin', 'mine')).toBe(1);
    expect((await detail('manager')).unreadCount).toBe(0);
  });

  it('whatIsUnread_isCountedOnce_forWhomItConcerns_untilItIsReadOrOver', async () => {
    const unread = async (person: PersonKey) => (await world.estate.as(person).get('/api/complaints/unread')).body;
    const none = { own: 0, owned: 0, worked: 0 };
    await comment('lin', '水越来越大');
    await comment('lin', '已经漏到楼下');
    expect(await unread('lin')).toEqual(none);
    expect(await unread('desk')).toEqual({ ...none, owned: 2 });
    for (const person of ['manager', 'plumber', 'neighbour'] as const) expect(await unread(person)).toEqual(none);
    await comment('desk', '师傅已出发');
    expect(await unread('lin')).toEqual({ ...none, own: 1 });
    await read('desk', 9_999);
    expect(await unread('desk')).toEqual(none);
    const { version } = await detail('lin');
    await world.estate.as('lin').post(`/api/complaints/${id}/withdraw`, { version, reason: '已经好了' }).expect(200);
    expect(await unread('lin')).toEqual(none);
  });

  it('readingAgainOnAnOlderPage_forgetsNothing_andNobodyReadsAhead', async () => {
    await comment('lin', '第一条');
    await read('desk', 9_999);
    await read('desk', 1);
    expect((await detail('desk')).unreadCount).toBe(0);
    await comment('lin', '第二条');
    expect((await detail('desk')).unreadCount).toBe(1);
  });

  it('aColleaguesReply_isTheFirstResponse_theResidentsWordsAreNot', async () => {
    await comment('lin', '有人吗');
    expect(await firstResponse()).toMatchObject({ endedAt: null });
    await comment('desk', '在的，马上安排');
    expect(await firstResponse()).toMatchObject({ outcome: 'met' });
  });

  it('aFlood_isAskedToWait_andFlowsAgainAfterwards', async () => {
    for (let count = 0; count < MESSAGES_MAX_COUNT; count += 1) await comment('lin', `第 ${count} 条`);
    const refused = await comment('lin', '再来一条');
    expect([refused.status, refused.body.code]).toEqual([429, 'COMPLAINT.TOO_MANY_MESSAGES']);
    expect((await comment('desk', '我们看到了')).status).toBe(200);
    booted.clock.advance(MESSAGES_WINDOW_MINUTES + 1);
    expect((await comment('lin', '再来一条')).status).toBe(200);
  });
});
