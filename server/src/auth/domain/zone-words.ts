/** 负责的楼栋：`3栋、5号楼`、`1-5栋`、`一期`、`全部`。 */
import { nameKey } from '../../directory/domain/plan-places';

export interface KnownBuilding {
  readonly id: string;
  readonly name: string;
}
export type ZonesRead =
  | { readonly buildingIds: readonly string[] }
  /** The word that names no building here. */
  | { readonly unknown: string };

const EVERYWHERE = /^(全部|所有|不限|全小区|整个小区|全区|全项目|通岗)(楼栋|楼)?$/;
const PHASE = /(期|区|组团|苑)$/;
const RANGE = /^(.*?)(\d{1,3})(?:号楼|栋|幢|座|#|楼)?[-~—–至到](\d{1,3})(号楼|栋|幢|座|#|楼)?$/;
/** Nobody looks after more at once. */
const LONGEST_RANGE = 100;

/** @param text half-width; empty: not said */
export function zonesIn(text: string, buildings: readonly KnownBuilding[]): ZonesRead {
  if (EVERYWHERE.test(text)) return { buildingIds: [] };
  const byKey = new Map(buildings.map(({ id, name }) => [nameKey(name), id]));
  const ids: string[] = [];
  for (const word of wordsOf(text)) {
    const found = buildingsFor(word, byKey, buildings);
    if (found.length === 0) return { unknown: word };
    ids.push(...found);
  }
  return { buildingIds: [...new Set(ids)] };
}

/** `3 栋 5 栋` are two words. */
function wordsOf(text: string): string[] {
  const closed = text.replace(/\s+(?=号楼|栋|幢|座|#|期|区|组团)/g, '');
  return closed.split(/[,、;/|\s]+/).filter((word) => word !== '');
}

function buildingsFor(
  word: string,
  byKey: ReadonlyMap<string, string>,
  buildings: readonly KnownBuilding[],
): readonly string[] {
  if (PHASE.test(word)) {
    const phase = nameKey(word);
    return buildings.filter(({ name }) => phaseOf(name) === phase).map(({ id }) => id);
  }
  const one = byKey.get(nameKey(word));
  if (one !== undefined) return [one];
  const ofRange = rangeOf(word).map((name) => byKey.get(nameKey(name)));
  return ofRange.every((id) => id !== undefined) ? ofRange : [];
}

/** `null`: the building is in none. */
function phaseOf(name: string): string | null {
  const [, phase] = /^(.*?(?:期|区|组团|苑))/.exec(name) ?? [];
  return phase === undefined ? null : nameKey(phase);
}

/** `1-3栋` is 1, 2 and 3; a building that is not there makes the whole of it unknown. */
function rangeOf(word: string): string[] {
  const [, before = '', first = '', last = '', mark = '栋'] = RANGE.exec(word) ?? [];
  const from = Number(first);
  const count = Number(last) - from + 1;
  if (first === '' || count < 1 || count > LONGEST_RANGE) return [];
  return Array.from({ length: count }, (_, index) => `${before}${from + index}${mark}`);
}
