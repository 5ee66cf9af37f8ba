import type { DispatchBoard, DispatchBoardOrder, DispatchBoardPerson } from '@yingsheng/shared/api/dispatch';

export interface PersonWithWork extends DispatchBoardPerson {
  readonly orders: readonly DispatchBoardOrder[];
}

export interface DepartmentAtWork {
  readonly id: string;
  readonly name: string;
  readonly people: readonly PersonWithWork[];
}

export interface BoardGroups {
  /** Given back twice: waits for a ruling. */
  readonly returned: readonly DispatchBoardOrder[];
  readonly pool: readonly DispatchBoardOrder[];
  /** Offered to a person who has not answered. */
  readonly offered: readonly DispatchBoardOrder[];
  readonly departments: readonly DepartmentAtWork[];
}

/** The orders as the board's columns show them; `departmentId` narrows all of them, `null` shows everything. */
export function groupBoard(board: DispatchBoard, departmentId: string | null): BoardGroups {
  const orders = board.orders.filter((order) => departmentId === null || order.departmentId === departmentId);
  const offered = orders.filter((order) => order.status === 'offered');
  const inWork = board.orders.filter((order) => order.status !== 'offered' && order.holder !== null);
  return {
    returned: orders.filter((order) => order.status === 'returned'),
    pool: offered.filter((order) => order.holder === null),
    offered: offered.filter((order) => order.holder !== null),
    departments: board.departments
      .filter(({ id, people }) => people.length > 0 && (departmentId === null || id === departmentId))
      .map(({ id, name, people }) => ({
        id,
        name,
        people: people.map((person) => ({
          ...person,
          orders: inWork.filter((order) => order.holder?.id === person.personId),
        })),
      })),
  };
}
