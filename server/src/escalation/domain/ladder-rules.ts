/**
 * 阶梯的底线：解决不了的事、没人核实的险情，总有一级要让项目经理知道；同一级同一个人只写一次。
 */
import { CLOCK_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import {
  LADDER_CLOCK_KINDS,
  LADDER_STEPS_MAX,
  type Ladder,
  type LadderStep,
  REACHES_MANAGER,
} from '@yingsheng/shared/sla/ladder';
import { DomainError } from '../../platform/domain-error';

/** @throws DomainError LADDER.STEPS_INVALID with the problem of each step, by its place in the list */
export function ladderMustHold(steps: Ladder): void {
  const fields = { ...repeatedSteps(steps), ...tooManySteps(steps), ...unreachedManager(steps) };
  if (Object.keys(fields).length > 0) throw new DomainError('LADDER.STEPS_INVALID', { fields });
}

function repeatedSteps(steps: Ladder): Record<string, string> {
  return Object.fromEntries(
    steps.flatMap((step, index) =>
      steps.findIndex((other) => isSame(other, step)) < index
        ? [[`steps.${index}.role`, '这一级已经写过，请删掉重复的']]
        : [],
    ),
  );
}

function isSame(one: LadderStep, other: LadderStep): boolean {
  return one.clockKind === other.clockKind && one.percent === other.percent && one.role === other.role;
}

function tooManySteps(steps: Ladder): Record<string, string> {
  const crowded = LADDER_CLOCK_KINDS.find(
    (kind) => steps.filter((step) => step.clockKind === kind).length > LADDER_STEPS_MAX,
  );
  return crowded === undefined ? {} : { steps: `${CLOCK_KIND_LABEL[crowded]}最多 ${LADDER_STEPS_MAX} 级` };
}

function unreachedManager(steps: Ladder): Record<string, string> {
  const unreached = REACHES_MANAGER.find(
    (kind) => !steps.some(({ clockKind, role }) => clockKind === kind && role === 'estateManager'),
  );
  return unreached === undefined ? {} : { steps: `${CLOCK_KIND_LABEL[unreached]}时限至少要有一级上报项目经理` };
}
