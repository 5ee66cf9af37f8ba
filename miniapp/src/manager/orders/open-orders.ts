import type { OrdersDoor } from '@yingsheng/shared/board/doors';
import { ORDER_FIGURES, type OrderFigure } from '@yingsheng/shared/board/order-figure';
import { go } from '../../platform/navigate';

/** Opens the list of exactly the orders that a number counts. */
export function openOrders({ figure, departmentId, personId }: OrdersDoor): void {
  go('/manager/orders/index', {
    ...(figure === undefined ? {} : { figure }),
    ...(departmentId === undefined ? {} : { departmentId }),
    ...(personId === undefined ? {} : { personId }),
  });
}

/** Reads an address; what it does not know it drops. */
export function parseOrderFilters(params: Readonly<Record<string, string | undefined>>): OrdersDoor {
  const figure = ORDER_FIGURES.find((known): known is OrderFigure => known === params.figure);
  return {
    ...(figure === undefined ? {} : { figure }),
    ...(params.departmentId ? { departmentId: params.departmentId } : {}),
    ...(params.personId ? { personId: params.personId } : {}),
  };
}
