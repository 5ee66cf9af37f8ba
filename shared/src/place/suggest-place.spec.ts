import { isPlaceFound, suggestPlaces } from './suggest-place';

const area = (name: string, assets: string[] = []) => ({
  id: name,
  name,
  buildingId: null,
  assets: assets.map((asset) => ({ id: `${name}/${asset}`, name: asset })),
});
const ESTATE = {
  publicAreas: [
    area('东门', ['车行道闸', '人行门禁']),
    area('西门', ['车行道闸']),
    area('地下车库 B2', ['B2-114 车位']),
    area('儿童乐园', ['滑梯', '秋千']),
    ...[1, 5, 15].flatMap((building) => [
      area(`${building} 栋电梯`, ['1 单元电梯', '2 单元电梯']),
      area(`${building} 栋楼道`),
      area(`${building} 栋外墙与屋面`),
    ]),
  ],
};
const offered = (text: string) => suggestPlaces(text, ESTATE).map((place) => place.text);

describe('a place read out of the text', () => {
  it.each([
    ['东门保安骂人', ['东门']],
    ['东门的人行门禁刷不开', ['东门 · 人行门禁']],
    ['5栋电梯坏了', ['5 栋电梯']],
    ['五幢的电梯又坏了', ['5 栋电梯']],
    ['５号楼2单元电梯困人', ['5 栋电梯 · 2 单元电梯']],
    ['5栋那个一直坏的电梯', ['5 栋电梯']],
    ['15栋楼道灯不亮', ['15 栋楼道']],
    ['一栋屋面漏水', ['1 栋外墙与屋面']],
    ['儿童乐园滑梯裂了', ['儿童乐园 · 滑梯']],
    ['地下车库b2 积水', ['地下车库 B2']],
    ['3栋2单元门口有积水', ['3 栋 2 单元门口']],
    ['三栋两单元门口', ['3 栋 2 单元门口']],
    ['A座大堂空调不冷', ['A 座大堂']],
    ['7栋楼下有人烧烤', ['7 栋楼下']],
  ])('%s', (text, places) => {
    expect(offered(text)).toEqual(places);
  });

  it.each(['厨房水管漏水', '等了3天', '', '1201漏水', '晚上11点还在装修'])('%j names none', (text) => {
    expect(offered(text)).toEqual([]);
  });

  it('severalNamed_areAllOffered', () => {
    expect(offered('东门和西门的灯都不亮').sort()).toEqual(['东门', '西门']);
  });

  it('theLiftOfAnotherBuilding_isNotMeant', () => {
    expect(offered('5栋到15栋电梯')).toEqual(['15 栋电梯']);
  });
});

describe('the search among places', () => {
  it.each([
    ['5栋电梯', '5 栋电梯'],
    ['五号楼 电梯', '5 栋电梯'],
    ['电梯 5幢', '5 栋电梯'],
    ['b2', '地下车库 B2'],
    ['Ｂ２', '地下车库 B2'],
    ['门禁', '东门 · 人行门禁'],
  ])('%s finds %s', (query, name) => {
    expect(isPlaceFound(name, query)).toBe(true);
  });

  it('neverAnotherBuilding', () => {
    expect(isPlaceFound('15 栋电梯', '5栋')).toBe(false);
    expect(isPlaceFound('5 栋电梯', '5栋 门禁')).toBe(false);
  });
});
