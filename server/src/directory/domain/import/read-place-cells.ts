/** 分期、楼栋、单元、楼层各一格：“3栋2单元”写在一格里也分得开；不是名字的，不当成名字。 */
import { nameKey } from '../plan-places';
import { isFormulaError, plainCell, shortValue, takenForDay } from './file-sheet';
import { unitNameOf } from './place-names';
import { partsOf, type RoomBeside } from './read-room-cell';

type Level = keyof RoomBeside;

const LEVEL_WORD: Record<Level, string> = { phase: '分期', building: '楼栋', unit: '单元', floor: '楼层' };
const LEVELS = Object.keys(LEVEL_WORD) as Level[];

/** What can't be a name of a place, and how to mend it. */
export interface WrongPlace {
  readonly level: Level;
  readonly text: string;
}

/** @param said half-width, as the row has them; empty: not said */
export function readPlaceCells(said: RoomBeside): { readonly said: RoomBeside; readonly wrong: WrongPlace | null } {
  const level = LEVELS.find((each) => wrongIn(each, said[each]) !== null);
  if (level !== undefined) return { said, wrong: { level, text: wrongIn(level, said[level]) ?? '' } };
  return apart(said);
}

function wrongIn(level: Level, text: string): string | null {
  const word = LEVEL_WORD[level];
  if (text === '') return null;
  if (isFormulaError(text.toUpperCase())) return `${word}一列的公式没有结果，这一行没有导入；请改成${word}本身`;
  const day = takenForDay(text);
  if (day !== null) {
    return `${word}被表格改成了日期，原来像是“${day}”，这一行没有导入；请把这一列设为“文本”，重新填写`;
  }
  // A building may do without phases, units and floors.
  if (level !== 'building' && /^[-—/\\]+$/.test(text)) return null;
  const isUnknown =
    /^(待定|待补|待核实|未知|不详|不明|见备注)$/.test(text) || (level === 'building' && /^(无|0+)$/.test(text));
  if (/[\p{L}\d]/u.test(text) && !/[*?]/.test(text) && !isUnknown) return null;
  return `“${shortValue(text)}”不像${word}的名字，这一行没有导入；请填写${word}`;
}

/** `3栋2单元` in the column of buildings, or of units. */
function apart(said: RoomBeside): { readonly said: RoomBeside; readonly wrong: WrongPlace | null } {
  const inBuilding = bothIn(said.building);
  const inUnit = bothIn(said.unit);
  const building = inBuilding?.building ?? said.building;
  const unit = inUnit?.unit ?? said.unit;
  if (inUnit !== null && building !== '' && nameKey(inUnit.building) !== nameKey(building)) {
    return { said, wrong: contradiction('unit', inUnit.building, '楼栋', building) };
  }
  if (inBuilding !== null && unitNameOf(unit) !== '' && unitKey(inBuilding.unit) !== unitKey(unit)) {
    return { said, wrong: contradiction('building', inBuilding.unit, '单元', unit) };
  }
  return {
    said: { ...said, building: building || (inUnit?.building ?? ''), unit: unit || (inBuilding?.unit ?? '') },
    wrong: null,
  };
}

function bothIn(text: string): { readonly building: string; readonly unit: string } | null {
  if (!/单元|门/.test(text)) return null;
  const { phase, building, unit, rest } = partsOf(plainCell(text).toUpperCase());
  return building === '' || unit === '' || rest !== '' ? null : { building: phase + building, unit };
}

const unitKey = (unit: string): string => nameKey(unitNameOf(unit));

function contradiction(level: Level, here: string, otherWord: string, there: string): WrongPlace {
  const text = `${LEVEL_WORD[level]}一列写的是“${here}”，${otherWord}一列写的是“${there}”，这一行没有导入；请核对`;
  return { level, text };
}
