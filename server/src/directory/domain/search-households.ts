import { type RoomAddress, readAddress, roomAddress, roomsAt } from '@yingsheng/shared/place/address';
import { withSpokenNamesApart } from './spoken-name';

const MAX_GROUPS = 8;
/** Rooms whose address is remembered after it was read once: names of rooms hardly ever change. */
const MAX_REMEMBERED = 50_000;

export interface FoundRoom {
  readonly id: string;
  readonly name: string;
  readonly placeText: string;
}

/** `1201室林晓梅`: a name written on behind the number of the room. */
const NAME_BEHIND_ROOM = /(\d{3,}[室号户房]?)(?=[^\P{Script=Han}栋幢座号楼单元组团期区弄门层室户房])/gu;

/** `尾号 5678`: the digits are what is looked for. */
const END_OF_NUMBER = /(?:手机|电话)?(?:尾号|[后末]四位)[是为:]?(?=\s*\d{4})/gu;

/**
 * What was typed, in the groups that must each be true: neighbouring words that belong to an address or a number
 * are one (`3 栋 1201`, `138 1234 5678`), every other word stands for itself.
 */
export function searchGroups(query: string): string[] {
  const groups: { text: string; isNumbers: boolean }[] = [];
  const plain = query.normalize('NFKC').replace(END_OF_NUMBER, ' ').replace(NAME_BEHIND_ROOM, '$1 ');
  for (const word of withSpokenNamesApart(plain).trim().split(/\s+/)) {
    const isNumbers = belongsToNumbers(word);
    const last = groups.at(-1);
    if (isNumbers && last?.isNumbers === true) last.text += ` ${word}`;
    else if (word !== '') groups.push({ text: word, isNumbers });
  }
  return groups.slice(0, MAX_GROUPS).map(({ text }) => text);
}

/** The rooms a group most surely names; none where it is no address. */
export function roomsFor(group: string, rooms: readonly FoundRoom[]): FoundRoom[] {
  return roomsAt(readAddress(group), rooms, addressOf);
}

function belongsToNumbers(word: string): boolean {
  const parts = readAddress(word);
  return parts.length === 0 || /\d/.test(word) || parts.some(({ kind }) => kind !== null);
}

const remembered = new Map<string, RoomAddress>();

function addressOf({ placeText, name }: FoundRoom): RoomAddress {
  const key = `${placeText}|${name}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const address = roomAddress(placeText, name);
  remembered.set(key, address);
  return address;
}
