import type { AreaRecord, AssetRecord, PlaceFields } from '@yingsheng/shared/api/places';
import { ASSET_KIND_LABEL, PUBLIC_AREA_KIND_LABEL } from './place-words';

export function formOfArea({ name, kind, buildingId }: AreaRecord): PlaceFields {
  return { name, areaKind: kind, ...(buildingId === null ? {} : { buildingId }) };
}

export function formOfAsset({ name, kind, registrationNumber }: AssetRecord): PlaceFields {
  return { name, assetKind: kind, ...(registrationNumber === null ? {} : { registrationNumber }) };
}

export const AREA_KIND_OPTIONS = optionsOf(PUBLIC_AREA_KIND_LABEL);
export const ASSET_KIND_OPTIONS = optionsOf(ASSET_KIND_LABEL);

function optionsOf<Kind extends string>(labels: Readonly<Record<Kind, string>>) {
  return (Object.keys(labels) as Kind[]).map((value) => ({ value, label: labels[value] }));
}

/** `ids` with the one moved to stand behind `afterId`; `null`: first. */
export function movedBehind(ids: readonly string[], id: string, afterId: string | null): string[] {
  const rest = ids.filter((other) => other !== id);
  const index = afterId === null ? 0 : rest.indexOf(afterId) + 1;
  return [...rest.slice(0, index), id, ...rest.slice(index)];
}
