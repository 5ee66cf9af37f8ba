import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, StringColumn } from '../../platform/database/column-types';

/** 防重复编号: which complaint a repeated submission already became. */
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

  @RefColumn()
  complaintId: string;

  @InstantColumn()
  createdAt: Date;
}
