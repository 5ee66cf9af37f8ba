import type { Ladder, LadderStep } from '@yingsheng/shared/sla/ladder';
import { DomainError } from '../../platform/domain-error';
import { DEFAULT_LADDER } from '../../sla/default-ladder';
import { ladderMustHold } from './ladder-rules';

const step = (percent: number, role: LadderStep['role'], clockKind: LadderStep['clockKind'] = 'resolution') => ({
  clockKind,
  percent,
  role,
});
const verified = step(100, 'estateManager', 'verification');
const manager = step(150, 'estateManager');

function problemsOf(steps: Ladder): unknown {
  try {
    ladderMustHold(steps);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...(error.facts as object) };
  }
  return null;
}

describe('ladderMustHold', () => {
  it('theLadderThatComesWithTheSystem_holds', () => expect(problemsOf(DEFAULT_LADDER)).toBeNull());
  it('severalPeopleAtOneRung_areLawful', () => {
    expect(problemsOf([step(100, 'teamLead'), step(100, 'departmentHead'), manager, verified])).toBeNull();
  });
  it('theSameStepTwice_isPointedAt', () => {
    expect(problemsOf([manager, step(80, 'handler'), step(80, 'handler'), verified])).toEqual({
      code: 'LADDER.STEPS_INVALID',
      fields: { 'steps.2.role': '这一级已经写过，请删掉重复的' },
    });
  });
  it.each([
    ['no step at all', []],
    ['only another promise reaches the manager', [step(100, 'estateManager', 'onSite'), step(100, 'teamLead')]],
  ] as const)('%s: what is not solved must reach the estate manager', (_case, steps) => {
    expect(problemsOf(steps)).toMatchObject({ fields: { steps: '解决时限至少要有一级上报项目经理' } });
  });
  it('whatMayBeADanger_mustReachTheEstateManager', () => {
    expect(problemsOf([manager])).toMatchObject({ fields: { steps: '核实险情时限至少要有一级上报项目经理' } });
  });
  it('elevenStepsOfOnePromise_areNoise', () => {
    const many = Array.from({ length: 10 }, (_, index) => step(10 + index, 'handler'));
    expect(problemsOf([...many, manager, verified])).toMatchObject({ fields: { steps: '解决最多 10 级' } });
  });
});
