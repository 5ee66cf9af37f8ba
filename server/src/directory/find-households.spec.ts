import { searchTerms } from './find-households';

describe('searchTerms', () => {
  it.each([
    ['3-2-1201', ['3', '2', '1201']],
    [' 3 栋 1201 ', ['3', '栋', '1201']],
    ['林晓梅', ['林晓梅']],
    ['', []],
  ])('%j', (query, terms) => {
    expect(searchTerms(query)).toEqual(terms);
  });
});
