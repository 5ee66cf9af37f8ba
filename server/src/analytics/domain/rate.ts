/**
 * 指标口径：业主确认的才算办好，到期自动关闭、撤回、不予受理、并案和挂起的都不算；超过时限的，不管后来怎样了结都算没做到。
 * 没有样本就不给数字，不用 0 或 100% 充数；样本太少不比升降。
 */
import type { RateView } from '@yingsheng/shared/api/board';
import { FEWEST_TO_COMPARE } from '@yingsheng/shared/board/figure';

/** How many of how many, in one period. */
export interface Share {
  readonly kept: number;
  readonly total: number;
}

export function rateView(current: Share, previous: Share): RateView {
  const value = shareAsNumber(current);
  const before = shareAsNumber(previous);
  const isFew = Math.min(current.total, previous.total) < FEWEST_TO_COMPARE;
  return {
    value,
    changePoints: value === null || before === null || isFew ? null : Math.round((value - before) * 1000) / 10,
    keptCount: current.kept,
    sampleSize: current.total,
    previousSampleSize: previous.total,
  };
}

function shareAsNumber({ kept, total }: Share): number | null {
  return total === 0 ? null : kept / total;
}
