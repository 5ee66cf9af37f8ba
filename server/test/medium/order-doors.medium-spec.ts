import type { DispatchBoard, OrderPage } from '@yingsheng/shared/api/dispatch';
import { ORDER_FIGURES } from '@yingsheng/shared/board/order-figure';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { type BootedApp, bootApp } from '../support/boot-app';
import { CountedMatters } from '../support/counted-matters';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const NOW = new Date('2026-11-23T02:00:00.000Z');

let booted: BootedApp;
let estate: SmallEstate;
let matters: CountedMatters;

beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  booted.clock.set(NOW);
  estate = await buildSmallEstate(booted);
  matters = new CountedMatters(booted, estate, NOW);
});
afterEach(() => matters.forget());
afterAll(() => booted.close());

const order = (query: string): Promise<OrderPage> =>
  estate
    .as('manager')
    .get(`/api/estates/${estate.estateId}/work-orders?limit=50${query}`)
    .expect(200)
    .then(({ body }) => body);
const engineering = () => estate.departmentIds.engineering;
const { plumber, lead } = { plumber: () => estate.people.plumber, lead: () => estate.people.lead };

/** One in hand, one that rests, one asked for, one in the pool, one given back, one done. */
async function everyState(): Promise<void> {
  for (const state of [
    { status: 'arrived', handlerId: plumber() },
    { status: 'suspended', handlerId: plumber() },
    { status: 'offered', handlerId: null, offeredToId: plumber() },
    { status: 'offered', handlerId: null, offeredToId: null },
    { status: 'returned', handlerId: null, offeredToId: null, coordinatorId: lead() },
    { status: 'done', handlerId: plumber() },
  ] as const) {
    await matters.given({ status: 'in_progress' }, { orders: [{ offeredToId: null, ...state }] });
  }
}
const loadOf = async () => (await matters.board()).loads.find(({ code }) => code === 'engineering');

it('theLoadOfADepartment_isWhatSomebodyHasInHand_andOpensExactlyThat', async () => {
  await everyState();
  expect(await loadOf()).toMatchObject({ openCount: 3 });
  const { items, total } = await order(`&figure=carried&departmentId=${engineering()}`);
  expect([items.length, total]).toEqual([3, 3]);
});

it('whatADepartmentCanCarry_isWhatThoseRosteredTodayCan', async () => {
  expect(await loadOf()).toMatchObject({ capacity: 16, onDutyCount: 2 });
  await booted.dataSource.manager.delete(DutyShift, { personId: plumber() });
  expect(await loadOf()).toMatchObject({ capacity: 8, onDutyCount: 1 });
  booted.clock.set(new Date('2026-11-23T15:30:00.000Z'));
  expect(await loadOf()).toMatchObject({ capacity: 8 });
});

it('theDispatchBoard_countsAllThereAre_perDepartment_andEachCountOpensItsOrders', async () => {
  await everyState();
  const board: DispatchBoard = (
    await estate.as('manager').get(`/api/estates/${estate.estateId}/dispatch-board`).expect(200)
  ).body;
  expect(board.orderCounts).toEqual([{ departmentId: engineering(), carried: 3, offered: 1, pool: 1, returned: 1 }]);
  for (const figure of ORDER_FIGURES) {
    const { items, total } = await order(`&figure=${figure}&departmentId=${engineering()}`);
    expect([figure, items.length, total]).toEqual([
      figure,
      board.orderCounts[0]?.[figure],
      board.orderCounts[0]?.[figure],
    ]);
  }
  const people = board.departments.flatMap((department) => department.people);
  for (const { personId, openWorkOrderCount } of people) {
    expect((await order(`&figure=carried&personId=${personId}`)).total).toBe(openWorkOrderCount);
  }
});

it('orders_areReadPageByPage_andOnlyByWhoManagesTheEstate', async () => {
  await everyState();
  const path = `/api/estates/${estate.estateId}/work-orders?figure=carried&limit=2`;
  const { body: first } = await estate.as('lead').get(path).expect(200);
  const { body: second } = await estate.as('lead').get(`${path}&cursor=${first.nextCursor}`).expect(200);
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  await estate.as('lead').get(`${path}&cursor=nonsense`).expect(400);
  await estate.as('foreignManager').get(path).expect(404);
  await estate.as('plumber').get(path).expect(403);
});

it('whatNamesTheReader_isNeitherCountedNorListed', async () => {
  await matters.given(
    { status: 'in_progress', accusedIds: [estate.people.manager] },
    { orders: [{ status: 'arrived', handlerId: plumber() }] },
  );
  expect(await loadOf()).toMatchObject({ openCount: 0 });
  expect((await order('&figure=carried')).total).toBe(0);
});
