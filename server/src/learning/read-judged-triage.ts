import { Injectable } from '@nestjs/common';
import type { CategoryConfusion, JudgedCategoryRow, JudgedTriageReport } from '@yingsheng/shared/api/learning';
import { JUDGED_FIGURES, type JudgedFigure } from '@yingsheng/shared/board/judged-figure';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { monthOf } from '@yingsheng/shared/month';
import { LEARNING_EXPORT_ROLES } from '@yingsheng/shared/people/learning';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { inMonth, judgedCondition } from '../complaints/judged-figures';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';

interface Counted {
  readonly estateId: string;
  readonly viewerId: string;
  readonly month: string;
}

/** 研判准不准: how what the words were judged to be compares with what people say it is. */
@Injectable()
export class ReadJudgedTriage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * @param month `2026-11`; absent: this one
   * @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage this estate
   */
  execute(viewer: Viewer, estateId: string, month: string | undefined): Promise<JudgedTriageReport> {
    if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
    const counted = { estateId, viewerId: viewer.personId, month: month ?? monthOf(this.clock.now()) };
    return this.transactions.read(async (manager) => ({
      month: counted.month,
      counts: await countFigures(manager, counted),
      categories: await countCategories(manager, counted),
      confusions: await countConfusions(manager, counted),
      mayExport: hasRole(viewer, estateId, ...LEARNING_EXPORT_ROLES),
    }));
  }
}

type Rows = SelectQueryBuilder<Complaint>;

function mattersOf(manager: EntityManager, { estateId, viewerId, month }: Counted): Rows {
  const rows = manager.createQueryBuilder(Complaint, 'c').where('c.estateId = :estateId', { estateId });
  inMonth(rows, 'c', month);
  return hideFromAccused(rows, 'c.id', viewerId);
}

const sumOf = (rows: Rows, figure: JudgedFigure): string =>
  `SUM(CASE WHEN ${judgedCondition(rows, figure, 'c')} THEN 1 ELSE 0 END)`;

async function countFigures(manager: EntityManager, counted: Counted): Promise<Record<JudgedFigure, number>> {
  const rows = mattersOf(manager, counted).select('COUNT(*)', 'all');
  for (const figure of JUDGED_FIGURES) rows.addSelect(sumOf(rows, figure), figure);
  // MySQL gives sums as decimal strings, and none of nothing.
  const sums = (await rows.getRawOne<Record<string, unknown>>()) ?? {};
  const counts = JUDGED_FIGURES.map((figure) => [figure, Number(sums[figure] ?? 0)]);
  return Object.fromEntries(counts) as Record<JudgedFigure, number>;
}

async function countCategories(manager: EntityManager, counted: Counted): Promise<JudgedCategoryRow[]> {
  const rows = mattersOf(manager, counted);
  const found = await rows
    .select('c.judgedCategory', 'category')
    .addSelect('COUNT(*)', 'checkedCount')
    .addSelect(sumOf(rows, 'categoryStayed'), 'rightCount')
    .andWhere(judgedCondition(rows, 'checked', 'c'))
    .groupBy('c.judgedCategory')
    .getRawMany<{ category: CategoryCode; checkedCount: unknown; rightCount: unknown }>();
  return found
    .map(({ category, checkedCount, rightCount }) => ({
      category,
      checkedCount: Number(checkedCount),
      rightCount: Number(rightCount),
    }))
    .sort((a, b) => b.checkedCount - a.checkedCount || (a.category < b.category ? -1 : 1));
}

async function countConfusions(manager: EntityManager, counted: Counted): Promise<CategoryConfusion[]> {
  const rows = mattersOf(manager, counted);
  const found = await rows
    .select('c.judgedCategory', 'from')
    .addSelect('c.category', 'to')
    .addSelect('COUNT(*)', 'count')
    .andWhere(judgedCondition(rows, 'categoryChanged', 'c'))
    .groupBy('c.judgedCategory')
    .addGroupBy('c.category')
    .getRawMany<{ from: CategoryCode; to: CategoryCode; count: unknown }>();
  return found
    .map(({ from, to, count }) => ({ from, to, count: Number(count) }))
    .sort((a, b) => b.count - a.count || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}
