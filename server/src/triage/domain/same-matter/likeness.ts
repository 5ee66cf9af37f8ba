/**
 * 像不像同一件事: where, what thing, what is wrong with it, category, danger, and whether it still goes on, weighed together.
 * Nobody is joined or merged by it: it only decides what is put before a person.
 */
import { ASPECTS } from './aspects';
import { inCommon, likeMeaning, likeWords } from './meaning';
import type { CategoryGuess, ReadMatter } from './read-matter';
import { PLACE_PARTS, type PlacePart } from './read-place';
import { WEIGHTS } from './weights';

/** How much something says, by how few of the matters that are compared have it. */
export interface Rarity {
  /** By index in `ASPECTS`. */
  readonly aspects: readonly number[];
  /** Of runs of characters in places; none of them has what is not named here. */
  readonly placeGrams: ReadonlyMap<string, number>;
  /** Of what no matter has. */
  readonly unheard: number;
  /** What all of them have in common of what the model makes of their words; it tells none from another. */
  readonly evidence: readonly number[];
}

/** Where little is open, what all of it has in common is no less telling. */
const FEWEST_MATTERS = 150;

export function rarityOf(matters: readonly ReadMatter[]): Rarity {
  const aspects = ASPECTS.map(() => 0);
  const placeGrams = new Map<string, number>();
  for (const { aspects: own, placeGrams: grams } of matters) {
    for (const at of own) aspects[at] = (aspects[at] ?? 0) + 1;
    for (const gram of grams) placeGrams.set(gram, (placeGrams.get(gram) ?? 0) + 1);
  }
  const all = Math.max(matters.length, FEWEST_MATTERS) + 1;
  const rarity = (count: number) => Math.log(all / (count + 0.5));
  return {
    aspects: aspects.map(rarity),
    placeGrams: new Map([...placeGrams].map(([gram, count]) => [gram, rarity(count)])),
    unheard: rarity(0),
    evidence: inCommon(
      matters.map(({ meaning }) => meaning),
      FEWEST_MATTERS,
    ),
  };
}

/** In the order in which they are fitted; each is 0–1. What speaks against has `Differs` or `Unsaid` in its name. */
export const FEATURES = [
  'base',
  'sameBuilding',
  'buildingDiffers',
  'sameUnit',
  'unitDiffers',
  'sameFloor',
  'floorDiffers',
  'publicFloorDiffers',
  'sameSpot',
  'spotDiffers',
  'placeWordsUnsaid',
  'placeWordsAlone',
  'placeWordsDiffers',
  'placeInWords',
  'placeUnsaid',
  'thingDiffers',
  'thingUnsaid',
  'troubleDiffers',
  'troubleUnsaid',
  'meaning',
  'sameNumber',
  'category',
  'sameHazard',
  'overDiffers',
  'askingDiffers',
  'troubleThere',
  'wordsThere',
  'meaningThere',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Partial<Record<Feature, number>>>;

/** 0–1: how likely both are one matter. */
export function likenessOf(one: ReadMatter, other: ReadMatter, rarity: Rarity): number {
  const features = featuresOf(one, other, rarity);
  const sum = FEATURES.reduce((total, name) => total + WEIGHTS[name] * (features[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

export function featuresOf(one: ReadMatter, other: ReadMatter, rarity: Rarity): Features {
  const place = placeFeatures(one, other, rarity);
  const words = Math.sqrt(likeWords(one.meaning, other.meaning));
  const meaning = likeMeaning(one.meaning, other.meaning, rarity.evidence);
  const category = likeCategories(one.categories, other.categories);
  const things = weigh(one.things, other.things, other, rarity);
  const troubles = weigh(one.troubles, other.troubles, other, rarity);
  const [thing, trouble] = [overlapOf(things), overlapOf(troubles)];
  return {
    base: 1,
    ...place.features,
    ...(thing === null ? { thingUnsaid: 1 } : thing === 0 ? { thingDiffers: 1 } : {}),
    ...(trouble === null ? { troubleUnsaid: 1 } : trouble === 0 ? { troubleDiffers: 1 } : {}),
    meaning,
    sameNumber: hasAny(one.numbers, other.numbers) ? 1 : 0,
    category,
    sameHazard: one.hazard !== null && one.hazard === other.hazard ? 1 : 0,
    overDiffers: differs(one, other, 'over'),
    askingDiffers: differs(one, other, 'asks'),
    ...(place.isThere
      ? {
          troubleThere: trouble ?? 0,
          wordsThere: words,
          meaningThere: meaning,
        }
      : {}),
  };
}

interface ComparedPlace {
  readonly features: Features;
  /** Nothing speaks against their being in one place, and something for it. */
  readonly isThere: boolean;
}

/** Parts that name one spot wherever it is: two of them that differ are two spots. */
const SPOT_PARTS = PLACE_PARTS.filter((part) => !['building', 'unit', 'room', 'floor'].includes(part));

function placeFeatures(one: ReadMatter, other: ReadMatter, rarity: Rarity): ComparedPlace {
  const isSupply = one.troubles.some((at) => other.aspects.has(at) && ASPECTS[at]?.isOfBuilding);
  const says = (part: PlacePart) =>
    isSupply && (part === 'room' || part === 'floor') ? null : isSame(one.place.parts[part], other.place.parts[part]);
  const building = isSame(one.buildingId ?? undefined, other.buildingId ?? undefined) ?? says('building');
  const asset = isSame(one.assetId ?? undefined, other.assetId ?? undefined);
  // Of one building several may be meant (楼道、电梯厅); elsewhere two areas are two places.
  const sameArea = isSame(one.publicAreaId ?? undefined, other.publicAreaId ?? undefined);
  const area = sameArea === false && building === true ? null : sameArea;
  const spots = [asset, asset ?? area, ...SPOT_PARTS.map(says)];
  const floor = says('floor');
  const isPublic = one.place.parts.room === undefined && other.place.parts.room === undefined;
  const said = [building, says('unit'), says('room'), floor, ...spots];
  const agreeing = said.filter((same) => same === true).length;
  const differing = said.filter((same) => same === false).length;
  const placeWords = shared(one.placeGrams, other.placeGrams, rarity);
  const placeInWords = Math.max(
    named(one.placeGrams, other.spokenGrams, rarity),
    named(other.placeGrams, one.spokenGrams, rarity),
  );
  const areWordsSaid = one.placeGrams.size > 0 && other.placeGrams.size > 0;
  return {
    isThere: differing === 0 && (agreeing > 0 || placeWords > 0.4 || placeInWords > 0.6),
    features: {
      ...(building === null ? {} : building ? { sameBuilding: 1 } : { buildingDiffers: 1 }),
      ...(says('unit') === null ? {} : says('unit') ? { sameUnit: 1 } : { unitDiffers: 1 }),
      ...(floor === null ? {} : floor ? { sameFloor: 1 } : isPublic ? { publicFloorDiffers: 1 } : { floorDiffers: 1 }),
      ...(spots.includes(true) ? { sameSpot: 1 } : {}),
      ...(spots.includes(false) ? { spotDiffers: 1 } : {}),
      ...(areWordsSaid ? {} : { placeWordsUnsaid: 1 }),
      placeInWords,
      ...(agreeing + differing > 0
        ? {}
        : areWordsSaid
          ? { placeWordsAlone: placeWords, placeWordsDiffers: 1 - placeWords }
          : { placeUnsaid: 1 }),
    },
  };
}

/** `null` where one of them does not say. */
function isSame(one: string | undefined, other: string | undefined): boolean | null {
  return one === undefined || other === undefined ? null : one === other;
}

/** 0–1, by the geometric mean of how much what each has says. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>, rarity: Rarity): number {
  const both = weightOf(one, rarity, other);
  return both === 0 ? 0 : both / Math.sqrt(weightOf(one, rarity) * weightOf(other, rarity));
}

/** 0–1: how much of a place the words of another matter name. */
function named(place: ReadonlySet<string>, spoken: ReadonlySet<string>, rarity: Rarity): number {
  let [all, said] = [0, 0];
  for (const gram of place) {
    if (gram.length === 1) continue;
    const weight = rarity.placeGrams.get(gram) ?? rarity.unheard;
    all += weight;
    if (spoken.has(gram)) said += weight;
  }
  return all === 0 ? 0 : said / all;
}

/** How much the runs of characters say, or those of them that another place has too. */
function weightOf(grams: ReadonlySet<string>, { placeGrams, unheard }: Rarity, within = grams): number {
  let sum = 0;
  for (const gram of grams) if (within.has(gram)) sum += placeGrams.get(gram) ?? unheard;
  return sum;
}

function hasAny(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const number of one) if (other.has(number)) return true;
  return false;
}

interface Weighed {
  readonly both: number;
  readonly one: number;
  readonly other: number;
}

function weigh(ones: readonly number[], others: readonly number[], both: ReadMatter, rarity: Rarity): Weighed {
  const sum = (aspects: readonly number[]) => aspects.reduce((total, at) => total + (rarity.aspects[at] ?? 0), 0);
  return { both: sum(ones.filter((at) => both.aspects.has(at))), one: sum(ones), other: sum(others) };
}

/** `null` where one of them names none. */
function overlapOf({ both, one, other }: Weighed): number | null {
  return one === 0 || other === 0 ? null : both / Math.sqrt(one * other);
}

function likeCategories(one: readonly CategoryGuess[], other: readonly CategoryGuess[]): number {
  const others = new Map(other.map(({ code, probability }) => [code, probability]));
  return one.reduce((total, { code, probability }) => total + Math.sqrt(probability * (others.get(code) ?? 0)), 0);
}

function differs(one: ReadMatter, other: ReadMatter, standing: ReadMatter['standing']): number {
  return (one.standing === standing) === (other.standing === standing) ? 0 : 1;
}
