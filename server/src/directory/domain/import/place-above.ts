/**
 * 合并的楼栋、单元只写在第一行：下面空着的格子照上面的读——只要更大的一级没有换。换了楼栋，单元和房号就不再是上面的。
 */
import { nameKey } from '../plan-places';
import { plainCell } from './file-sheet';
import { unitNameOf } from './place-names';
import { NAMED_PHASE, type PlaceWords, partsOf, type RoomBeside } from './read-room-cell';

/** From the largest to the smallest. */
const LEVELS = ['phase', 'building', 'unit', 'floor'] as const;
type Level = (typeof LEVELS)[number];

const TOTAL = /^(本页|本栋|全部)?(小计|合计|总计|共计)|(小计|合计|总计|共计):?$/;
const NOWHERE: RoomBeside = { phase: '', building: '', unit: '', floor: '' };

/** What a row of a total ends. */
type Over = 'building' | 'unit' | 'room';

export class PlaceAbove {
  private above = NOWHERE;
  /** The total of the last unit stands above, or a unit that could not be read: the rows below are of another one. */
  private isUnitOver = false;

  /** @param sheetBuilding as the sheet is called; empty: not after a building */
  constructor(private sheetBuilding: string) {}

  /** What the row says, and what it leaves to the rows above. */
  fill(cells: RoomBeside): RoomBeside {
    const above = { ...this.above, building: this.above.building || this.sheetBuilding };
    const filled = filledFrom(above, cells);
    if (filled.unit !== '' || !isSame('building', filled.building, above.building)) this.isUnitOver = false;
    this.above = filled;
    return { ...filled, building: filled.building || this.sheetBuilding };
  }

  /** Which unit it is cannot be told from the rows above. */
  get lacksUnit(): boolean {
    return this.isUnitOver;
  }

  /** Something in the row is said to be elsewhere than the room. */
  isElsewhere(cells: RoomBeside, room: PlaceWords): boolean {
    const there = { ...room, floor: this.above.floor };
    return LEVELS.some((level) => cells[level] !== '' && !isSame(level, cells[level], there[level]));
  }

  /** Something in the row is said to be elsewhere than the rows above, of which no room was read. */
  isOther(cells: RoomBeside): boolean {
    return LEVELS.some((level) => cells[level] !== '' && !isSame(level, cells[level], this.above[level]));
  }

  /** A line that says nothing but `2栋` or `2栋1单元`, in whatever column: the rows below are there. */
  takeTitle(said: readonly string[]): boolean {
    const title = titleOf(said);
    if (title === null) return false;
    this.fill(title);
    return true;
  }

  /** `小计` ends the room; `3栋小计` its building, too. */
  takeTotal(said: readonly string[], cells: RoomBeside): boolean {
    const text = said
      .slice(0, 3)
      .map((each) => each.replace(/\s/g, ''))
      .find((each) => TOTAL.test(each));
    if (text === undefined) return false;
    const over = endedBy(text, cells);
    if (over === 'building') {
      if (!isSame('building', this.above.building, this.sheetBuilding)) this.sheetBuilding = '';
      this.above = { ...NOWHERE, phase: this.above.phase };
    }
    if (over === 'unit') {
      this.isUnitOver = this.above.unit !== '';
      this.above = { ...this.above, unit: '', floor: '' };
    }
    return true;
  }

  /** What a row says at this level is no name: the empty cells below it mean none of the rows above. */
  lose(level: Level, said: RoomBeside): void {
    if (level !== 'unit' && level !== 'floor') {
      this.forget();
      return;
    }
    this.above = { ...filledFrom(this.above, { ...said, [level]: '' }), [level]: '' };
    this.isUnitOver ||= level === 'unit';
  }

  /** The rows below have nothing to do with those above. */
  forget(): void {
    this.above = NOWHERE;
    this.isUnitOver = false;
  }
}

function filledFrom(above: RoomBeside, cells: RoomBeside): RoomBeside {
  const filled = { ...above };
  let isElsewhere = false;
  for (const level of LEVELS) {
    const said = cells[level];
    if (said === '') {
      if (isElsewhere) filled[level] = '';
      continue;
    }
    isElsewhere ||= !isSame(level, said, above[level]);
    filled[level] = said;
  }
  return filled;
}

function isSame(level: Level, one: string, other: string): boolean {
  const keyOf = (text: string) => (level === 'unit' ? nameKey(unitNameOf(text)) : nameKey(text));
  return keyOf(one) === keyOf(other);
}

function titleOf(said: readonly string[]): RoomBeside | null {
  const [text = ''] = said;
  if (said.some((other) => other !== text)) return null;
  const { phase, building, unit, rest } = partsOf(plainCell(text).toUpperCase());
  const isNamed = building !== '' || unit !== '' || NAMED_PHASE.test(phase);
  return rest === '' && isNamed ? { phase, building, unit, floor: '' } : null;
}

function endedBy(total: string, { building, unit }: RoomBeside): Over {
  const before = total.replace(/(小计|合计|总计|共计).*$/, '');
  if (/单元|门洞/.test(before)) return 'unit';
  if (/栋|幢|座|号楼|#/.test(before)) return 'building';
  if (unit !== '' && !TOTAL.test(unit)) return 'unit';
  return building !== '' && !TOTAL.test(building) ? 'building' : 'room';
}
