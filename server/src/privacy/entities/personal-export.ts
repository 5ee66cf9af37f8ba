import type { ExportState } from '@yingsheng/shared/people/personal-data';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NumberColumn,
  RefColumn,
} from '../../platform/database/column-types';

/** 我的信息副本: one archive of what is kept about one person; its file bears the id, and goes before the row. */
@Entity()
@Index(['personId', 'askedAt'])
@Index(['expiresAt'])
export class PersonalExport {
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  @CodeColumn()
  state: ExportState;

  @InstantColumn()
  askedAt: Date;

  @NullableInstantColumn()
  readyAt: Date | null;

  /** `null`: not ready. */
  @NullableInstantColumn()
  expiresAt: Date | null;

  /** May exceed 32 bits where there are many videos. */
  @NumberColumn({ nullable: true })
  bytes: number | null;
}
