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
  departments: [
    { id: 'repair', name: '工程部', people: [person('li'), person('wu')] },
    { id: 'cleaning', name: '保洁部', people: [person('he')] },
    { id: 'empty', name: '品质部', people: [] },
  ],
} as unknown as DispatchBoard;

const ids = (orders: readonly { id: string }[]) => orders.map(({ id }) => id);

it('everyOrder_standsInOneColumn_andWorkStandsWithItsPerson', () => {
  const { pool, offered, returned, departments } = groupBoard(BOARD, null);
  expect([ids(pool), ids(offered), ids(returned)]).toEqual([['pooled', 'elsewhere'], ['asked'], ['given-back']]);
  expect(departments.map(({ name }) => name)).toEqual(['工程部', '保洁部']);
  expect(departments[0]?.people.map(({ orders }) => ids(orders))).toEqual([['worked-on', 'waits'], []]);
});

it('oneDepartment_narrowsEveryColumn', () => {
  const { pool, departments } = groupBoard(BOARD, 'cleaning');
  expect(ids(pool)).toEqual(['elsewhere']);
  expect(departments.map(({ name }) => name)).toEqual(['保洁部']);
});
