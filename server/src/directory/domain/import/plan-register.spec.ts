import fc from 'fast-check';
import { readRegister, sheetOf } from '../../../../test/factories/file-sheets';
import type { BuiltPlaces } from '../compare-places';
import type { StandingEntry, WantedEntry } from './plan-entries';
import { type PiecePlan, RegisterPlanner } from './plan-register';
import type { FileRoom } from './register-reading';

const NOTHING: BuiltPlaces = { buildings: [], units: [], rooms: [] };

const roomsOf = (...rows: string[][]) =>
  readRegister([sheetOf([['楼栋', '单元', '房号', '姓名', '电话', '身份', '到期日'], ...rows])], '湖畔花园').rooms;

interface RegisterFacts {
  readonly built: BuiltPlaces;
  readonly entries: readonly StandingEntry[];
  readonly newId: () => string;
}

/** As an import does it: unit by unit, the facts of each piece on their own. */
function planRegister(rooms: readonly FileRoom[], { built, entries, newId }: RegisterFacts) {
  const planner = new RegisterPlanner(
    { buildings: rooms.map(({ place: { phase, building } }) => ({ phase, building })) },
    { estateId: 'estate', buildings: built.buildings, units: built.units, newId },
  );
  const units = [...new Set(rooms.map(({ unitKey }) => unitKey))];
  const pieces = units.map((key) => {
    const piece = rooms.filter(({ unitKey }) => unitKey === key);
    const unitIds = planner.unitIdsOf(piece);
    const there = built.rooms.filter(({ unitId }) => unitIds.includes(unitId));
    const ids = there.map(({ id }) => id);
    return planner.take(piece, {
      rooms: there,
      entries: entries.filter(({ householdId }) => ids.includes(householdId)),
    });
  });
  const all = <Item>(of: (piece: PiecePlan) => readonly Item[]) => pieces.flatMap((piece) => [...of(piece)]);
  return {
    rows: {
      buildings: all(({ rows }) => rows.buildings),
      units: all(({ rows }) => rows.units),
      rooms: all(({ rows }) => rows.rooms),
    },
    entries: all<WantedEntry>((piece) => piece.entries),
    endedIds: all(({ endedIds }) => endedIds),
    problems: all(({ problems }) => problems),
    counts: planner.counts(),
    standingRooms: planner.standingRooms,
  };
}

let next = 0;
const facts = (more: Partial<RegisterFacts> = {}): RegisterFacts => ({
  built: NOTHING,
  entries: [],
  newId: () => {
    next += 1;
    return `id${next}`;
  },
  ...more,
});
const inUse = { retiredAt: null };
const BUILT: BuiltPlaces = {
  buildings: [{ id: 'b3', name: '3 幢', ...inUse }],
  units: [{ id: 'u', name: '1 单元', buildingId: 'b3', ...inUse }],
  rooms: [
    { id: 'r101', name: '101', unitId: 'u', ...inUse },
    { id: 'r102', name: '102', unitId: 'u', ...inUse },
  ],
};
const entry = (id: string, name: string, phone: string | null, more: Partial<StandingEntry> = {}): StandingEntry => ({
  id,
  householdId: 'r101',
  name,
  phone,
  kind: 'owner',
  until: null,
  ...more,
});

/** The books after a plan, as the next import finds them. */
function after(before: RegisterFacts, plan: ReturnType<typeof planRegister>): RegisterFacts {
  const { built, entries } = before;
  return {
    ...before,
    built: {
      buildings: [...built.buildings, ...plan.rows.buildings],
      units: [...built.units, ...plan.rows.units],
      rooms: [...built.rooms, ...plan.rows.rooms],
    },
    entries: [
      ...entries.filter(({ id }) => !plan.endedIds.includes(id)),
      ...plan.entries.map((wanted) => ({ ...wanted, id: before.newId() })),
    ],
  };
}
const changes = ({ counts }: ReturnType<typeof planRegister>) =>
  Object.fromEntries(
    counts.map(({ subject, added, changed, ended, unchanged }) => [subject, [added, changed, ended, unchanged]]),
  );

it('whatIsNew_isNamedAsTheOthersAre_andWhatIsThereIsFoundUnderAnySpelling', () => {
  const plan = planRegister(
    roomsOf(
      ['3栋', '一单元', '101室', '张三', ''],
      ['3', '1', '103', '', ''],
      ['5', '2', '101', '', ''],
      ['A', '', '1', '', ''],
    ),
    facts({ built: BUILT }),
  );
  expect(plan.rows.rooms.map(({ placeText }) => placeText)).toEqual(['3 幢 1 单元 103', '5 幢 2 单元 101', 'A 座 1']);
  expect(changes(plan)).toEqual({
    building: [2, 0, 0, 1],
    unit: [1, 0, 0, 1],
    room: [3, 0, 0, 1],
    resident: [1, 0, 0, 0],
  });
  expect(plan.entries).toMatchObject([{ householdId: 'r101', name: '张三', phone: null, kind: 'owner' }]);
  expect(plan.standingRooms).toBe(1);
});

it('theSameBuildingUnderTwoMarks_isBuiltOnce', () => {
  const plan = planRegister(roomsOf(['3号楼', '1', '101', '', ''], ['3栋', '1单元', '102', '', '']), facts());
  expect(plan.rows.buildings.map(({ name }) => name)).toEqual(['3 号楼']);
  expect(plan.rows.units).toHaveLength(1);
  expect(plan.rows.rooms).toHaveLength(2);
});

it('whomTheFileNoLongerNames_hasGone_onlyWhereItNamesSomebody', () => {
  const entries = [entry('e1', '张三', '13812345678'), entry('e2', '李四', null, { householdId: 'r102' })];
  const plan = planRegister(
    roomsOf(['3', '1', '101', '王五', '13900001111'], ['3', '1', '102', '', '']),
    facts({ built: BUILT, entries }),
  );
  expect(plan.endedIds).toEqual(['e1']);
  expect(changes(plan).resident).toEqual([1, 0, 1, 0]);
});

it('aNewNumberOfTheSamePerson_isAChange_andARoomOutsideTheFileIsLeftAlone', () => {
  const entries = [entry('e1', '张三', '13812345678'), entry('e2', '李四', '13700002222', { householdId: 'r102' })];
  const plan = planRegister(roomsOf(['3', '1', '101', '张三', '13900001111']), facts({ built: BUILT, entries }));
  expect(changes(plan).resident).toEqual([0, 1, 0, 0]);
  expect(plan.endedIds).toEqual(['e1']);
});

it('aNumberThatCannotBeRead_endsNobody', () => {
  const entries = [entry('e1', '张三', '13812345678'), entry('e2', '李四', '13700002222')];
  const plan = planRegister(roomsOf(['3', '1', '101', '张三', '1.38E+10']), facts({ built: BUILT, entries }));
  expect(changes(plan).resident).toEqual([0, 0, 0, 0]);
  expect(plan.endedIds).toEqual([]);
});

it('aPlaceOutOfUse_takesNobodyIn_andSaysSo', () => {
  const built = { ...BUILT, rooms: BUILT.rooms.map((room) => ({ ...room, retiredAt: new Date() })) };
  const plan = planRegister(roomsOf(['3', '1', '101', '张三', '13812345678']), facts({ built }));
  expect(plan.entries).toEqual([]);
  expect(plan.problems).toMatchObject([
    { row: 1, text: '“3 幢 1 单元 101”已停用，没有导入；要用请先在房屋资料里恢复' },
  ]);
});

it('aLease_endsWhenItsLastDayIsOver', () => {
  const plan = planRegister(
    roomsOf(['3', '1', '101', '张三', '13812345678', '租户', '2027-06-30']),
    facts({ built: BUILT }),
  );
  expect(plan.entries).toMatchObject([{ kind: 'tenant', until: new Date('2027-06-30T16:00:00.000Z') }]);
});

it('theSameFileAgain_changesNothing', () => {
  const cell = (...texts: string[]) => fc.constantFrom(...texts);
  const row = fc.tuple(
    cell('3', '3栋', '5号楼', 'A座', '叠墅5', '商铺', ''),
    cell('1', '2单元', '', '一单元'),
    cell('101', '0101', '3-2-1201', '1201A', 'B1-023', '', '2026-03-12'),
    cell('张三', '李四', '张三/李四', '王女士(租)', ''),
    cell('13812345678', '13900001111、13700002222', '1.38E+10', ''),
    cell('业主', '家属', '租户', '管家', ''),
    cell('', '2027-06-30', '长期', '没有'),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(row, { maxLength: 6 }), (before, file) => {
      const first = facts({ built: BUILT });
      const standing = after(first, planRegister(roomsOf(...before), first));
      const rooms = roomsOf(...file);
      const once = after(standing, planRegister(rooms, standing));
      const again = planRegister(rooms, once);
      expect([again.rows.buildings, again.rows.units, again.rows.rooms, again.entries, again.endedIds]).toEqual([
        [],
        [],
        [],
        [],
        [],
      ]);
      expect(
        planRegister(roomsOf(...file), once).counts.every(({ added, changed, ended }) => added + changed + ended === 0),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});
