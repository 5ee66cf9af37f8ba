import { COMPLAINT_MACHINE } from './complaint/workflow';
import { actionsFor, findMachineFaults, type Machine, nextState } from './fsm';
import { WORK_ORDER_MACHINE } from './work-order/workflow';

type S = 'a' | 'b' | 'c';
type A = 'go' | 'stop';
const sound: Machine<S, A, 'p'> = {
  name: 'toy',
  states: ['a', 'b', 'c'],
  initial: 'a',
  terminal: ['c'],
  transitions: [
    { action: 'go', from: ['a'], to: 'b', who: ['p'] },
    { action: 'stop', from: ['b'], to: 'c', who: ['p'] },
  ],
};

describe('findMachineFaults', () => {
  it('bothShippedMachines_areSound', () => {
    expect(findMachineFaults(COMPLAINT_MACHINE)).toEqual([]);
    expect(findMachineFaults(WORK_ORDER_MACHINE)).toEqual([]);
    expect(findMachineFaults(sound)).toEqual([]);
  });
  it('unreachableState_isNamed', () => {
    const broken = { ...sound, transitions: sound.transitions.slice(0, 1) };
    expect(findMachineFaults(broken)).toEqual(['b: dead end', 'c: unreachable']);
  });
  it('ambiguousAction_isNamed', () => {
    const broken = {
      ...sound,
      transitions: [
        ...sound.transitions,
        { action: 'go' as const, from: ['a' as const], to: 'c' as const, who: ['p' as const] },
      ],
    };
    expect(findMachineFaults(broken)).toEqual(['a×go: two rows']);
  });
  it('rowNobodyMayTake_isNamed', () => {
    const broken = { ...sound, transitions: sound.transitions.map((row) => ({ ...row, who: [] })) };
    expect(findMachineFaults(broken)).toEqual(['go: nobody may take it', 'stop: nobody may take it']);
  });
});

describe('complaint workflow', () => {
  it('resolve_isOnlyFromInProgress', () => {
    expect(nextState(COMPLAINT_MACHINE, 'in_progress', 'resolve')).toBe('resolved');
    expect(nextState(COMPLAINT_MACHINE, 'submitted', 'resolve')).toBeUndefined();
  });
  it('reporterOfAResolvedComplaint_mayConfirmOrRefuse', () => {
    const actions = actionsFor(COMPLAINT_MACHINE, 'resolved', new Set(['reporter'] as const));
    expect(actions).toEqual(['comment', 'addEvidence', 'confirm', 'refuse', 'withdraw']);
  });
});
