import type { SameMatterForStaff, SameMatterView } from '@yingsheng/shared/api/same-matter';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { RESIDENT_CATEGORY_LABEL, RESIDENT_STATUS_LABEL } from '@yingsheng/shared/resident-labels.zh';
import { writtenTime } from '@yingsheng/shared/written-time';

export type SameMatter = SameMatterView & Partial<Pick<SameMatterForStaff, 'number'>>;

/** What it is and where; for staff with its number, and in their words. */
export function headOf({ number, category, placeText }: SameMatter): string {
  const labels = number ? CATEGORY_LABEL : RESIDENT_CATEGORY_LABEL;
  return [number, labels[category], placeText].filter(Boolean).join(' · ');
}

/** 已有 N 户反映 · 李建国在处理 · 预计 … : only what is so. */
export function standOf({ householdCount, handlerName, expectedAt, status }: SameMatter, now: Date): string {
  return [
    `已有 ${householdCount} 户反映`,
    handlerName === null ? RESIDENT_STATUS_LABEL[status] : `${handlerName}在处理`,
    ...(expectedAt === null ? [] : [`预计 ${writtenTime(expectedAt, now)} 前`]),
  ].join(' · ');
}
