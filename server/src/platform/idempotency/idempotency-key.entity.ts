import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, StringColumn } from '../database/column-types';

/** 防重复编号: what a request that comes again has already become, or already done. */
@Entity()
@Index(['personId', 'requestKey'], { unique: true })
export class IdempotencyKey {
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  @StringColumn(64)
  requestKey: string;

  @StringColumn(64)
  requestHash: string;

  /** The complaint or work order that the first request made or acted on. */
  @RefColumn()
  subjectId: string;

  @InstantColumn()
  createdAt: Date;
}
