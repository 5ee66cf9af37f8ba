import type { NoticePage, NoticeView } from '@yingsheng/shared/api/notice';
import { Complaint } from '../../src/complaints/entities/complaint';
import { Notice } from '../../src/notifications/notice.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

let booted: BootedApp;
let estate: SmallEstate;
beforeAll(async () => {
  booted = await bootApp();
  estate = await buildSmallEstate(booted);
});
afterAll(() => booted.close());

function noticeFor(person: PersonKey, title: string): Notice {
  return {
    id: newId(),
    eventId: newId(),
    personId: estate.people[person],
    title,
    body: '编号 YS-261123-0001',
    complaintId: null,
    workOrderId: null,
    createdAt: booted.clock.now(),
    readAt: null,
  };
}
const insert = (rows: Notice[]) =>
  booted.app.get(TransactionRunner).run((manager) => insertRows(manager, Notice, rows));
const unread = async (person: PersonKey): Promise<number> =>
  (await estate.as(person).get('/api/me').expect(200)).body.unreadNoticeCount;

it('notices_arePagedNewestFirst_andOnlyOnesOwn', async () => {
  await insert(Array.from({ length: 35 }, (_, index) => noticeFor('lin', `第 ${index}`)));
  await insert([noticeFor('neighbour', '邻居的')]);
  const first = (await estate.as('lin').get('/api/notices').expect(200)).body;
  const second = (await estate.as('lin').get(`/api/notices?cursor=${first.nextCursor}`).expect(200)).body;
  const titles = [...first.items, ...second.items].map((notice: NoticeView) => notice.title);
  expect(titles).toEqual(Array.from({ length: 35 }, (_, index) => `第 ${34 - index}`));
  expect(second.nextCursor).toBeNull();
});

it('markingRead_touchesOnlyOnesOwn', async () => {
  const [mine, theirs] = [noticeFor('desk', '我的'), noticeFor('plumber', '同事的')];
  await insert([mine, theirs]);
  await estate
    .as('desk')
    .post('/api/notices/read', { ids: [mine.id, theirs.id] })
    .expect(204);
  expect([await unread('desk'), await unread('plumber')]).toEqual([0, 1]);
  await estate.as('plumber').post('/api/notices/read', {}).expect(204);
  expect(await unread('plumber')).toBe(0);
});

describe('险情', () => {
  const file = (text: string) => new SmallWorld(booted, estate).submit(text, newId());
  const about = async (complaintId: string, title: string): Promise<Notice> => {
    const row = { ...noticeFor('manager', title), complaintId };
    await insert([row]);
    return row;
  };
  const read = async (): Promise<NoticePage> => (await estate.as('manager').get('/api/notices').expect(200)).body;
  const markOf = async (title: string) => (await read()).items.find((notice) => notice.title === title)?.danger;

  it('ofARunningDanger_theNewestNoticeGoesFirst_untilItIsSolved', async () => {
    const { id } = await file('电梯困人了，快来人');
    const plain = await file('厨房水槽漏水');
    await about(id, '险情一');
    const newest = await about(id, '险情二');
    await insert(
      Array.from({ length: 35 }, (_, index) => ({ ...noticeFor('manager', `别的 ${index}`), complaintId: plain.id })),
    );
    const page = await read();
    expect(page.dangers.filter(({ complaintId }) => complaintId === id).map((notice) => notice.id)).toEqual([
      newest.id,
    ]);
    expect(page.dangers.every(({ danger }) => danger === 'running')).toBe(true);
    expect(page.items.some(({ complaintId }) => complaintId === id)).toBe(false);
    const next = (await estate.as('manager').get(`/api/notices?cursor=${page.nextCursor}`).expect(200)).body;
    expect(next.dangers).toEqual([]);

    await booted.app.get(TransactionRunner).run((manager) => manager.update(Complaint, { id }, { status: 'resolved' }));
    expect((await read()).dangers.filter(({ complaintId }) => complaintId === id)).toEqual([]);
    await about(id, '险情三');
    expect(await markOf('险情三')).toBe('over');
  });

  it.each([
    ['confirmed', 'over'],
    ['timeout', 'over'],
    ['merged', null],
    ['withdrawn', null],
    ['declined', null],
  ] as const)('closedAs %s, itIs %s: nothing is called solved that nobody solved', async (closeReason, mark) => {
    const { id } = await file('电梯困人了，快来人');
    const closing = { status: 'closed', closeReason } as const;
    await booted.app.get(TransactionRunner).run((manager) => manager.update(Complaint, { id }, closing));
    await about(id, `险情，${closeReason}`);
    expect(await markOf(`险情，${closeReason}`)).toBe(mark);
  });

  it('whatEndangersNobody_bearsNoMark', async () => {
    const { id } = await file('楼道灯不亮');
    await about(id, '灯');
    expect(await markOf('灯')).toBeNull();
  });
});
