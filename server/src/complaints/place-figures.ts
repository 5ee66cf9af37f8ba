/** 热点和重复数的是什么: faults that came up; `c` is the alias of the complaint. */
import { HEAT_DAYS } from '@yingsheng/shared/board/figure';
import { RECURRENCE_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Complaint } from './entities/complaint';
import { type FigureAsked, lastDays } from './figure-span';
import { hideFromAccused } from './hide-from-accused';

type Rows = SelectQueryBuilder<ObjectLiteral>;

/** What makes two matters be about the same place. */
const PLACE = ['householdId', 'publicAreaId', 'assetId'] as const;

export function occurring(rows: Rows, c: string, { now }: FigureAsked): string {
  return `${lastDays(rows, HEAT_DAYS, now).holds(`${c}.submittedAt`)} AND ${isOccurrence(c)}`;
}

/** The same category at the same place as another that came up; two places told in words alone may be anywhere. */
export function recurring(rows: Rows, c: string, { now, viewerId }: FigureAsked): string {
  const { holds } = lastDays(rows, RECURRENCE_WINDOW_DAYS, now);
  const twin = rows
    .subQuery()
    .select('1')
    .from(Complaint, 'twin')
    .where(`twin.estateId = ${c}.estateId AND twin.category = ${c}.category AND twin.id <> ${c}.id`)
    .andWhere(`${holds('twin.submittedAt')} AND ${isOccurrence('twin')}`);
  for (const part of PLACE) {
    twin.andWhere(`(twin.${part} = ${c}.${part} OR (twin.${part} IS NULL AND ${c}.${part} IS NULL))`);
  }
  const hasPlace = `(${c}.householdId IS NOT NULL OR ${c}.publicAreaId IS NOT NULL)`;
  const came = `${holds(`${c}.submittedAt`)} AND ${isOccurrence(c)}`;
  return `${came} AND ${hasPlace} AND EXISTS ${hideFromAccused(twin, 'twin.id', viewerId).getQuery()}`;
}

/** Told twice, taken back, or not ours: not another occurrence of a fault. */
function isOccurrence(c: string): string {
  return `(${c}.closeReason IS NULL OR ${c}.closeReason NOT IN ('withdrawn', 'declined', 'merged'))`;
}
