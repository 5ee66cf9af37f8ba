import type { JudgedFigure } from '../board/judged-figure';
import type { CategoryCode } from '../complaint/category';

/** How often a category was right, among the checked matters that were judged to be of it. */
export interface JudgedCategoryRow {
  category: CategoryCode;
  checkedCount: number;
  rightCount: number;
}

/** 判成了什么、其实是什么. */
export interface CategoryConfusion {
  from: CategoryCode;
  to: CategoryCode;
  count: number;
}

/**
 * `GET /api/estates/:estateId/judged-triage?month=2026-11` (managers). Each count is what
 * `GET /api/complaints?scope=managed&estateId=…&month=…&judged=<figure>` lists; a row of a category is that of
 * `judged=checked` or `categoryStayed` with `judgedCategory`, a confusion of `categoryChanged` with `judgedCategory` and `category`.
 */
export interface JudgedTriageReport {
  /** `2026-11` */
  month: string;
  counts: Record<JudgedFigure, number>;
  /** Most often checked first. */
  categories: JudgedCategoryRow[];
  /** Most frequent first. */
  confusions: CategoryConfusion[];
  /** May take the texts away in corpus form. */
  mayExport: boolean;
}
