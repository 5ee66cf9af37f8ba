/** 前台的工单: whoever answers the telephone sees who has what, and how late it is. */
import type { WorkOrderInbox } from '@yingsheng/shared/api/work-order';
import { type BootedApp, bootApp } from '../support/boot-app';
import { CountedMatters } from '../support/counted-matters';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const NOW = new Date('2026-11-23T02:00:00.000Z');

let booted: BootedApp;
let estate: SmallEstate;
let matters: CountedMatters;

beforeAll(async () => {
  booted = await bootApp();
  estate = await buildSmallEstate(booted);
  matters = new CountedMatters(booted, estate, NOW);
});
afterEach(() => matters.forget());
afterAll(() => booted.close());

const ordersOf = async (person: PersonKey): Promise<WorkOrderInbox> =>
  (await estate.as(person).get('/api/work-orders?tab=estate').expect(200)).body;

it('aDesk_seesAllOpenOrdersOfItsEstate_lateOnesFirst_andWhoHasThem', async () => {
  const { plumber, secondPlumber } = estate.people;
  const inTime = { status: 'offered', handlerId: null, offeredToId: secondPlumber } as const;
  await matters.given({ title: '灯不亮' }, { orders: [{ ...inTime, nextDueAt: matters.minutesFromNow(30) }] });
  const late = { status: 'accepted', handlerId: plumber, offeredToId: plumber } as const;
  await matters.given({ title: '漏水' }, { orders: [{ ...late, nextDueAt: matters.minutesFromNow(-90) }] });
  await matters.given({ title: '旧事' }, { orders: [{ status: 'done', handlerId: plumber }] });
  await matters.given({ title: '没人接' }, { orders: [{ status: 'returned', handlerId: null, offeredToId: null }] });
  const { items, counts } = await ordersOf('desk');
  expect(items.map(({ title, holder }) => [title, holder?.id ?? null])).toEqual([
    ['漏水', plumber],
    ['灯不亮', secondPlumber],
    ['没人接', null],
  ]);
  expect(counts.estate).toBe(3);
});

it('nobodyButADesk_hasSuchAList_andNoDeskThatOfAnotherEstate', async () => {
  await matters.given({}, { orders: [{ status: 'accepted', handlerId: estate.people.plumber }] });
  for (const person of ['plumber', 'manager', 'foreignDesk', 'lin'] as const) {
    const { body } = await estate.as(person).get('/api/work-orders?tab=estate');
    expect(body.items ?? []).toEqual([]);
  }
});

it('whatNamesTheDesk_isNotOnItsList', async () => {
  await matters.given({ accusedIds: [estate.people.desk] }, { orders: [{ status: 'accepted' }] });
  expect((await ordersOf('desk')).items).toEqual([]);
});
