import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, NullableInstantColumn, RefColumn } from '../../platform/database/column-types';

/** 注销申请: one for each time a person asked. */
@Entity()
@Index(['personId', 'askedAt'])
@Index(['dueAt'])
export class AccountDeletion {
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  @InstantColumn()
  askedAt: Date;

  /** The end of the time to think it over; later where a matter is still open then. */
  @InstantColumn()
  dueAt: Date;

  @NullableInstantColumn()
  cancelledAt: Date | null;

  @NullableInstantColumn()
  doneAt: Date | null;
}
