import type { Board, HeatMap } from '@yingsheng/shared/api/board';
import { WEEK_FIGURES, type WeekFigure } from '@yingsheng/shared/board/figure';
import { lastWeeks } from '@yingsheng/shared/board/week';
import { CATEGORY_GROUPS, type CategoryCode, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { CATEGORY_GROUP_LABEL } from '@yingsheng/shared/labels.zh';
import type { EntityManager } from 'typeorm';
import { figureCondition } from '../complaints/board-figures';
import { Building } from '../directory/entities/building';
import { countNamed } from './count-figures';
import { type CountedFor, complaintsFor } from './counted-for';

const TREND_WEEKS = 12;

/** 热点: buildings × category groups; the last row is what belongs to no building. */
export async function readHeat(manager: EntityManager, counted: CountedFor, now: Date): Promise<HeatMap> {
  const buildings = await manager.find(Building, { where: { estateId: counted.estateId }, order: { position: 'ASC' } });
  const rows = complaintsFor(manager, counted);
  const cells = await rows
    .select('c.buildingId', 'buildingId')
    .addSelect('c.category', 'category')
    .addSelect('COUNT(*)', 'count')
    .andWhere(figureCondition(rows, 'occurring', 'c', { now, viewerId: counted.viewerId }))
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

/** 趋势: what came in, and how what was closed ended, week by week. */
export async function readTrend(manager: EntityManager, counted: CountedFor, now: Date): Promise<Board['trend']> {
  const weeks = lastWeeks(now, TREND_WEEKS);
  const nameOf = (figure: WeekFigure, week: string): string => `${figure}${week.replaceAll('-', '')}`;
  const figures = weeks.flatMap((week) => WEEK_FIGURES.map((figure) => ({ name: nameOf(figure, week), figure, week })));
  const numberOf = await countNamed(manager, counted, figures, now);
  return weeks.map((week) => ({
    weekStart: week,
    ...(Object.fromEntries(WEEK_FIGURES.map((figure) => [figure, numberOf(nameOf(figure, week))])) as Record<
      WeekFigure,
      number
    >),
  }));
}
