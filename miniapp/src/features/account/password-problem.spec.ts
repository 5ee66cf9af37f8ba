import { passwordProblem } from './password-problem';

const judged = (problem: 'common' | 'tooShort' | null) =>
  ({ isAllowed: problem === null, problem, strength: 2 }) as const;

it('whatIsTooShort_saysTheRule_andHowManyAreLacking', () => {
  expect(passwordProblem('', null)).toBeNull();
  expect(passwordProblem('abc123', null)).toBe(
    '现在 6 个字符，还差 4 个：至少 10 个字符，汉字、字母、数字都算，可以是一句话。',
  );
  expect(passwordProblem('湖边的风很大', judged('tooShort'))).toContain('还差 4 个');
});

it('whatIsLongEnough_isJudgedByTheServer', () => {
  expect(passwordProblem('1234567890', null)).toBeNull();
  expect(passwordProblem('1234567890', judged('common'))).toContain('太常见');
  expect(passwordProblem('湖边的风把桂花吹到三楼', judged(null))).toBeNull();
});
