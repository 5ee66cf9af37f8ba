import { isSpelled, spelledLetters } from './name-spelling';

describe('a name by its pinyin', () => {
  it.each([
    ['林晓梅', 'lxm', true],
    ['林晓梅', 'lx', true],
    ['林晓梅', 'linxiaomei', true],
    ['林晓梅', 'linxm', false],
    ['林晓梅', 'xm', false],
    ['曾丽华', 'zlh', true],
    ['曾丽华', 'clh', false],
    ['单雄信', 'shan', true],
    ['欧阳锋', 'oyf', true],
    ['吕布', 'lvbu', true],
    ['Mary 王', 'wa', true],
  ])('%s by %s: %s', (name, letters, isMeant) => {
    expect(isSpelled(name, letters)).toBe(isMeant);
  });

  it('lettersOnly_atLeastTwo_areAsked_inWhateverWidthAndCase', () => {
    expect(spelledLetters(' ＬＸＭ ')).toBe('lxm');
    for (const text of ['l', '林', 'lxm1', '1201', '']) expect(spelledLetters(text)).toBeNull();
  });
});
