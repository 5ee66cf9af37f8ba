/**
 * 指标口径：撤回、不予受理、并案、挂起和未经确认的都不算办好；没有样本就不给数字，不用 0 或 100% 充数。
 */
import type { RateView } from '@yingsheng/shared/api/board';

/** How many of how many, in one period. */
export interface Share {
  readonly kept: number;
  readonly total: number;
}

export function rateView(current: Share, previous: Share): RateView {
  const value = shareAsNumber(current);
  const before = shareAsNumber(previous);
  return {
    value,
    changePoints: value === null || before === null ? null : Math.round((value - before) * 1000) / 10,
    sampleSize: current.total,
  };
}

function shareAsNumber({ kept, total }: Share): number | null {
  return total === 0 ? null : kept / total;
}
