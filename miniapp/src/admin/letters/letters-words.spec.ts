import { buttonOf, codeWords, scopeWords } from './letters-words';

const outlook = (roomCount: number, letterCount: number) => ({ roomCount, letterCount, first: null });
const NOW = new Date('2026-11-24T02:00:00Z');
const CODE = {
  placeText: '3 栋 2 单元 1201',
  state: 'printed',
  printedAt: NOW.toISOString(),
  printedByName: '陈志远',
  usedAt: null,
  voidedAt: null,
} as const;

describe('the words of printing', () => {
  it.each([
    [null, null, '打印', false],
    [outlook(10, 0), null, '没有要打印的', false],
    [outlook(5000, 4870), null, '下载 4,870 封信的 PDF', true],
    [outlook(5000, 4870), 1200, '已排好 1,200 / 4,870 封', true],
    [outlook(12_000, 12_000), null, '一次最多 10,000 封，请选楼栋', false],
  ])('theButtonSaysWhatWillHappen %#', (data, done, label, isReady) =>
    expect(buttonOf(data, done)).toEqual({ label, isReady }),
  );

  it('whoIsBound_isCounted', () => {
    expect(scopeWords(outlook(20, 18))).toBe('共 18 封，一户一页，按楼栋、单元、楼层排好。另外 2 户已有人绑定，不打。');
    expect(scopeWords(outlook(20, 20))).toBe('共 20 封，一户一页，按楼栋、单元、楼层排好。');
  });

  it.each([
    [{ ...CODE, state: 'none' as const, printedAt: null, printedByName: null }, '还没有打印过绑定信'],
    [CODE, '11 月 24 日（周二）10:00 陈志远打印，还没有人用'],
    [
      { ...CODE, state: 'used' as const, usedAt: NOW.toISOString() },
      '11 月 24 日（周二）10:00 有人凭信绑定，房号码已用过',
    ],
    [{ ...CODE, state: 'voided' as const, voidedAt: NOW.toISOString() }, '11 月 24 日（周二）10:00 作废'],
    [{ ...CODE, state: 'voided' as const }, '登记的业主换了，以前的信不能再用'],
  ])('aCodeSaysWhatBecameOfIt %#', (code, words) => expect(codeWords(code, NOW)).toBe(words));
});
