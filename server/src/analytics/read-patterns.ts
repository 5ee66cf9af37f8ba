import type { Board, HeatMap } from '@yingsheng/shared/api/board';
import { CATEGORY_GROUPS, type CategoryCode, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { RECURRENCE_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import { CATEGORY_GROUP_LABEL } from '@yingsheng/shared/labels.zh';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Complaint } from '../complaints/entities/complaint';
import { Building } from '../directory/entities/building';
import { SOLVED_REASONS } from './count-rates';
import { type CountedFor, complaintsFor } from './counted-for';
import { HEAT_DAYS, lastDays, lastWeeks, type Period, TREND_WEEKS } from './domain/period';

/** Told twice, taken back, or not ours: not another occurrence of a fault. */
const NOT_AN_OCCURRENCE = ['withdrawn', 'declined', 'merged'];

/** 90 天内重复: places at which the same category came up at least twice. */
export async function countRecurrencePlaces(manager: EntityManager, counted: CountedFor, now: Date): Promise<number> {
  const rows = await occurrences(manager, counted, lastDays(now, RECURRENCE_WINDOW_DAYS))
    .select('c.category', 'category')
    // Two places told in words alone may be anywhere.
    .andWhere('(c.householdId IS NOT NULL OR c.publicAreaId IS NOT NULL)')
    .groupBy('c.householdId')
    .addGroupBy('c.publicAreaId')
    .addGroupBy('c.assetId')
    .addGroupBy('c.category')
    .having('COUNT(*) >= 2')
    .getRawMany<{ category: string }>();
  return rows.length;
}

/** 热点: buildings × category groups; the last row is what belongs to no building. */
export async function readHeat(manager: EntityManager, counted: CountedFor, now: Date): Promise<HeatMap> {
  const buildings = await manager.find(Building, { where: { estateId: counted.estateId }, order: { position: 'ASC' } });
  const cells = await occurrences(manager, counted, lastDays(now, HEAT_DAYS))
    .select('c.buildingId', 'buildingId')
    .addSelect('c.category', 'category')
    .addSelect('COUNT(*)', 'count')
    .groupBy('c.buildingId')
    .addGroupBy('c.category')
    .getRawMany<{ buildingId: string | null; category: CategoryCode; count: number | string }>();
  const places = [...buildings.map(({ id, name }) => ({ id, name })), { id: null, name: '公共区域' }];
  return {
    columns: CATEGORY_GROUPS.map((group) => ({ group, name: CATEGORY_GROUP_LABEL[group] })),
    rows: places.map(({ id, name }) => ({
      buildingId: id,
      name,
      counts: CATEGORY_GROUPS.map((group) =>
        cells
          .filter((cell) => cell.buildingId === id && categoryGroupOf(cell.category) === group)
          .reduce((sum, cell) => sum + Number(cell.count), 0),
      ),
    })),
  };
}

/** 趋势: submitted and solved, week by week. */
export async function readTrend(manager: EntityManager, counted: CountedFor, now: Date): Promise<Board['trend']> {
  const weeks = lastWeeks(now, TREND_WEEKS);
  const query = complaintsFor(manager, counted);
  query.select([]).setParameter('solved', SOLVED_REASONS);
  weeks.forEach((week, index) => {
    const isIn = (column: string): string => `c.${column} >= :from${index} AND c.${column} < :to${index}`;
    query
      .addSelect(`SUM(CASE WHEN ${isIn('submittedAt')} THEN 1 ELSE 0 END)`, `submitted${index}`)
      .addSelect(
        `SUM(CASE WHEN ${isIn('closedAt')} AND c.closeReason IN (:...solved) THEN 1 ELSE 0 END)`,
        `solved${index}`,
      )
      .setParameters({ [`from${index}`]: week.from, [`to${index}`]: week.to });
  });
  const sums = (await query.getRawOne<Record<string, number | string | null>>()) ?? {};
  return weeks.map(({ weekStart }, index) => ({
    weekStart,
    submitted: Number(sums[`submitted${index}`] ?? 0),
    solved: Number(sums[`solved${index}`] ?? 0),
  }));
}

function occurrences(manager: EntityManager, counted: CountedFor, period: Period): SelectQueryBuilder<Complaint> {
  return complaintsFor(manager, counted)
    .andWhere('c.submittedAt > :from AND c.submittedAt <= :to', period)
    .andWhere(
      new Brackets((either) => {
        either
          .where('c.closeReason IS NULL')
          .orWhere('c.closeReason NOT IN (:...excluded)', { excluded: NOT_AN_OCCURRENCE });
      }),
    );
}
