import { leftOutNote, nameMissing, positionsOf } from './name-missing';

describe('photos that can no longer be used', () => {
  it('areCountedAsThePersonSeesThem', () => {
    expect(positionsOf(['a', 'b', 'c'], (id) => id !== 'b')).toEqual([1, 3]);
    expect(positionsOf([], () => true)).toEqual([]);
  });

  it.each([
    ['evidence', [2], '第 2 个'],
    ['message', [1, 3], '第 1、3 个'],
    ['before', [1], '处理前第 1 个'],
    ['after', [9], '处理后第 9 个'],
  ] as const)('of_%s_areNamed', (purpose, positions, name) => {
    expect(nameMissing(purpose, positions)).toBe(name);
  });

  it('areToldToWhoeverCalledForHelp_andOnlyWhenThereAreSome', () => {
    expect(leftOutNote([1, 3])).toContain('第 1、3 个');
    expect(leftOutNote([])).toBeNull();
  });
});
