import type { OrderFigure } from '@yingsheng/shared/board/order-figure';
import { isWorkOrderOpen, WORK_ORDER_STATUSES } from '@yingsheng/shared/work-order/status';

/** Spelled out, because an index finds what is named and not what is left out. */
const OPEN_ORDERS = WORK_ORDER_STATUSES.filter(isWorkOrderOpen)
  .map((status) => `'${status}'`)
  .join(', ');

/** Somebody owes something about it; `o` is the alias of the order. */
export function isOpenOrder(o: string): string {
  return `${o}.status IN (${OPEN_ORDERS})`;
}

/** 在谁手上: who has it, or is asked to take it. */
export function carrierOf(o: string): string {
  return `COALESCE(${o}.handlerId, ${o}.offeredToId)`;
}

/** 看板、负荷和清单数的是同一批工单: what makes an order count under a figure. */
export function orderCondition(figure: OrderFigure, o: string): string {
  switch (figure) {
    case 'carried':
      return `(${isOpenOrder(o)} AND ${carrierOf(o)} IS NOT NULL)`;
    case 'offered':
      return `(${o}.status = 'offered' AND ${carrierOf(o)} IS NOT NULL)`;
    case 'pool':
      return `(${o}.status = 'offered' AND ${carrierOf(o)} IS NULL)`;
    case 'returned':
      return `${o}.status = 'returned'`;
  }
}
