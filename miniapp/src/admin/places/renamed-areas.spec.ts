import { renamedAreas } from './renamed-areas';

const areas = (...names: string[]) => names.map((name, index) => ({ id: `${index}`, name }));
const renamed = (names: string[], was: string, name: string) =>
  renamedAreas(areas(...names), was, name).map((area) => `${area.seenName} → ${area.name}`);

it('areasThatCarryTheNameOfTheirBuilding_takeTheNewOne_howeverTheyAreSpaced', () => {
  expect(renamed(['3 栋电梯厅', '3栋 大堂', '3 栋'], '3 栋', '甲栋')).toEqual([
    '3 栋电梯厅 → 甲栋电梯厅',
    '3栋 大堂 → 甲栋 大堂',
    '3 栋 → 甲栋',
  ]);
});

it('anAreaWithANameOfItsOwn_keepsIt_alsoWhereTheNumberOnlyBeginsAlike', () => {
  expect(renamed(['东侧大堂', '13 栋电梯厅'], '3 栋', '甲栋')).toEqual([]);
  expect(renamed(['31 号门', '3 号门'], '3', '甲')).toEqual(['3 号门 → 甲 号门']);
});

it('whatWouldBeTheSame_orTooLong_isLeftOut', () => {
  expect(renamed(['3 栋电梯厅'], '3 栋', '3 栋')).toEqual([]);
  expect(renamed(['3 栋电梯厅', '3 栋后面的自行车棚和充电桩'], '3 栋', '滨湖一期第三号高层')).toEqual([
    '3 栋电梯厅 → 滨湖一期第三号高层电梯厅',
    '3 栋后面的自行车棚和充电桩 → 滨湖一期第三号高层后面的自行车棚和充电桩',
  ]);
  expect(renamed([`3 栋${'长'.repeat(20)}`], '3 栋', '滨湖一期第三号高层')).toEqual([]);
});
