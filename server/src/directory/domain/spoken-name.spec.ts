import { nameBeforeTitle, withSpokenNamesApart } from './spoken-name';

describe('whoever is spoken of with a title', () => {
  it.each([
    ['3栋林女士', '3栋 林女士'],
    ['3栋2单元单女士1201', '3栋2单元 单女士 1201'],
    ['1201林先生', '1201 林先生'],
    ['林女士 1201', '林女士 1201'],
    ['林晓梅', '林晓梅'],
    ['女士', '女士'],
  ])('inOneWordWithAPlace_isAWordOfTheirOwn: %s', (query, apart) => {
    expect(withSpokenNamesApart(query).trim()).toBe(apart);
  });

  it.each([
    ['林女士', { name: '林', isSurname: true }],
    ['林晓梅女士', { name: '林晓梅', isSurname: false }],
    ['欧阳先生', { name: '欧阳', isSurname: false }],
    ['女士', null],
    ['林晓梅', null],
  ])('isSearchedForByTheName: %s', (text, name) => {
    expect(nameBeforeTitle(text)).toEqual(name);
  });
});
