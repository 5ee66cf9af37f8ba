/**
 * 像不像同一件事: where, what thing, what is wrong with it, category, danger, and whether it still goes on, weighed together.
 * Nobody is joined or merged by it: it only decides what is put before a person.
 */
import { categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { ASPECTS } from './aspects';
import type { CategoryGuess, ReadMatter } from './read-matter';
import { PLACE_PARTS, type PlacePart } from './read-place';
import { WEIGHTS } from './weights';

/** How much each aspect says, by how few of the matters that are compared have it. */
export type Rarity = readonly number[];

/** Where little is open, what all of it has in common is no less telling. */
const FEWEST_MATTERS = 150;

export function rarityOf(matters: readonly ReadMatter[]): Rarity {
  const seen = ASPECTS.map(() => 0);
  for (const { aspects } of matters) for (const at of aspects) seen[at] = (seen[at] ?? 0) + 1;
  const all = Math.max(matters.length, FEWEST_MATTERS) + 1;
  return seen.map((count) => Math.log(all / (count + 0.5)));
}

/** In the order in which they are fitted; each is 0–1. What speaks against has `Differs` or `Unsaid` in its name. */
export const FEATURES = [
  'base',
  'sameBuilding',
  'buildingDiffers',
  'sameUnit',
  'unitDiffers',
  'roomDiffers',
  'sameFloor',
  'floorDiffers',
  'publicFloorDiffers',
  'sameSpot',
  'spotDiffers',
  'placeWords',
  'placeWordsUnsaid',
  'placeUnsaid',
  'thingDiffers',
  'thingUnsaid',
  'troubleDiffers',
  'troubleUnsaid',
  'aspects',
  'wordsWithoutAspects',
  'category',
  'categoryGroup',
  'sameHazard',
  'hazardDiffers',
  'overDiffers',
  'askingDiffers',
  'troubleThere',
  'thingThere',
  'wordsThere',
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
  const place = placeFeatures(one, other);
  const words = Math.sqrt(shared(one.grams, other.grams));
  const things = weigh(one.things, other.things, other, rarity);
  const troubles = weigh(one.troubles, other.troubles, other, rarity);
  const [thing, trouble] = [overlapOf(things), overlapOf(troubles)];
  const isThere = place.differing === 0 && (place.agreeing > 0 || (place.features.placeWords ?? 0) > 0.4);
  return {
    base: 1,
    ...place.features,
    ...(thing === null ? { thingUnsaid: 1 } : thing === 0 ? { thingDiffers: 1 } : {}),
    ...(trouble === null ? { troubleUnsaid: 1 } : trouble === 0 ? { troubleDiffers: 1 } : {}),
    ...(thing === null || trouble === null ? { wordsWithoutAspects: words } : {}),
    aspects: contained(things, troubles),
    category: alike(one.categories, other.categories, ({ code }) => code),
    categoryGroup: alike(one.categories, other.categories, ({ code }) => categoryGroupOf(code)),
    ...hazardFeatures(one, other),
    overDiffers: differs(one, other, 'over'),
    askingDiffers: differs(one, other, 'asks'),
    ...(isThere ? { troubleThere: trouble ?? 0, thingThere: thing ?? 0, wordsThere: words } : {}),
  };
}

interface ComparedPlace {
  readonly features: Features;
  readonly agreeing: number;
  readonly differing: number;
}

/** Parts that name one spot wherever it is: two of them that differ are two spots. */
const SPOT_PARTS = PLACE_PARTS.filter((part) => !['building', 'unit', 'room', 'floor'].includes(part));

function placeFeatures(one: ReadMatter, other: ReadMatter): ComparedPlace {
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
  const placeWords = shared(one.placeGrams, other.placeGrams);
  const areWordsSaid = one.placeGrams.size > 0 && other.placeGrams.size > 0;
  return {
    agreeing,
    differing,
    features: {
      ...(building === null ? {} : building ? { sameBuilding: 1 } : { buildingDiffers: 1 }),
      ...(says('unit') === null ? {} : says('unit') ? { sameUnit: 1 } : { unitDiffers: 1 }),
      ...(says('room') === false ? { roomDiffers: 1 } : {}),
      ...(floor === null ? {} : floor ? { sameFloor: 1 } : isPublic ? { publicFloorDiffers: 1 } : { floorDiffers: 1 }),
      ...(spots.includes(true) ? { sameSpot: 1 } : {}),
      ...(spots.includes(false) ? { spotDiffers: 1 } : {}),
      ...(areWordsSaid ? { placeWords } : { placeWordsUnsaid: 1 }),
      ...(agreeing + differing === 0 ? { placeUnsaid: 1 } : {}),
    },
  };
}

/** `null` where one of them does not say. */
function isSame(one: string | undefined, other: string | undefined): boolean | null {
  return one === undefined || other === undefined ? null : one === other;
}

/** 0–1, by the geometric mean of how many each has. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const gram of one) if (other.has(gram)) both += 1;
  return both / Math.sqrt(one.size * other.size);
}

interface Weighed {
  readonly both: number;
  readonly one: number;
  readonly other: number;
}

function weigh(ones: readonly number[], others: readonly number[], both: ReadMatter, rarity: Rarity): Weighed {
  const sum = (aspects: readonly number[]) => aspects.reduce((total, at) => total + (rarity[at] ?? 0), 0);
  return { both: sum(ones.filter((at) => both.aspects.has(at))), one: sum(ones), other: sum(others) };
}

/** `null` where one of them names none. */
function overlapOf({ both, one, other }: Weighed): number | null {
  return one === 0 || other === 0 ? null : both / Math.sqrt(one * other);
}

/** Of what the shorter says, how much the other says too; a single aspect proves little. */
function contained(thing: Weighed, trouble: Weighed): number {
  return (thing.both + trouble.both) / (Math.min(thing.one + trouble.one, thing.other + trouble.other) + 2);
}

function alike(
  one: readonly CategoryGuess[],
  other: readonly CategoryGuess[],
  of: (guess: CategoryGuess) => string,
): number {
  const sums = (guesses: readonly CategoryGuess[]) => {
    const sum = new Map<string, number>();
    for (const guess of guesses) sum.set(of(guess), (sum.get(of(guess)) ?? 0) + guess.probability);
    return sum;
  };
  const others = sums(other);
  return [...sums(one)].reduce((total, [key, share]) => total + Math.sqrt(share * (others.get(key) ?? 0)), 0);
}

function hazardFeatures({ hazard: one }: ReadMatter, { hazard: other }: ReadMatter): Features {
  if (one === null || other === null) return {};
  return one === other ? { sameHazard: 1 } : { hazardDiffers: 1 };
}

function differs(one: ReadMatter, other: ReadMatter, standing: ReadMatter['standing']): number {
  return (one.standing === standing) === (other.standing === standing) ? 0 : 1;
}
