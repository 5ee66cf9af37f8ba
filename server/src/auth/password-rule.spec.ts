import { dictionary } from '@zxcvbn-ts/language-common';
import { judgePassword, passwordMustBeStrong } from './password-rule';

describe('judgePassword', () => {
  it.each([
    ['', 'tooShort'],
    ['abc123456', 'tooShort'],
    ['1234567890', 'common'],
    ['QWERTYUIOP', 'common'],
    ['１２３４５６７８９０', 'common'],
    ['zhoumin2026', 'personal'],
    ['aaaaaaaaaaaa', 'repeating'],
    ['ababababababab', 'repeating'],
    ['楼下的桂花开了三天半', null],
    ['correct-horse-lift', null],
  ])('%s_%s', (password, problem) => {
    expect(judgePassword(password, ['zhoumin', '13800001234'])).toMatchObject({ problem, isAllowed: problem === null });
  });

  it('theTenThousandCommonest_areRefused_howeverTheyAreWritten', () => {
    const commonest = dictionary['passwords-common'].slice(0, 10_000);
    expect(commonest).toHaveLength(10_000);
    const long = commonest.filter((password) => password.length >= 10);
    expect(long.length).toBeGreaterThan(50);
    for (const password of long) {
      expect([password, judgePassword(password, []).problem]).toEqual([password, 'common']);
      expect([password, judgePassword(password.toUpperCase(), []).isAllowed]).toEqual([password, false]);
    }
  });

  it('tellsTheStrength_sothatALongerOneCountsMore', () => {
    const weak = judgePassword('hangzhou2026', []).strength;
    expect(judgePassword('hangzhou2026-lift-桂花', []).strength).toBeGreaterThan(weak);
  });

  it('aWeakOneIsRefused_sayingWhy', () => {
    expect(() => passwordMustBeStrong('1234567890', [])).toThrow(
      expect.objectContaining({ code: 'AUTH.PASSWORD_WEAK', facts: { problem: 'common' } }),
    );
  });
});
