import { addressPattern, searchTerms } from './find-households';

describe('searchTerms', () => {
  it.each([
    ['3-2-1201', ['3', '2', '1201']],
    [' 3 栋 1201 ', ['3', '栋', '1201']],
    ['3栋2单元1201', ['3', '栋', '2', '单元', '1201']],
    ['林晓梅', ['林晓梅']],
    ['', []],
  ])('%j', (query, terms) => {
    expect(searchTerms(query)).toEqual(terms);
  });
});

describe('addressPattern', () => {
  it.each([
    ['3-2-1201', '3 % 2 % 1201'],
    ['3栋2单元1201室', '3 % 2 % 1201'],
    ['3-1201', '3 % 1201'],
    ['1201', null],
    ['林晓梅 1201', null],
    ['3 林 1201', null],
  ])('%j', (query, pattern) => {
    expect(addressPattern(searchTerms(query))).toBe(pattern);
  });
});
