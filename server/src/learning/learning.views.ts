import { ApiProperty } from '@nestjs/swagger';
import type { CategoryConfusion, JudgedCategoryRow, JudgedTriageReport } from '@yingsheng/shared/api/learning';
import { JUDGED_FIGURES, type JudgedFigure } from '@yingsheng/shared/board/judged-figure';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';

class JudgedCategoryDto implements JudgedCategoryRow {
  @ApiProperty({ enum: CATEGORY_CODES, description: '系统判成的类别' }) category: CategoryCode;
  @ApiProperty({ description: '其中有人看过的' }) checkedCount: number;
  @ApiProperty() rightCount: number;
}

class CategoryConfusionDto implements CategoryConfusion {
  @ApiProperty({ enum: CATEGORY_CODES, description: '判成了什么' }) from: CategoryCode;
  @ApiProperty({ enum: CATEGORY_CODES, description: '其实是什么' }) to: CategoryCode;
  @ApiProperty() count: number;
}

const COUNTS = Object.fromEntries(JUDGED_FIGURES.map((figure) => [figure, { type: 'integer' as const, minimum: 0 }]));

export class JudgedTriageDto implements JudgedTriageReport {
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ type: 'object', properties: COUNTS, required: [...JUDGED_FIGURES] }) counts: Record<
    JudgedFigure,
    number
  >;
  @ApiProperty({ type: [JudgedCategoryDto] }) categories: JudgedCategoryDto[];
  @ApiProperty({ type: [CategoryConfusionDto] }) confusions: CategoryConfusionDto[];
  @ApiProperty({ description: '能不能带走学习语料' }) mayExport: boolean;
}
