import { buildingIn } from './building-in';

const BUILDINGS = ['3 栋', '5 栋', '叠墅 7 栋', 'A 座'].map((name) => ({ name }));

it.each([
  ['3栋2单元门口', '3 栋'],
  ['五幢东侧的路灯', '5 栋'],
  ['０５号楼后面', '5 栋'],
  ['叠墅七栋', '叠墅 7 栋'],
  ['A座大堂', 'A 座'],
  ['9栋门口', null],
  ['东门外', null],
  ['', null],
])('%j speaks of %j', (words, name) => {
  expect(buildingIn(words, BUILDINGS)?.name ?? null).toBe(name);
});
