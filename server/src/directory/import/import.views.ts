/** Answers of the endpoints that import rooms, residents and colleagues. */
import { ApiProperty } from '@nestjs/swagger';
import {
  IMPORT_CHANGES,
  IMPORT_KINDS,
  IMPORT_STATES,
  IMPORT_STEPS,
  IMPORT_SUBJECTS,
  type ImportCount,
  type ImportKind,
  type ImportList,
  type ImportPreview,
  type ImportProblem,
  type ImportProgress,
  type ImportProgressView,
  type ImportSample,
  type ImportState,
  type ImportStep,
  type ImportSubject,
  type ImportView,
} from '@yingsheng/shared/api/import';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

const PROGRESS_KEY = /^[a-z0-9-]{8,36}$/;

export class ImportKindQuery {
  @ApiProperty({ enum: IMPORT_KINDS })
  @IsIn(IMPORT_KINDS)
  kind: ImportKind;
}

export class ImportPreviewQuery extends ImportKindQuery {
  @ApiProperty({ required: false, pattern: PROGRESS_KEY.source, description: '自己定的编号，读表时凭它查进度' })
  @IsOptional()
  @Matches(PROGRESS_KEY)
  progress?: string;
}

export class ImportProgressPath {
  @ApiProperty()
  @IsString()
  @Length(1, 36)
  estateId: string;

  @ApiProperty({ pattern: PROGRESS_KEY.source })
  @Matches(PROGRESS_KEY)
  key: string;
}

export class ImportPath {
  @ApiProperty()
  @IsString()
  @Length(1, 36)
  estateId: string;

  @ApiProperty()
  @IsString()
  @Length(1, 36)
  importId: string;
}

class ImportCountDto implements ImportCount {
  @ApiProperty({ enum: IMPORT_SUBJECTS })
  subject: ImportSubject;

  @ApiProperty()
  added: number;

  @ApiProperty()
  changed: number;

  @ApiProperty({ description: '不再登记；人还在系统里' })
  ended: number;

  @ApiProperty()
  unchanged: number;
}

class ImportProblemDto implements ImportProblem {
  @ApiProperty({ description: '工作表' })
  sheet: string;

  @ApiProperty({ example: 'C17', description: '空：整张表' })
  cell: string;

  @ApiProperty({ description: '列名' })
  column: string;

  @ApiProperty({ description: '原来写的，太长的截短' })
  value: string;

  @ApiProperty({ description: '哪里不对、怎么改' })
  text: string;

  @ApiProperty({ description: '这一格说的没有导入' })
  isBlocking: boolean;
}

class ImportSampleDto implements ImportSample {
  @ApiProperty({ enum: IMPORT_CHANGES.filter((change) => change !== 'unchanged') })
  change: ImportSample['change'];

  @ApiProperty({ enum: IMPORT_SUBJECTS })
  subject: ImportSubject;

  @ApiProperty({ example: '3 栋 2 单元 1201' })
  title: string;

  @ApiProperty({ example: '业主 张三 138****5678' })
  detail: string;
}

class ImportSheetDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ description: '表头在第几行' })
  headingRow: number;

  @ApiProperty()
  rowCount: number;
}

class ImportProgressDto implements ImportProgress {
  @ApiProperty({ enum: IMPORT_STEPS, description: '读表数行；核对、写入数房间或同事' })
  step: ImportStep;

  @ApiProperty()
  done: number;

  @ApiProperty({ type: Number, nullable: true, description: '空：还不知道' })
  total: number | null;

  @ApiProperty({ example: '3 栋', description: '正在哪里；空：没有' })
  place: string;

  @ApiProperty({ minimum: 0, maximum: 100 })
  percent: number;
}

export class ImportProgressViewDto implements ImportProgressView {
  @ApiProperty({ type: ImportProgressDto, nullable: true })
  progress: ImportProgressDto | null;
}

export class ImportDto implements ImportView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: IMPORT_KINDS })
  kind: ImportKind;

  @ApiProperty({ enum: IMPORT_STATES })
  state: ImportState;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty()
  createdByName: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;

  @ApiProperty({ type: ImportProgressDto, nullable: true, description: '写入时才有' })
  progress: ImportProgressDto | null;

  @ApiProperty({ type: [ImportCountDto] })
  counts: ImportCountDto[];

  @ApiProperty()
  problemCount: number;

  @ApiProperty({ description: '有几行没有导入，或没有全部导入' })
  leftOutRowCount: number;

  @ApiProperty()
  mayStart: boolean;

  @ApiProperty({ description: '是最近一次，可以试着撤销' })
  mayUndo: boolean;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class ImportPreviewDto extends ImportDto implements ImportPreview {
  @ApiProperty()
  rowCount: number;

  @ApiProperty({ type: [ImportSheetDto] })
  sheets: ImportSheetDto[];

  @ApiProperty({ type: [String], description: '认出了什么、有意没读什么' })
  remarks: string[];

  @ApiProperty({ type: [ImportSampleDto] })
  samples: ImportSampleDto[];

  @ApiProperty({ type: [ImportProblemDto], description: '最多 100 条，全部的在问题清单里' })
  problems: ImportProblemDto[];
}

export class ImportListDto implements ImportList {
  @ApiProperty({ type: [ImportDto] })
  items: ImportDto[];
}
