import type { DispatchBoard, DispatchBoardOrder } from '@yingsheng/shared/api/dispatch';
import { groupBoard } from './board-groups';

const person = (personId: string) => ({
  personId,
  name: personId,
  isOnDuty: true,
  absentUntil: null,
  openWorkOrderCount: 1,
  loadCap: 8,
  mayEditLoadCap: true,
});
function order(id: string, status: DispatchBoardOrder['status'], holderId: string | null, departmentId = 'repair') {
  const holder = holderId === null ? null : { id: holderId, name: holderId, departmentName: null, phone: null };
  return { id, status, holder, departmentId } as DispatchBoardOrder;
}
const BOARD = {
  orders: [
    order('pooled', 'offered', null),
    order('asked', 'offered', 'li'),
    order('given-back', 'returned', null),
    order('worked-on', 'arrived', 'li'),
    order('waits', 'suspended', 'li'),
    order('elsewhere', 'offered', null, 'cleaning'),
  ],
  orderCounts: [
    { departmentId: 'repair', carried: 403, offered: 1, pool: 401, returned: 1 },
    { departmentId: 'cleaning', carried: 0, offered: 0, pool: 1, returned: 0 },
  ],
  departments: [
    { id: 'repair', name: '工程部', people: [person('li'), person('wu')] },
    { id: 'cleaning', name: '保洁部', people: [person('he')] },
    { id: 'empty', name: '品质部', people: [] },
  ],
} as unknown as DispatchBoard;

const ids = (orders: readonly { id: string }[]) => orders.map(({ id }) => id);

it('everyOrder_standsInItsColumn_andWithThePersonWhoCarriesIt', () => {
  const { pool, offered, returned, departments } = groupBoard(BOARD, null);
  expect([ids(pool), ids(offered), ids(returned)]).toEqual([['pooled', 'elsewhere'], ['asked'], ['given-back']]);
  expect(departments.map(({ name }) => name)).toEqual(['工程部', '保洁部']);
  expect(departments[0]?.people.map(({ orders }) => ids(orders))).toEqual([['asked', 'worked-on', 'waits'], []]);
});

it('oneDepartment_narrowsEveryColumn', () => {
  const { pool, departments } = groupBoard(BOARD, 'cleaning');
  expect(ids(pool)).toEqual(['elsewhere']);
  expect(departments.map(({ name }) => name)).toEqual(['保洁部']);
});

it('theColumns_countAllThereAre_notWhatFitsOnTheDesk', () => {
  expect(groupBoard(BOARD, null).counts).toEqual({ carried: 403, offered: 1, pool: 402, returned: 1 });
  expect(groupBoard(BOARD, 'cleaning').counts).toMatchObject({ pool: 1, returned: 0 });
});
