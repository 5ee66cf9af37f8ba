import { roomsFor, searchGroups } from './search-households';

describe('searchGroups', () => {
  it.each([
    ['3-2-1201', ['3-2-1201']],
    [' 3 栋 1201 ', ['3 栋 1201']],
    ['林晓梅', ['林晓梅']],
    ['林 1201', ['林', '1201']],
    ['1201　林', ['1201', '林']],
    ['三栋 二单元 林 138 1234 5678', ['三栋 二单元', '林', '138 1234 5678']],
    ['3栋2单元1201林晓梅', ['3栋2单元1201', '林晓梅']],
    ['3-2-1201室林', ['3-2-1201室', '林']],
    ['101号楼', ['101号楼']],
    ['', []],
  ])('%j', (query, groups) => {
    expect(searchGroups(query)).toEqual(groups);
  });
});

describe('roomsFor', () => {
  const rooms = ['2 栋 2 单元 1201', '3 栋 2 单元 1201', '3 栋 2 单元 1202'].map((placeText, at) => ({
    id: String(at),
    placeText,
    name: placeText.slice(-4),
  }));
  const found = (text: string) => roomsFor(text, rooms).map(({ placeText }) => placeText);

  it('aLeadingZero_neverLeadsToTheNextBuilding', () => {
    expect(found('03-2-1201')).toEqual(['3 栋 2 单元 1201']);
  });

  it('aRoomNumberAlone_isAllOfThem', () => {
    expect(found('1201')).toEqual(['2 栋 2 单元 1201', '3 栋 2 单元 1201']);
  });
});
