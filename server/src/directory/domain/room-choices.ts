/** 房号查找: which rooms can be meant at all by an address, told by the names of buildings, units and rooms alone. */
import { type AddressPart, readAddress, roomAddress } from '@yingsheng/shared/place/address';
import { placeTextOf } from './place-text';

export interface NamedUnitPlace {
  readonly unitId: string;
  readonly unit: string;
  readonly building: string;
}

/** Rooms that can be meant; each of the three is a choice of its own. */
export interface RoomChoice {
  /** With one of these names, in one of these units. */
  readonly named: { readonly unitIds: readonly string[]; readonly names: readonly string[] };
  /** All rooms of these units. */
  readonly unitIds: readonly string[];
  /** With one of these names, wherever they are. */
  readonly names: readonly string[];
}

/**
 * `exact`: what was said is said to its end; `open`: its last part may still be being typed. Every room that
 * `addressFit` takes is among them.
 */
export function roomChoices(
  parts: readonly AddressPart[],
  units: readonly NamedUnitPlace[],
  names: readonly string[],
): { readonly exact: RoomChoice; readonly open: RoomChoice } {
  const places = units.map(({ unitId, unit, building }) => ({ unitId, values: valuesOf(building, unit) }));
  const rooms = names.map((name) => ({ name, values: readAddress(name).map(({ value }) => value) }));
  const [first = ''] = parts.map(({ value }) => value);
  const last = parts.at(-1)?.value ?? '';
  const choose = (isLast: (value: string) => boolean): RoomChoice => {
    const namesAtEnd = rooms.filter(({ values }) => values.some(isLast));
    if (parts.length === 1) {
      const unitIds = places.filter(({ values }) => values.some(isLast)).map(({ unitId }) => unitId);
      return { named: { unitIds: [], names: [] }, unitIds, names: namesAtEnd.map(({ name }) => name) };
    }
    // Only the last part can be open: the first one is said in full.
    const begun = places.filter(({ values }) => values.includes(first));
    return {
      named: { unitIds: begun.map(({ unitId }) => unitId), names: namesAtEnd.map(({ name }) => name) },
      unitIds: begun.filter(({ values }) => values.some(isLast)).map(({ unitId }) => unitId),
      names: namesAtEnd.filter(({ values }) => values.includes(first)).map(({ name }) => name),
    };
  };
  return { exact: choose((value) => value === last), open: choose((value) => value.startsWith(last)) };
}

/** Of its building and its unit, as an address says them. */
function valuesOf(building: string, unit: string): string[] {
  const address = roomAddress(placeTextOf(building, unit, '1'), '1');
  return [...address.phase, ...address.building, ...address.unit];
}
