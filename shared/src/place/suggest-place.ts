import type { EstatePlaces } from '../api/directory';
import { numeralsInDigits } from './address';
import { foldText } from './fold-text';

/** A place that a text speaks of; without an id it is a place in words. */
export interface SuggestedPlace {
  readonly publicAreaId?: string;
  readonly assetId?: string;
  readonly text: string;
}

/** How far from its building a part of it may be named: `5 栋那个一直坏的电梯`. */
const NEAR = 10;
const MOST = 3;
const NUMBER = '[零〇一二两三四五六七八九十百]+|\\d+';
const MARKS = ['号楼', '栋', '幢', '座', '#楼', '#'].join('|');
const BUILDING = new RegExp(`(${NUMBER}|[a-z])(${MARKS})`, 'g');
const UNIT = new RegExp(`(${NUMBER})单元`, 'g');
const SPOT =
  /(?:\d+|[a-z])(?:号楼|栋|幢|座)(?:\d+单元)?(?:\d+楼)?(?:门口|门厅|大堂|大厅|楼道|楼下|楼顶|天台|楼梯间?|走廊|电梯口?|旁边|后面|前面|[东西南北]侧|地库|车库)?/;

/**
 * 文字里说的地点: public areas and equipment of the estate that the text names, surest first; where it names none, the
 * building, unit and spot in its own words. Only to be offered: the person says whether it is meant.
 */
export function suggestPlaces(text: string, { publicAreas }: Pick<EstatePlaces, 'publicAreas'>): SuggestedPlace[] {
  const said = plainPlace(text);
  const found = publicAreas.flatMap((area) => {
    if (!isNamed(said, area.name)) return [];
    const asset = area.assets.find(({ name }) => said.includes(plainPlace(name)));
    if (asset === undefined) return [{ publicAreaId: area.id, text: area.name }];
    return [{ publicAreaId: area.id, assetId: asset.id, text: `${area.name} · ${asset.name}` }];
  });
  if (found.length > 0) return found.sort((one, other) => other.text.length - one.text.length).slice(0, MOST);
  const spot = spotIn(text);
  return spot === null ? [] : [{ text: spot }];
}

/** Whether every word of a search is somewhere in the name of a place, whatever the way it is written. */
export function isPlaceFound(name: string, query: string): boolean {
  const plain = plainPlace(name);
  return query
    .normalize('NFKC')
    .trim()
    .split(/\s+/)
    .every((word) => isWithin(plain, plainPlace(word)));
}

/** `五幢的电梯` and `5 号楼电梯` alike are `5栋电梯`. */
function plainPlace(text: string): string {
  return foldText(text)
    .replace(/[\s的]+/g, '')
    .replace(BUILDING, (_, number: string) => `${numeralsInDigits(number)}栋`)
    .replace(UNIT, (_, number: string) => `${numeralsInDigits(number)}单元`);
}

/** `5栋` is not within `15栋`. */
function isWithin(text: string, part: string): boolean {
  return textsAfter(text, part).length > 0;
}

/** What follows each time that `part` stands in the text. */
function textsAfter(text: string, part: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!/^\d/.test(part) || !/\d/.test(text[at - 1] ?? '')) found.push(text.slice(at + part.length));
  }
  return found;
}

function isNamed(said: string, areaName: string): boolean {
  const name = plainPlace(areaName);
  if (isWithin(said, name)) return true;
  const building = /^(?:\d+|[a-z])栋/.exec(name)?.[0];
  if (building === undefined || !isWithin(said, building)) return false;
  const parts = name.slice(building.length).split(/[与和及、/·]/);
  return textsAfter(said, building).some((rest) =>
    parts.some((part) => part.length > 1 && nearBeginning(rest).includes(part)),
  );
}

/** Up to where another building is named. */
function nearBeginning(rest: string): string {
  return rest.slice(0, NEAR).split(/(?:\d+|[a-z])栋/)[0] ?? '';
}

/** In the words of the text, so that `A 座` stays one. */
function spotIn(text: string): string | null {
  const said = foldText(text)
    .replace(/[\s的]+/g, '')
    .replace(BUILDING, (words: string, number: string) => {
      const mark = words.slice(number.length);
      return numeralsInDigits(number) + (mark.startsWith('#') ? '栋' : mark);
    })
    .replace(UNIT, (_, number: string) => `${numeralsInDigits(number)}单元`);
  const spot = SPOT.exec(said)?.[0];
  return spot === undefined
    ? null
    : spot
        .toUpperCase()
        .replace(/(\d+|[A-Z])(号楼|栋|幢|座|单元|楼)/g, '$1 $2')
        .replace(/(号楼|栋|幢|座|单元)(?=\d)/g, '$1 ');
}
