/**
 * 升级阶梯对进行中的事：收紧的，进行中的也跟着走；放宽的只管生效以后提交的，以前提交的照原来的走。
 */
import type { Ladder } from '@yingsheng/shared/sla/ladder';
import { weakens } from '@yingsheng/shared/sla/rule-change';

export interface LadderVersion {
  /** 0: the company's, before every version of the estate's own. */
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly steps: Ladder;
}

/** The newest that has begun by `at`; `undefined`: none has. */
export function ladderInForce<Version extends LadderVersion>(
  versions: readonly Version[],
  at: Date,
): Version | undefined {
  return [...versions]
    .sort((one, other) => one.version - other.version)
    .findLast(({ effectiveFrom }) => effectiveFrom <= at);
}

/** By which ladder a matter that was filed then goes now. */
export function ladderFor(versions: readonly LadderVersion[], filedAt: Date, now: Date): Ladder | undefined {
  const filedUnder = ladderInForce(versions, filedAt);
  if (filedUnder === undefined) return ladderInForce(versions, now)?.steps;
  return [...versions]
    .sort((one, other) => one.version - other.version)
    .filter(({ version, effectiveFrom }) => version > filedUnder.version && effectiveFrom <= now)
    .reduce((held, { steps }) => (weakens('ladder', held, steps) ? held : steps), filedUnder.steps);
}
