/**
 * 地址: one reading of the ways in which a room is written or said, so that `3-2-1201`, `03－2－1201`,
 * `三栋二单元1201室` and `3＃2单元1201` are one thing, and never another family's.
 */

/** What a part was called by the person; `null` where they left it open. */
export type AddressKind = 'phase' | 'building' | 'unit' | 'floor' | 'room';

export interface AddressPart {
  /** Half-width, upper case, numerals in digits without leading zeros: `12`, `A`, `叠墅`. */
  readonly value: string;
  readonly kind: AddressKind | null;
}

/** Where a room stands, each level as the values of its name: `叠墅 5 栋` is `['叠墅', '5']`. */
export interface RoomAddress {
  readonly phase: readonly string[];
  readonly building: readonly string[];
  readonly unit: readonly string[];
  readonly room: readonly string[];
}

const NUMERALS = '零〇一二两三四五六七八九十百';
const DIGIT: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇一二三四五六七八九', '零', '两'].map((numeral, index) => [numeral, index < 10 ? index : (index - 10) * 2]),
);
/** These name a level after whatever stands before them. */
const MARK: Readonly<Record<string, AddressKind | null>> = {
  号楼: 'building',
  栋: 'building',
  幢: 'building',
  座: 'building',
  单元: 'unit',
  组团: 'phase',
  期: 'phase',
  区: 'phase',
};
/** These only after a number or a letter: `东门`, `望湖楼` are names. */
const MARK_AFTER_NUMBER: Readonly<Record<string, AddressKind | null>> = {
  弄: 'phase',
  门: 'unit',
  层: 'floor',
  楼: null,
  号: null,
  室: 'room',
  户: 'room',
  房: 'room',
};
const TOKEN = new RegExp(`号楼|单元|组团|\\d+|[${NUMERALS}]+|[A-Z]+|[\\u3400-\\u9fff]`, 'g');

/** The parts of what was typed, in their order; whatever separates them does not matter. */
export function readAddress(text: string): AddressPart[] {
  const parts: { value: string; kind: AddressKind | null }[] = [];
  let end = -1;
  for (const { 0: token, index } of halfWidth(text).matchAll(TOKEN)) {
    const last = parts.at(-1);
    const isJoined = end === index && last !== undefined;
    end = index + token.length;
    if (last !== undefined && isMarkAfter(token, last.value)) last.kind ??= kindOf(token, parts);
    else if (isNumberOrLetter(token) || isNumeral(token)) parts.push({ value: spelledValue(token), kind: null });
    else if (isJoined && last.kind === null && !isNumberOrLetter(last.value)) last.value += token;
    else if (!(token in MARK || token in MARK_AFTER_NUMBER)) parts.push({ value: token, kind: null });
  }
  return withFloorInRoom(parts);
}

/** `placeText` as the room's full address is kept, e.g. `3 栋 2 单元 1201`; `roomName` is its end, e.g. `1201`. */
export function roomAddress(placeText: string, roomName: string): RoomAddress {
  const room = readAddress(roomName).map(({ value }) => value);
  const parts = readAddress(placeText);
  const before = parts.slice(0, Math.max(0, parts.length - room.length));
  const isBare = before.length === 2 && before.every(({ value, kind }) => kind === null && /^\d+$/.test(value));
  const named = isBare ? before.map((part, index) => ({ ...part, kind: LEVELS[index + 1] ?? null })) : before;
  const of = (wanted: AddressKind) =>
    named.filter(({ kind }) => (kind ?? 'building') === wanted).map(({ value }) => value);
  return { phase: of('phase'), building: of('building'), unit: of('unit'), room };
}

type Level = keyof RoomAddress;
const LEVELS: readonly Level[] = ['phase', 'building', 'unit', 'room'];
interface Shape {
  readonly levels: readonly Level[];
  /** The last level may still be being typed. */
  readonly isOpen?: boolean;
}
/** From the surest reading to the least sure; readings of one line are equally sure. */
const READINGS: readonly (readonly Shape[])[] = [
  [{ levels: ['building', 'unit', 'room'] }],
  [{ levels: ['building', 'room'] }],
  [{ levels: ['building', 'unit'] }],
  [
    { levels: ['building', 'unit', 'room'], isOpen: true },
    { levels: ['building', 'room'], isOpen: true },
  ],
  [{ levels: ['unit', 'room'] }],
  [{ levels: ['room'] }, { levels: ['building'] }],
  [
    { levels: ['unit', 'room'], isOpen: true },
    { levels: ['room'], isOpen: true },
    { levels: ['building'], isOpen: true },
    { levels: ['unit'] },
  ],
];
/** Readings below this name one room's whole address, as far as people say it. */
const WHOLE_ADDRESS = 2;

/** How sure it is that these words mean this room: 0 is surest, `null` is not this room. */
export function addressFit(parts: readonly AddressPart[], address: RoomAddress): number | null {
  if (parts.length === 0) return null;
  const rank = READINGS.findIndex((shapes) => shapes.some((shape) => fitsShape(parts, address, shape)));
  return rank === -1 ? null : rank;
}

/** The rooms that the words most surely mean; all of them where several are equally sure. */
export function roomsAt<Room>(
  parts: readonly AddressPart[],
  rooms: readonly Room[],
  addressOf: (room: Room) => RoomAddress,
  isWholeOnly = false,
): Room[] {
  let best: number = isWholeOnly ? WHOLE_ADDRESS - 1 : READINGS.length;
  let found: Room[] = [];
  for (const room of rooms) {
    const rank = addressFit(parts, addressOf(room));
    if (rank === null || rank > best) continue;
    if (rank < best) found = [];
    best = rank;
    found.push(room);
  }
  return found;
}

/** The phase is mostly left out. */
function fitsShape(parts: readonly AddressPart[], address: RoomAddress, shape: Shape): boolean {
  const { levels } = shape;
  const isFit = fitsLevels(parts, address, shape);
  return isFit || (address.phase.length > 0 && fitsLevels(parts, address, { ...shape, levels: ['phase', ...levels] }));
}

function fitsLevels(parts: readonly AddressPart[], address: RoomAddress, { levels, isOpen = false }: Shape): boolean {
  const wanted = levels.flatMap((level) => address[level].map((value) => ({ value, level })));
  const lastCount = address[levels.at(-1) ?? 'room'].length;
  if (lastCount === 0 || parts.length > wanted.length) return false;
  // Open only within the last level: everything before it has been said in full.
  if (parts.length < wanted.length && (!isOpen || parts.length <= wanted.length - lastCount)) return false;
  return parts.every(({ value, kind }, index) => {
    const at = wanted[index];
    if (at === undefined || (kind !== null && kind !== at.level)) return false;
    const isBeingTyped = isOpen && index === parts.length - 1 && kind === null;
    return isBeingTyped ? at.value.startsWith(value) : at.value === value;
  });
}

/** As keyboards set to traditional characters write the same marks, and two numerals of their own. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  單: '单',
  棟: '栋',
  號: '号',
  樓: '楼',
  層: '层',
  門: '门',
  戶: '户',
  區: '区',
  廿: '二十',
  卅: '三十',
};

/** Full-width letters, digits and marks as half-width ones, letters in upper case, characters simplified. */
function halfWidth(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase();
  return plain.replace(/[單棟號樓層門戶區廿卅]/g, (character) => SIMPLIFIED[character] ?? character);
}

const isNumberOrLetter = (value: string): boolean => /^(\d+|[A-Z]+)$/.test(value);
const isMarkAfter = (token: string, value: string): boolean =>
  token in MARK || (token in MARK_AFTER_NUMBER && isNumberOrLetter(value));
const isNumeral = (token: string): boolean => [...token].every((character) => NUMERALS.includes(character));

/** `3 楼` is a floor only where the building has been named. */
function kindOf(mark: string, before: readonly AddressPart[]): AddressKind | null {
  if (mark === '楼' && before.some(({ kind }) => kind === 'building')) return 'floor';
  return MARK[mark] ?? MARK_AFTER_NUMBER[mark] ?? null;
}

function spelledValue(token: string): string {
  return /^[A-Z]/.test(token) ? token : numeralsInDigits(token);
}

/** `二十一`, `21` and `021` alike are `21`; whatever is no number stays. */
export function numeralsInDigits(text: string): string {
  if (!/^\d/.test(text) && !isNumeral(text)) return text;
  const digits = /^\d/.test(text) ? text : numeralDigits(text);
  return digits.replace(/^0+(?=\d)/, '');
}

/** `二十一` → `21`, `一百零二` → `102`; said digit by digit, `一二〇一` → `1201`. */
function numeralDigits(numerals: string): string {
  if (!/[十百]/.test(numerals)) return [...numerals].map((numeral) => DIGIT[numeral] ?? 0).join('');
  let total = 0;
  let digit: number | null = null;
  for (const numeral of numerals) {
    const scale = numeral === '百' ? 100 : numeral === '十' ? 10 : 0;
    if (scale === 0) digit = DIGIT[numeral] ?? 0;
    else {
      total += (digit === null || digit === 0 ? 1 : digit) * scale;
      digit = null;
    }
  }
  return String(total + (digit ?? 0));
}

/** `12 层 01 室` is room 1201; a floor said beside the whole room number adds nothing. */
function withFloorInRoom(parts: readonly AddressPart[]): AddressPart[] {
  return parts.flatMap((part, index): AddressPart[] => {
    const before = parts[index - 1];
    const next = parts[index + 1];
    if (part.kind === 'floor') return next === undefined ? [{ ...part, kind: null }] : [];
    if (before?.kind !== 'floor' || !/^\d+$/.test(part.value)) return [part];
    const isWithinFloor = part.value.length <= 2;
    return [{ ...part, value: isWithinFloor ? before.value + part.value.padStart(2, '0') : part.value }];
  });
}
