import fc from 'fast-check';
import { searchPatterns, searchTextOf, sharedPart } from './search-text';

const complaint = {
  text: 'WiFi 断了，１００％湿透',
  number: 'YS-261123-0042',
  placeText: '3 栋 2 单元 1201（厨房）',
  householdId: 'h',
};
const lift = { ...complaint, placeText: '5 栋电梯 · 2 单元电梯', householdId: null };

/** As `LIKE … ESCAPE '!'` reads it. */
const like = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/!(.)|[%]|[.*+?^${}()|[\]\\]/g, (sign, literal) => (literal ? `\\${literal}` : sign === '%' ? '[^]*' : `\\${sign}`))}$`,
  );
const isFound = (group: string, of: typeof complaint | typeof lift = complaint): boolean =>
  searchPatterns(group).some((pattern) => like(pattern).test(searchTextOf(of)));

describe('what a complaint is found by', () => {
  it.each(['wifi', 'ＷＩＦＩ', 'WiFi', '100%湿', '断了', '厨房'])('words %s', (group) => {
    expect(isFound(group)).toBe(true);
  });

  it.each([
    'YS-261123-0042',
    'ys2611230042',
    'ＹＳ－２６１１２３－００４２',
    'YS-1123-0042',
    'ys11230042',
    '1123-0042',
    '0042',
  ])('number %s', (group) => {
    expect(isFound(group)).toBe(true);
  });

  it.each([
    '3-2-1201',
    '03-2-1201',
    '3栋2单元1201',
    '三栋二单元1201',
    '3＃2－1201室',
    '3 栋 1201',
    '3-1201',
    '2单元1201',
    '1201',
    '3栋',
    '3-2',
    '三幢两单元',
  ])('address %s', (group) => {
    expect(isFound(group)).toBe(true);
  });

  it.each([
    '2-2-1201',
    '3-1-1201',
    '3-2-120',
    '13-2-1201',
    '23-1201',
    '2栋',
    '2-1201',
    '%',
    '_',
    '0043',
    'FL-1123-0042',
    'wifi2',
  ])('and not by %s', (group) => {
    expect(isFound(group)).toBe(group === '%');
  });

  it.each(['五幢电梯', '5号楼的电梯', '5#', '5栋', '2单元电梯'])('a public area by %s', (group) => {
    expect(isFound(group, lift)).toBe(true);
  });

  it('noPartOfANumber_isAnotherAddress', () => {
    const twelfth = { ...complaint, text: '12栋2单元1201漏水', placeText: '12 栋 2 单元 1201' };
    expect(isFound('2栋2单元1201', twelfth)).toBe(false);
    expect(isFound('2栋', twelfth)).toBe(false);
    expect(isFound('12栋2单元1201', twelfth)).toBe(true);
    expect(isFound('5栋电梯', { ...lift, placeText: '15 栋电梯' })).toBe(false);
  });

  it('aRoomWithALetter_isNotTheOneWithout', () => {
    const shop = { ...complaint, placeText: 'A 座 1201A' };
    expect(isFound('A座1201a', shop)).toBe(true);
    expect(isFound('A座1201', shop)).toBe(false);
  });

  it.each([
    ['蝙蝠', '蝙蝠'],
    ['13812345678', '13812345678'],
    ['YS-261123-0042', '261123'],
    ['3-2-1203', '1203'],
    ['100%湿', '100'],
  ])('%s_isLookedForBy %s', (group, shared) => {
    expect(sharedPart(searchPatterns(group))).toBe(shared);
  });

  it('whatIsFound_containsTheSharedPart', () => {
    const word = fc.constantFrom(
      '厨房',
      '3',
      '12',
      '栋',
      '单元',
      '1201',
      '-',
      ' ',
      'wifi',
      'A',
      '%',
      '_',
      '!',
      '^',
      '|',
      '0042',
      '室',
    );
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, words, (group, text, placeText) => {
        const of = { ...complaint, text, placeText };
        if (isFound(group, of)) expect(searchTextOf(of)).toContain(sharedPart(searchPatterns(group)));
      }),
    );
  });
});
