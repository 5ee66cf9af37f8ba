import { readAddress, roomAddress, roomsAt } from '@yingsheng/shared/place/address';
import {
  BUILDING_NAMINGS,
  PLAN_LIMITS,
  type PlacesPlan,
  type PlannedTowers,
  ROOM_NAMINGS,
  ROW_NAMINGS,
  UNIT_NAMINGS,
} from '@yingsheng/shared/place/places-plan';
import fc from 'fast-check';
import { EIGHTEEN_TOWERS } from '../../../test/factories/places-plan';
import type { DomainError } from '../../platform/domain-error';
import { type BuiltPlaces, comparePlaces, describeComparison } from './compare-places';
import { placeTextOf } from './place-text';
import { type NamedBuilding, planMustBePossible, planPlaces } from './plan-places';

const planOf = (towers: Partial<PlannedTowers>): PlacesPlan => ({
  towers: { ...EIGHTEEN_TOWERS, ...towers },
  rows: [],
});
const textsOf = (buildings: readonly NamedBuilding[]) =>
  buildings.flatMap(({ name, units }) =>
    units.flatMap((unit) => unit.rooms.map((room) => placeTextOf(name, unit.name, room))),
  );
const NOTHING: BuiltPlaces = { buildings: [], units: [], rooms: [] };
/** As they stand once a plan was carried out. */
function built(buildings: readonly NamedBuilding[], retiredAt: Date | null = null): BuiltPlaces {
  const units = buildings.flatMap(({ name, units: own }) =>
    own.map((unit) => ({ ...unit, id: `${name}/${unit.name}`, buildingId: name, retiredAt })),
  );
  return {
    buildings: buildings.map(({ name }) => ({ id: name, name, retiredAt })),
    units,
    rooms: units.flatMap(({ id, rooms }) =>
      rooms.map((name) => ({ id: `${id}/${name}`, unitId: id, name, retiredAt })),
    ),
  };
}
const fieldsOf = (plan: PlacesPlan): unknown => {
  try {
    planMustBePossible(plan);
    return {};
  } catch (error) {
    return (error as DomainError).facts.fields;
  }
};

describe('planPlaces', () => {
  it('eighteenBuildings_twoUnits_thirtyThreeFloors_fourDoors', () => {
    const texts = textsOf(planPlaces(planOf({})));
    expect(texts).toHaveLength(18 * 2 * 33 * 4);
    expect([texts[0], texts.at(-1)]).toEqual(['1 栋 1 单元 101', '18 栋 2 单元 3304']);
  });

  it('skippedFloorsAndBuildings_areNotThere', () => {
    const texts = textsOf(planPlaces(planOf({ skippedFloors: [4, 14], skippedBuildings: [4] })));
    expect(texts).toHaveLength(17 * 2 * 31 * 4);
    expect(texts.filter((text) => / (4|14)0\d$/.test(text) || text.startsWith('4 栋'))).toEqual([]);
  });

  it('anException_isOnlyAboutItsBuildings_andOnlyAboutWhatItNames', () => {
    const exceptions = [
      { buildings: [2, 3], units: 1, roomsPerFloor: 6 },
      { buildings: [3], lastFloor: 2 },
    ];
    const planned = planPlaces(planOf({ to: 3, lastFloor: 5, exceptions }));
    expect(planned.map(({ units }) => [units.length, units[0]?.rooms.length])).toEqual([
      [2, 20],
      [1, 30],
      [1, 12],
    ]);
  });

  it('housesAndShops_haveNoUnits_andARowNamedLikeATower_isPutIntoIt', () => {
    const rows = [
      { name: '商铺', from: 1, to: 2, naming: 'hao' as const },
      { name: '1幢', from: 1, to: 1, naming: 'number' as const },
    ];
    const planned = planPlaces({ ...planOf({ to: 1, units: 1, lastFloor: 1, roomsPerFloor: 1 }), rows });
    expect(textsOf(planned)).toEqual(['1 栋 1 单元 101', '1 栋 1', '商铺 1 号', '商铺 2 号']);
  });

  it('letters_nameBuildingsUnitsAndDoors', () => {
    const planned = planPlaces({
      phase: '二期',
      ...planOf({ from: 2, to: 2, naming: 'letterZuo', unitNaming: 'letter', roomNaming: 'letter', lastFloor: 12 }),
    });
    expect(textsOf(planned).at(-1)).toBe('二期 B 座 B 单元 12D');
  });

  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 3 });
  const towers: fc.Arbitrary<PlannedTowers> = fc
    .record({
      from: fc.integer({ min: 1, max: 15 }),
      more: fc.integer({ min: 0, max: 6 }),
      skippedBuildings: numbers,
      naming: fc.constantFrom(...BUILDING_NAMINGS),
      units: fc.integer({ min: 0, max: 4 }),
      unitNaming: fc.constantFrom(...UNIT_NAMINGS),
      firstFloor: fc.integer({ min: 1, max: 3 }),
      floors: fc.integer({ min: 0, max: 33 }),
      skippedFloors: numbers,
      roomsPerFloor: fc.integer({ min: 1, max: 12 }),
      roomNaming: fc.constantFrom(...ROOM_NAMINGS),
      units2: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ more, floors, units2, ...rest }) => ({
      ...rest,
      to: rest.from + more,
      lastFloor: rest.firstFloor + floors,
      exceptions: [{ buildings: [rest.from], units: units2, roomsPerFloor: 2 }],
    }));
  const plan: fc.Arbitrary<PlacesPlan> = fc.record({
    phase: fc.constantFrom(undefined, '一期', '东区', '荷园'),
    towers,
    rows: fc.array(
      fc.record({
        name: fc.constantFrom('商铺', '别墅', '底商', '叠墅'),
        from: fc.integer({ min: 1, max: 5 }),
        to: fc.integer({ min: 5, max: 40 }),
        naming: fc.constantFrom(...ROW_NAMINGS),
      }),
      { maxLength: 3 },
    ),
  });

  it('noRoomTwice_andTheAddressReaderFindsEveryRoomByItsName_andNoOther', () => {
    fc.assert(
      fc.property(plan, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (drawn, picks) => {
        const rooms = planPlaces(drawn).flatMap(({ name, units }) =>
          units.flatMap((unit) =>
            unit.rooms.map((room) => {
              const text = placeTextOf(name, unit.name, room);
              return { text, address: roomAddress(text, room) };
            }),
          ),
        );
        expect(new Set(rooms.map(({ text }) => text)).size).toBe(rooms.length);
        for (const pick of picks) {
          const room = rooms[pick % rooms.length];
          if (room === undefined) return;
          const found = roomsAt(readAddress(room.text), rooms, ({ address }) => address);
          expect(found).toEqual([room]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('thePlanAgain_addsNothing_howeverItIsSpelled', () => {
    fc.assert(
      fc.property(plan, fc.constantFrom('dong', 'zhuang', 'haolou'), (drawn, naming) => {
        const there = built(planPlaces(drawn));
        const isLetters = drawn.towers?.naming === 'letterZuo';
        const again =
          drawn.towers === undefined || isLetters ? drawn : { ...drawn, towers: { ...drawn.towers, naming } };
        const { newBuildingCount, newRoomCount, first } = describeComparison(comparePlaces(planPlaces(again), there));
        expect({ newBuildingCount, newRoomCount, first }).toEqual({ newBuildingCount: 0, newRoomCount: 0, first: [] });
      }),
      { numRuns: 40 },
    );
  });
});

describe('comparePlaces', () => {
  it('whatIsMissing_isAddedToWhatIsThere_underTheNameItHas', () => {
    const there = built([{ name: '1号楼', units: [{ name: '1 单元', rooms: ['0101', '102'] }] }]);
    const compared = comparePlaces(planPlaces(planOf({ to: 1, lastFloor: 1 })), there);
    expect(describeComparison(compared)).toMatchObject({
      newBuildingCount: 0,
      newUnitCount: 1,
      newRoomCount: 6,
      keptRoomCount: 2,
      first: ['1号楼 1 单元 103', '1号楼 1 单元 104', '1号楼 2 单元 101'],
      remarks: ['已有“1号楼”，和“1 栋”是同一处，房间会加到“1号楼”里'],
    });
  });

  it('nothingIsAdded_toWhatIsOutOfUse', () => {
    const there = built([{ name: '1 栋', units: [] }], new Date(0));
    const { toBuild, remarks } = comparePlaces(planPlaces(planOf({ to: 1 })), there);
    expect(toBuild.flatMap(({ units }) => units)).toEqual([]);
    expect(remarks).toEqual(['1 栋 已停用，没有往里加房间；要用请先恢复']);
  });

  it('anEmptyEstate_takesThePlanWhole', () => {
    const { newBuildingCount, newUnitCount, newRoomCount, keptRoomCount } = describeComparison(
      comparePlaces(planPlaces(planOf({})), NOTHING),
    );
    expect([newBuildingCount, newUnitCount, newRoomCount, keptRoomCount]).toEqual([18, 36, 4752, 0]);
  });
});

describe('planMustBePossible', () => {
  it.each([
    ['nothing', { rows: [] }, 'rows'],
    ['buildings backwards', planOf({ from: 5, to: 4 }), 'towers.to'],
    ['more buildings than are built', planOf({ to: PLAN_LIMITS.buildings + 1 }), 'towers.to'],
    ['a letter after Z', planOf({ to: 27, naming: 'letterZuo' }), 'towers.to'],
    ['floors backwards', planOf({ firstFloor: 3, lastFloor: 2 }), 'towers.lastFloor'],
    ['a door after Z', planOf({ roomsPerFloor: 27, roomNaming: 'letter' }), 'towers.roomsPerFloor'],
    ['an exception elsewhere', planOf({ exceptions: [{ buildings: [19] }] }), 'towers.exceptions.0.buildings'],
    ['too many rooms', planOf({ to: 300, roomsPerFloor: 60 }), 'towers.to'],
    ['a row backwards', { rows: [{ name: '商铺', from: 2, to: 1, naming: 'hao' }] } as PlacesPlan, 'rows.0.to'],
  ])('%s_isRefused', (_name, plan, field) => {
    expect(Object.keys(fieldsOf(plan) as object)).toEqual([field]);
  });

  it('anOrdinaryPlan_isPossible', () => expect(fieldsOf(planOf({}))).toEqual({}));
});
