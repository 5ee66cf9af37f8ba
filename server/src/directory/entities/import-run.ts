import type { ImportCount, ImportKind, ImportState } from '@yingsheng/shared/api/import';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableInstantColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/column-types';

/** 一次导入: from the file that was uploaded to what it wrote, or to its being taken back. */
@Entity()
@Index(['estateId', 'kind', 'id'])
@Index(['state', 'id'])
export class ImportRun {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  @CodeColumn()
  kind: ImportKind;

  @CodeColumn()
  state: ImportState;

  @StringColumn(200)
  fileName: string;

  @RefColumn()
  createdById: string;

  @InstantColumn()
  createdAt: Date;

  @NullableInstantColumn()
  startedAt: Date | null;

  /** Written, taken back or given up. */
  @NullableInstantColumn()
  finishedAt: Date | null;

  @IntColumn()
  rowCount: number;

  @IntColumn()
  problemCount: number;

  @IntColumn()
  leftOutRowCount: number;

  /** As the preview said; what is written has these numbers, or nothing is. */
  @JsonColumn()
  counts: ImportCount[];

  /** Why it waits for a person again; `null`: no reason. */
  @StringColumn(200, { nullable: true })
  reason: string | null;
}

/** What of an import is kept, and for how long: `import-parts.ts`. */
export const IMPORT_PART_KINDS = ['sheets', 'reading', 'preview', 'written'] as const;
export type ImportPartKind = (typeof IMPORT_PART_KINDS)[number];

/** A piece of a text too long for one row. */
@Entity()
@Index(['importId', 'kind', 'position'], { unique: true })
export class ImportPart {
  @IdColumn()
  id: string;

  @RefColumn()
  importId: string;

  @CodeColumn()
  kind: ImportPartKind;

  /** From 0. */
  @IntColumn()
  position: number;

  @TextColumn()
  content: string;
}
