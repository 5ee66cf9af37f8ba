import type { ImportStep } from '@yingsheng/shared/api/import';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, IntColumn, StringColumn } from '../../platform/database/column-types';

/** 进度: how far the work on a file is, seen while its transaction is still open. */
@Entity()
@Index(['at'])
export class ImportProgress {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  estateId: string;

  /** Of the import, or what the uploader calls a file that is none yet. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @CodeColumn()
  step: ImportStep;

  @IntColumn()
  done: number;

  @IntColumn({ nullable: true })
  total: number | null;

  @StringColumn(80)
  place: string;

  @IntColumn()
  percent: number;

  @InstantColumn()
  at: Date;
}
