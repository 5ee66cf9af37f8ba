import { addressFit, readAddress, roomAddress } from '@yingsheng/shared/place/address';
import fc from 'fast-check';
import { placeTextOf } from './place-text';
import { roomChoices } from './room-choices';

const BUILDINGS = ['3 栋', '12 号楼', 'A 座', '叠墅 5', '一期 3 栋', '商铺', '2'];
const UNITS = ['', '1 单元', '2 单元', 'B 单元', '3'];
const ROOMS = ['101', '0101', '1201', '1201A', 'B1-023', '12', '3-1', 'S1-08'];

const units = BUILDINGS.flatMap((building) => UNITS.map((unit) => ({ unitId: `${building}/${unit}`, unit, building })));
const rooms = units.flatMap(({ unitId, unit, building }) =>
  ROOMS.map((name) => ({ unitId, name, address: roomAddress(placeTextOf(building, unit, name), name) })),
);

it('everyRoomThatAnAddressCanMean_isAmongTheChoices_theExactOnesAmongTheExact', () => {
  const word = fc.constantFrom(
    '3',
    '栋',
    '12',
    '号楼',
    'A',
    '座',
    '叠墅',
    '5',
    '一期',
    '2',
    '单元',
    '1',
    '101',
    '1201',
    'B',
    '23',
    '-',
    '室',
    '商铺',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const parts = readAddress(words.join(''));
      const { exact, open } = roomChoices(parts, units, ROOMS);
      for (const { unitId, name, address } of rooms) {
        const rank = addressFit(parts, address);
        if (rank === null) continue;
        const isIn = ({ named, unitIds, names }: typeof open) =>
          unitIds.includes(unitId) ||
          names.includes(name) ||
          (named.unitIds.includes(unitId) && named.names.includes(name));
        expect(isIn(open)).toBe(true);
        if (rank <= 2) expect(isIn(exact)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
