import fc from 'fast-check';
import { digitsOf, normalPhone } from './phone';

describe('normalPhone', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['+86-138-1234-5678', '13812345678'],
    ['0086 13812345678', '13812345678'],
    ['8613812345678', '13812345678'],
    ['１３８　１２３４　５６７８', '13812345678'],
    ['138—1234—5678', '13812345678'],
    ['13812345678.0', '13812345678'],
    ['(0571) 8888 1234', '0571-88881234'],
    ['057188881234', '0571-88881234'],
    ['+86 571 8888 1234', '0571-88881234'],
    ['010-12345678', '010-12345678'],
    ['+86 10 12345678', '010-12345678'],
    ['8888 1234', '88881234'],
    ['0571-88881234转801', '0571-88881234-801'],
    ['0571-88881234-801', '0571-88881234-801'],
    ['０５７１－８８８８１２３４ 分机 801', '0571-88881234-801'],
    ['400-800-1234', '4008001234'],
    ['110', '110'],
  ])('%s is %s', (written, normal) => {
    expect(normalPhone(written)).toBe(normal);
  });

  it.each(['', '没有', '张三 13812345678', '12', '1.38E+10', '1381234567813812345678'])('%j is no number', (text) => {
    expect(normalPhone(text)).toBeNull();
  });

  const mobile = fc
    .tuple(fc.integer({ min: 3, max: 9 }), fc.stringMatching(/^\d{9}$/))
    .map(([second, rest]) => `1${second}${rest}`);
  const gap = fc.constantFrom('', ' ', '-', '－', '—', '　');

  it('everySpellingOfAMobileNumber_isThatNumber', () => {
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('', '+86', '0086', '86', '＋８６'),
        gap,
        gap,
        fc.boolean(),
        (number, country, a, b, isWide) => {
          const text = `${country}${country === '' ? '' : a}${number.slice(0, 3)}${a}${number.slice(3, 7)}${b}${number.slice(7)}`;
          const written = isWide
            ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
            : text;
          expect(normalPhone(written)).toBe(number);
        },
      ),
    );
  });

  it('theNormalForm_staysAsItIs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+-() 转') }), (text) => {
        const normal = normalPhone(text);
        if (normal !== null) expect(normalPhone(normal)).toBe(normal);
      }),
    );
  });

  it('onlyDigits_areCompared', () => {
    expect(digitsOf('0571-8888 1234')).toBe('057188881234');
  });
});
