import * as fc from 'fast-check';
import { inHandingOutOrder, type RoomToVisit } from './handing-out-order';

const room = fc.record({
  id: fc.uuid(),
  name: fc.integer({ min: 101, max: 3304 }).map(String),
  buildingPosition: fc.integer({ min: 0, max: 3 }),
  unitPosition: fc.integer({ min: 0, max: 2 }),
});
const rooms = fc.array(room, { maxLength: 40 }).map((all) =>
  all.map(
    (one): RoomToVisit => ({
      ...one,
      buildingId: `b${one.buildingPosition}`,
      unitId: `b${one.buildingPosition}u${one.unitPosition}`,
    }),
  ),
);

describe('the order in which letters are handed out', () => {
  it('nobodyWalksToTheSameUnitTwice_norBackDownTheStairs', () => {
    fc.assert(
      fc.property(rooms, (all) => {
        const walked = inHandingOutOrder(all);
        expect(new Set(walked)).toEqual(new Set(all));
        const units = walked.map(({ unitId }) => unitId).filter((id, index, ids) => id !== ids[index - 1]);
        expect(new Set(units).size).toBe(units.length);
        for (const [index, one] of walked.entries()) {
          const next = walked[index + 1];
          if (next?.unitId === one.unitId) expect(Number(one.name)).toBeLessThanOrEqual(Number(next.name));
        }
      }),
    );
  });

  it('isTheSameHoweverTheRoomsCome', () => {
    fc.assert(
      fc.property(rooms, (all) => {
        expect(inHandingOutOrder([...all].reverse())).toEqual(inHandingOutOrder(all));
      }),
    );
  });

  it('theNinthFloorComesBeforeTheTwelfth', () => {
    const at = { buildingId: 'b', buildingPosition: 1, unitId: 'u', unitPosition: 1 };
    const names = ['1201', '901', '102', '101'].map((name) => ({ ...at, id: name, name }));
    expect(inHandingOutOrder(names).map(({ name }) => name)).toEqual(['101', '102', '901', '1201']);
  });
});
