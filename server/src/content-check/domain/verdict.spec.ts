import { verdictIn } from './verdict';

describe('what the check says', () => {
  it.each([
    [
      { errcode: 0, result: { suggest: 'pass', label: 100 } },
      { suggestion: 'pass', label: '100' },
    ],
    [{ result: { suggest: 'risky', label: '20002' } }, { suggestion: 'risky', label: '20002' }],
    [
      { errcode: 0, result: { suggest: 'review', label: 20003 } },
      { suggestion: 'review', label: '20003' },
    ],
    [{ errcode: -1008, result: { suggest: 'risky', label: '20002' } }, null],
    [{ errcode: 0, result: { suggest: 'perhaps' } }, null],
    [{ errcode: 0, result: 'risky' }, null],
    [{ errcode: 0 }, null],
  ])('%j', (answer, verdict) => {
    expect(verdictIn(answer)).toEqual(verdict);
  });
});
