import type { DispatchBoard, DispatchBoardOrder, DispatchBoardPerson } from '@yingsheng/shared/api/dispatch';
import type { OrderFigure } from '@yingsheng/shared/board/order-figure';

/** With all that they carry: what they have taken, and what they are asked to take. */
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
  /** All there are in each column, also beyond those that are listed. */
  readonly counts: Readonly<Record<OrderFigure, number>>;
}

/** The orders as the board's columns show them; `departmentId` narrows all of them, `null` shows everything. */
export function groupBoard(board: DispatchBoard, departmentId: string | null): BoardGroups {
  const orders = board.orders.filter((order) => departmentId === null || order.departmentId === departmentId);
  const offered = orders.filter((order) => order.status === 'offered');
  const counted = board.orderCounts.filter((of) => departmentId === null || of.departmentId === departmentId);
  const countOf = (figure: OrderFigure): number => counted.reduce((sum, of) => sum + of[figure], 0);
  return {
    counts: {
      carried: countOf('carried'),
      offered: countOf('offered'),
      pool: countOf('pool'),
      returned: countOf('returned'),
    },
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
          orders: board.orders.filter((order) => order.holder?.id === person.personId),
        })),
      })),
  };
}
