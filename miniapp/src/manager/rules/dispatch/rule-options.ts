import type { PlaceInput } from '@yingsheng/shared/api/complaint';
import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import { CATEGORY_GROUPS, CATEGORY_TREE, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { type CategoryScope, HOURS_OF_DAY } from '@yingsheng/shared/dispatch/rule';
import { CATEGORY_GROUP_LABEL, CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import type { Option } from '../../../ui/chips';
import { ANY } from './rule-draft';

export const SCOPE_OPTIONS: readonly Option<CategoryScope | typeof ANY>[] = [
  { value: ANY, label: '不限类别' },
  ...CATEGORY_GROUPS.flatMap((scope): Option<CategoryScope>[] => {
    const group = CATEGORY_GROUP_LABEL[scope];
    const codes = CATEGORY_TREE[scope].codes.map((code: CategoryCode) => ({
      value: code,
      label: CATEGORY_LABEL[code],
      group,
    }));
    return [{ value: scope, label: `${group}（全部）`, group }, ...codes];
  }),
];

export const SKILL_OPTIONS: readonly Option<CategoryCode | typeof ANY>[] = [
  { value: ANY, label: '不要求' },
  ...CATEGORY_GROUPS.flatMap((group) =>
    CATEGORY_TREE[group].codes.map((code: CategoryCode) => ({
      value: code,
      label: `会${CATEGORY_LABEL[code]}`,
      group: CATEGORY_GROUP_LABEL[group],
    })),
  ),
];

const hours = (from: number): Option<string>[] =>
  Array.from({ length: HOURS_OF_DAY }, (_, index) => ({ value: String(from + index), label: `${from + index}:00` }));
export const FROM_OPTIONS: readonly Option<string>[] = [{ value: ANY, label: '全天' }, ...hours(0)];
export const TO_OPTIONS: readonly Option<string>[] = [{ value: ANY, label: '全天' }, ...hours(1)];

export function areaOptions({ publicAreas }: Pick<EstatePlaces, 'publicAreas'>): Option<string>[] {
  return [{ value: ANY, label: '不限' }, ...publicAreas.map(({ id, name }) => ({ value: id, label: name }))];
}

export function assetOptions({ publicAreas }: Pick<EstatePlaces, 'publicAreas'>, areaId: string): Option<string>[] {
  const assets = publicAreas.find(({ id }) => id === areaId)?.assets ?? [];
  return [{ value: ANY, label: '不限' }, ...assets.map(({ id, name }) => ({ value: id, label: name }))];
}

export interface TriedPlace extends Option<string> {
  readonly place: PlaceInput;
}

/** Where a made-up matter may have happened: somebody's home in a building, an area, a piece of equipment. */
export function triedPlaces({ buildings, publicAreas }: EstatePlaces): TriedPlace[] {
  const homes = buildings.flatMap(({ id, name, units }): TriedPlace[] => {
    // Rules know buildings, not rooms: any room stands for its building.
    const room = units.flatMap((unit) => unit.households)[0];
    return room === undefined
      ? []
      : [{ value: `home ${id}`, label: `${name} 业主家中`, group: '楼栋', place: { householdId: room.id } }];
  });
  const areas = publicAreas.flatMap((area): TriedPlace[] => [
    { value: `area ${area.id}`, label: area.name, group: '公共区域', place: { publicAreaId: area.id } },
    ...area.assets.map((asset) => ({
      value: `asset ${asset.id}`,
      label: `${area.name} · ${asset.name}`,
      group: '公共区域',
      place: { publicAreaId: area.id, assetId: asset.id },
    })),
  ]);
  return [...homes, ...areas];
}
