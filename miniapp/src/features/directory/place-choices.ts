import type { Me } from '@yingsheng/shared/api/auth';
import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import type { PlaceChoice } from '@yingsheng/shared/place/place-choice';
import { isPlaceFound } from '@yingsheng/shared/place/suggest-place';

export interface PlaceOption {
  value: string;
  group: string;
  label: string;
  place: PlaceChoice;
}

type Home = Me['homes'][number];

/** One's own homes, what is in one's own building, then everything else of the estate. */
export function placeOptions(homes: readonly Home[], places: EstatePlaces | undefined): PlaceOption[] {
  const isSeveralEstates = new Set(homes.map((home) => home.estateId)).size > 1;
  const own = homes.map((home): PlaceOption => {
    const text = isSeveralEstates ? `${home.estateName} ${home.placeText}` : home.placeText;
    const place = { estateId: home.estateId, householdId: home.householdId, text };
    return { value: keyOfPlace(place), group: '我家', label: text, place };
  });
  if (places === undefined) return own;
  // A resident is told of no other buildings than those they live in.
  const buildingIds = homes.length === 0 ? [] : places.buildings.map(({ id }) => id);
  const isNear = (area: EstatePlaces['publicAreas'][number]) =>
    area.buildingId !== null && buildingIds.includes(area.buildingId);
  const near = places.publicAreas.filter(isNear);
  const others = places.publicAreas.filter((area) => !isNear(area));
  return [
    ...own,
    ...near.flatMap((area) => optionsOf(places.estateId, area, '我家楼栋')),
    ...others.flatMap((area) => optionsOf(places.estateId, area, '公共区域')),
  ];
}

/** Those that every word of the search is found in, whatever the way they are written; a group stays together. */
export function foundOptions(options: readonly PlaceOption[], query: string): PlaceOption[] {
  return query.trim() === '' ? [...options] : options.filter(({ label }) => isPlaceFound(label, query));
}

/** 别的地方: known only by its words. */
export function isPlaceInWords({ householdId, publicAreaId }: PlaceChoice): boolean {
  return !householdId && !publicAreaId;
}

export function keyOfPlace({ estateId, householdId, publicAreaId, assetId }: PlaceChoice): string {
  if (householdId) return `home:${householdId}`;
  if (assetId) return `asset:${assetId}`;
  return publicAreaId ? `area:${publicAreaId}` : `words:${estateId}`;
}

function optionsOf(estateId: string, area: EstatePlaces['publicAreas'][number], group: string): PlaceOption[] {
  const whole = { estateId, publicAreaId: area.id, text: area.name };
  const assets = area.assets.map(({ id, name }) => ({ ...whole, assetId: id, text: `${area.name} · ${name}` }));
  return [whole, ...assets].map((place) => ({ value: keyOfPlace(place), group, label: place.text, place }));
}
