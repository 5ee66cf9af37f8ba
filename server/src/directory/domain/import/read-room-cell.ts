/**
 * 房号一格: `1201` beside its building, or a whole address — `3-2-1201`, `3#2单元1201`, `A座1201`, `叠墅5-101`, `商铺12`,
 * `S1-08`. What the columns beside it say is held against it.
 */

import { numeralsInDigits } from '@yingsheng/shared/place/address';
import { nameKey } from '../plan-places';
import { isFormulaError, plainCell, takenForDay } from './file-sheet';
import { unitNameOf } from './place-names';

/** As written, half-width; empty: not said. */
export interface PlaceWords {
  readonly phase: string;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
}
export type RoomRead = { readonly place: PlaceWords } | { readonly problem: string };

/** What the columns beside the room say. */
export interface RoomBeside {
  readonly phase: string;
  readonly building: string;
  readonly unit: string;
  readonly floor: string;
}

/** `一期`, `东区`: other words that end so may be a district or anything. */
export const NAMED_PHASE = /^([\dA-Z]+|[一二三四五六七八九十]+|[东南西北中]{1,2})(期|区|组团)$/;

const LONGEST_ROOM = 20;
/** `-101` would else be the room on the first floor. */
const BELOW_GROUND = /^[-−]\s*\d|[-−]{2,}\d/;
const SEVERAL = /[、,;/|\\\n]|\d[A-Z]?\s*[+&~和与及至到]\s*\d{3}/;
const NO_ROOM = /^(无|没有|暂无|0+|[^\dA-Z\u3400-\u9fff]*)$/;
const NO_ROOM_TEXT = '这里没有房号，请填写，例如“1201”';
const MARKED =
  /^(?:([\dA-Z一二三四五六七八九十\u3400-\u9fff]{1,8}?(?:期|区|组团))[-\s]*)?(?:([^-\s]*?[^-\s](?:号楼|栋|幢|座))[-\s]*)?(?:([^单\s]*?[^-\s单](?:单元|门洞|(?<=[\dA-Z])门))[-\s]*)?(.*)$/;

export function readRoomCell(text: string, beside: RoomBeside): RoomRead {
  const plain = plainCell(text).toUpperCase();
  if (isFormulaError(plain)) return problem('这一格的公式没有结果，请改成房号本身');
  const day = takenForDay(plain);
  if (day !== null) return problem(`房号被表格改成了日期，原来像是“${day}”；请把这一列设为“文本”，重新填写`);
  if (/^\d(\.\d+)?E\+?\d+$/.test(plain)) return problem('房号被表格改成了科学计数法，请把这一列设为“文本”，重新填写');
  const parts = partsOf(plain.replace(/\.0$/, ''));
  if (BELOW_GROUND.test(plain))
    return problem('房号前面多一个“-”；地下层请写成“B101”或“负一层01”，不是地下层请去掉“-”');
  if (SEVERAL.test(parts.rest)) return problem('一格里有几套房，请分成几行，一行一套');
  const read = completed(parts, beside);
  if ('problem' in read) return read;
  const { place } = read;
  if (NO_ROOM.test(place.room)) return problem(NO_ROOM_TEXT);
  if (/^\d{7,}$/.test(place.room)) return problem('这不像房号，像是别的号码；请只写房号，例如“1201”');
  if (place.room.length > LONGEST_ROOM) return problem('这不像房号，太长了；请只写房号，例如“1201”');
  if (place.building === '') return problem('没有写楼栋；请填写楼栋一列，或把房号写成“3-2-1201”');
  return read;
}

export interface Parts {
  readonly phase: string;
  readonly building: string;
  readonly unit: string;
  readonly rest: string;
}

/** What carries its mark, and what is left. */
export function partsOf(plain: string): Parts {
  const marked = plain
    .replace(/(?<=[\dA-Z])\s*#(?!楼)/g, '栋-')
    .replace(/#楼/g, '号楼')
    .replace(/\s+(?=号楼|栋|幢|座|单元|期|区|组团|室)|(?<=[\u3400-\u9fff])\s+(?=\d)/g, '');
  const [, phase = '', before = '', unitPart = '', rest = ''] = MARKED.exec(marked) ?? [];
  const cut = before === '' ? /^(.+?)[-\s]+([^-\s]+)$/.exec(unitPart) : null;
  const building = cut?.[1] ?? before;
  return { phase, building, unit: cut?.[2] ?? unitPart, rest: rest.replace(/^[-\s·]+|[-\s·]+$/g, '') };
}

/** What is not marked stands in the order building, unit, room; what the columns say is not said again. */
function completed(parts: Parts, beside: RoomBeside): RoomRead {
  const segments = parts.rest.split(/[-—–_·.\s]+/).filter((segment) => segment !== '');
  const { building, unit } = parts;
  if (building !== '' && beside.building !== '' && !isSame(building, beside.building)) {
    return problem(`房号里写的是“${building}”，楼栋一列写的是“${beside.building}”，请核对`);
  }
  if (unit !== '' && unitNameOf(beside.unit) !== '' && !isSame(unit, beside.unit)) {
    return problem(`房号里写的是“${unit}”，单元一列写的是“${beside.unit}”，请核对`);
  }
  if (NAMED_PHASE.test(parts.phase) && beside.phase !== '' && !isSame(parts.phase, beside.phase)) {
    return problem(`房号里写的是“${parts.phase}”，分期一列写的是“${beside.phase}”，请核对`);
  }
  const known = {
    phase: parts.phase || beside.phase,
    building: building || beside.building,
    unit: unit || beside.unit,
  };
  if (known.building === '' && unit !== '') return place(known, segments.join(''));
  switch (segments.length) {
    case 0:
      return problem(NO_ROOM_TEXT);
    case 1:
      return ofOne(segments[0] ?? '', known, beside.floor);
    case 2:
      return ofTwo(segments as [string, string], known);
    case 3:
      return ofThree(segments as [string, string, string], known);
    default:
      return ofFour(segments, known);
  }
}

interface Known {
  readonly phase: string;
  readonly building: string;
  readonly unit: string;
}

function ofOne(segment: string, known: Known, floor: string): RoomRead {
  const [, row = '', number = ''] = /^([\u3400-\u9fff]{2,})(\d+.*)$/.exec(segment) ?? [];
  if (known.building === '' && number !== '') return place({ ...known, building: row }, number);
  const [, said = '', door = ''] = /^(\d+)[层楼](\d{1,2})$/.exec(withoutRoomMark(segment)) ?? [];
  if (door !== '') return place(known, said + door.padStart(2, '0'));
  const level = /^(\d+)(?:层|楼|F)?$/.exec(floor)?.[1] ?? '';
  const [, below = ''] = /^(?:-|负|地下|B)\s*([\d一二三四])(?:层|楼|F)?$/.exec(floor.toUpperCase()) ?? [];
  const room = withoutRoomMark(segment);
  // What a formula finds in an empty cell; with the floor before it, it would look like a room.
  if (/^0+$/.test(room)) return problem(NO_ROOM_TEXT);
  // 101 below ground is not 101 on the first floor.
  if (below !== '' && /^\d/.test(room)) return place(known, `B${numeralsInDigits(below)}-${room}`);
  return place(known, level !== '' && /^\d{1,2}$/.test(room) ? level + room.padStart(2, '0') : room);
}

function ofTwo([first, last]: [string, string], known: Known): RoomRead {
  const isUnitKnown = known.unit !== '';
  if (known.building === '') return place({ ...known, building: first }, last);
  if (isUnitKnown && isSame(first, known.unit)) return place(known, last);
  if (isSame(first, known.building)) return place(known, last);
  const isFloor = /^\d{1,2}$/.test(first) && /^\d{1,2}$/.test(last);
  if (isFloor) return place(known, first + last.padStart(2, '0'));
  if (!isUnitKnown && /^(\d{1,2}|[A-Z])$/.test(first)) return place({ ...known, unit: first }, last);
  if (/^\d{3,}[A-Z]?$/.test(first) && /^\d{3,}[A-Z]?$/.test(last)) {
    return problem('一格里有几套房，请分成几行，一行一套');
  }
  return place(known, `${first}-${last}`);
}

function ofThree([first, second, last]: [string, string, string], known: Known): RoomRead {
  if (known.building !== '' && !isSame(first, known.building)) {
    return problem(`房号里写的是“${first}”栋，楼栋一列写的是“${known.building}”，请核对`);
  }
  if (known.unit !== '' && !isSame(second, known.unit)) {
    return problem(`房号里写的是“${second}”单元，单元一列写的是“${known.unit}”，请核对`);
  }
  return place({ ...known, building: known.building || first, unit: second }, last);
}

/** `3-2-12-01`, or `1-3-2-1201` with the phase before it. */
function ofFour(segments: readonly string[], known: Known): RoomRead {
  const [first = '', second = '', third = '', last = ''] = segments;
  if (segments.length > 4) return problem('这不像房号；请写成“3-2-1201”这样：楼栋、单元、房号');
  const isFloor = /^\d{1,2}$/.test(third) && /^\d{1,2}$/.test(last);
  if (isFloor) return ofThree([first, second, third + last.padStart(2, '0')], known);
  return ofThree([second, third, last], { ...known, phase: known.phase || `${first} 期` });
}

function withoutRoomMark(room: string): string {
  return room.replace(/(?<=[\dA-Z])(室|户|房|号房|号室)$/, '');
}

function place(known: Known, room: string): RoomRead {
  return { place: { ...known, room: withoutRoomMark(room) } };
}

function isSame(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

function problem(text: string): RoomRead {
  return { problem: text };
}
