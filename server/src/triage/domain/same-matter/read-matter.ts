/** 一件反映读成可比的样子: done once for each matter; comparing two of them is then arithmetic. */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { ASPECTS } from './aspects';
import type { Meaning, MeaningOf } from './meaning';
import { type ReadPlace, readPlace, withDigits, withOneWordForSpots } from './read-place';
import { type Standing, standingOf } from './standing';

/** 0–1 each, most probable first; one alone where nothing more is known. */
export interface CategoryGuess {
  readonly code: CategoryCode;
  readonly probability: number;
}

/** Of a judgement that names one category, or several. */
export function guessesOf(judged: {
  readonly category: CategoryCode;
  readonly confidence: number;
  readonly categories?: readonly CategoryGuess[];
}): readonly CategoryGuess[] {
  return judged.categories ?? [{ code: judged.category, probability: judged.confidence }];
}

/** What is read of a matter once and for all. */
export interface WrittenMatter {
  readonly text: string;
  /** As people wrote it, or as the directory writes it. */
  readonly placeText: string;
}

/** What is compared of a matter, open or still being written. */
export interface ComparedMatter extends WrittenMatter {
  readonly buildingId: string | null;
  readonly publicAreaId: string | null;
  readonly assetId: string | null;
  readonly categories: readonly CategoryGuess[];
  readonly hazard: Hazard | null;
  readonly at: Date;
}

export interface ReadWords {
  readonly place: ReadPlace;
  /** Indices into `ASPECTS`: of all, and by kind. */
  readonly aspects: ReadonlySet<number>;
  readonly things: readonly number[];
  readonly troubles: readonly number[];
  readonly meaning: Meaning;
  /** Of rooms, spaces and storeys, wherever they are said. */
  readonly numbers: ReadonlySet<string>;
  readonly placeGrams: ReadonlySet<string>;
  /** Of the place and the words: where the words name the place that another wrote into the form. */
  readonly spokenGrams: ReadonlySet<string>;
  readonly standing: Standing;
}

export type ReadMatter = Omit<ComparedMatter, keyof WrittenMatter> & ReadWords;

/** More of a letter says nothing more about which matter it is. */
const READ_LENGTH = 500;

/** Where something is stands at the beginning. */
const PLACE_IN_TEXT = 60;

export function readWords({ text, placeText }: WrittenMatter, meaningOf: MeaningOf): ReadWords {
  const plain = text.slice(0, READ_LENGTH).normalize('NFKC').toLowerCase();
  const place = withPartsOfText(readPlace(placeText), plain);
  const aspects = ASPECTS.flatMap(({ words }, at) => (words.test(plain) ? [at] : []));
  return {
    place,
    aspects: new Set(aspects),
    things: aspects.filter((at) => ASPECTS[at]?.kind === 'thing'),
    troubles: aspects.filter((at) => ASPECTS[at]?.kind === 'trouble'),
    meaning: meaningOf(text.slice(0, READ_LENGTH)),
    numbers: numbersOf(withDigits(`${placeText} ${plain}`.normalize('NFKC').toLowerCase())),
    placeGrams: gramsOf(place.rest, [1, 2]),
    spokenGrams: gramsOf(`${place.rest} ${withOneWordForSpots(plain)}`, [2]),
    standing: standingOf(plain),
  };
}

/**
 * «B2漏水» from whoever left their own room in the form: of these parts, what the place leaves out the words may say; where
 * the place says nothing at all, all of them.
 */
function withPartsOfText(place: ReadPlace, text: string): ReadPlace {
  const said = readPlace(text.slice(0, PLACE_IN_TEXT)).parts;
  const { level, gate, lift } = said;
  const taken = Object.keys(place.parts).length === 0 ? said : { level, gate, lift };
  const known = Object.entries(taken).filter(([, value]) => value !== undefined);
  return { ...place, parts: { ...Object.fromEntries(known), ...place.parts } };
}

/** Rooms and storeys; what counts hours, money or people does not. */
const ROOMS =
  /(?<![\d.:])\d{3,4}(?![\d.:])(?!个|点|分|年|月|天|日|度|块|元|次|多|岁|人|米|斤|秒|小时|%|几|万|千|只|辆)/g;
const STOREYS = /(?<!\d)\d{1,2}(?=[楼层])/g;

function numbersOf(text: string): Set<string> {
  const storeys = (text.match(STOREYS) ?? []).map((said) => `${said}层`);
  return new Set([...(text.match(ROOMS) ?? []).map((said) => said.replace(/^0+/, '')), ...storeys]);
}

function gramsOf(text: string, sizes: readonly number[]): Set<string> {
  const grams = new Set<string>();
  for (const run of text.split(/[^\p{L}\p{N}]+/u)) {
    for (const size of sizes) {
      for (let at = 0; at + size <= run.length; at += 1) grams.add(run.slice(at, at + size));
    }
  }
  return grams;
}
