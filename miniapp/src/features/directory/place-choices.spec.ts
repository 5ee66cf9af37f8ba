import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import { foundOptions, placeOptions } from './place-choices';

const home = { householdId: 'h', estateId: 'e', estateName: '翠湖花园', placeText: '5 栋 2 单元 1201' };
const area = (name: string, buildingId: string | null, assets: string[] = []) => ({
  id: name,
  name,
  buildingId,
  assets: assets.map((asset) => ({ id: asset, name: asset })),
});
const places: EstatePlaces = {
  estateId: 'e',
  estateName: '翠湖花园',
  servicePhone: '0571-8555 0100',
  buildings: [{ id: 'b5', name: '5 栋', units: [] }],
  publicAreas: [area('东门', null, ['人行门禁']), area('15 栋电梯', 'b15'), area('5 栋电梯', 'b5')],
};
const labels = (query: string) => foundOptions(placeOptions([home], places), query).map(({ label }) => label);

it('ownHome_thenOwnBuilding_thenEverythingElse', () => {
  expect(placeOptions([home], places).map(({ group, label }) => `${group}：${label}`)).toEqual([
    '我家：5 栋 2 单元 1201',
    '我家楼栋：5 栋电梯',
    '公共区域：东门',
    '公共区域：东门 · 人行门禁',
    '公共区域：15 栋电梯',
  ]);
});

it.each([
  ['五号楼的电梯', ['5 栋电梯']],
  ['电梯 5幢', ['5 栋电梯']],
  ['门禁', ['东门 · 人行门禁']],
  ['湖边', []],
])('search %s', (query, expected) => {
  expect(labels(query)).toEqual(expected);
});

it('withoutTheList_onesOwnHomeIsThere', () => {
  expect(placeOptions([home], undefined)).toHaveLength(1);
});
