/** 为什么像: each reason is true of both by itself, so that a person can judge the hint without opening either. */
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { ASPECTS } from './aspects';
import type { Rarity } from './likeness';
import type { ReadMatter } from './read-matter';

const MINUTE_MS = 60_000;
const MAX_ASPECTS_OF_A_KIND = 2;

export function reasonsOf(one: ReadMatter, other: ReadMatter, rarity: Rarity): string[] {
  const things = labelsOf(one.things, other, rarity);
  const troubles = labelsOf(one.troubles, other, rarity);
  const [category] = one.categories;
  const isSameCategory = category !== undefined && category.code === other.categories[0]?.code;
  return [
    ...placeReason(one, other, things),
    ...(things.length > 0 ? [`都说到${things.join('、')}`] : []),
    ...(troubles.length > 0 ? [`同为${troubles.join('、')}`] : []),
    ...(isSameCategory && troubles.length === 0 ? [`同属${CATEGORY_LABEL[category.code]}`] : []),
    apart(one.at, other.at),
  ];
}

function placeReason(one: ReadMatter, other: ReadMatter, things: readonly string[]): string[] {
  const [here, there] = [one.place.parts, other.place.parts];
  const same = (part: keyof typeof here) => here[part] !== undefined && here[part] === there[part];
  if (one.assetId !== null && one.assetId === other.assetId) {
    return [things.includes('电梯') ? '同一部电梯' : '同一设施'];
  }
  if (one.publicAreaId !== null && one.publicAreaId === other.publicAreaId) return ['同一处公共区域'];
  const isSameBuilding =
    one.buildingId !== null && other.buildingId !== null ? one.buildingId === other.buildingId : same('building');
  if (isSameBuilding) {
    if (here.unit !== undefined && there.unit !== undefined && !same('unit')) return ['同一栋'];
    if (same('unit') && same('room')) return ['同一户'];
    if (same('unit') && same('floor')) return ['同一单元同一层'];
    return [same('unit') ? '同一单元' : '同一栋'];
  }
  return one.place.rest !== '' && one.place.rest === other.place.rest && sameParts(here, there) ? ['同一地点'] : [];
}

function sameParts(one: ReadMatter['place']['parts'], other: ReadMatter['place']['parts']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The rarest first: of two that both say 灯 and 停电, the latter tells more. */
function labelsOf(ofOne: readonly number[], other: ReadMatter, rarity: Rarity): string[] {
  return ofOne
    .filter((at) => other.aspects.has(at))
    .sort((a, b) => (rarity.aspects[b] ?? 0) - (rarity.aspects[a] ?? 0))
    .slice(0, MAX_ASPECTS_OF_A_KIND)
    .map((at) => ASPECTS[at]?.label ?? '');
}

function apart(one: Date, other: Date): string {
  const minutes = Math.max(1, Math.ceil(Math.abs(one.getTime() - other.getTime()) / MINUTE_MS));
  if (minutes <= 60) return `相隔 ${minutes} 分钟内`;
  const hours = Math.ceil(minutes / 60);
  return hours <= 48 ? `相隔 ${hours} 小时内` : `相隔 ${Math.ceil(hours / 24)} 天内`;
}
