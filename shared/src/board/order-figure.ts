/** 工单数的是什么: each by the same name a filter of the list of work orders. */
export const ORDER_FIGURES = [
  /** 手上的: somebody has it, or is asked to take it. */
  'carried',
  /** 待接单: asked, not yet answered. */
  'offered',
  /** 抢单池: nobody's yet. */
  'pool',
  /** 等裁定: given back twice. */
  'returned',
] as const;
export type OrderFigure = (typeof ORDER_FIGURES)[number];
