import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/column-types';

/** 值班班次: on duty from `startsAt` (included) to `endsAt` (not included). Never changed, only replaced. */
@Entity()
@Index(['estateId', 'startsAt'])
@Index(['estateId', 'endsAt'])
@Index(['personId', 'startsAt'])
export class DutyShift {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  @RefColumn()
  personId: string;

  @InstantColumn()
  startsAt: Date;

  @InstantColumn()
  endsAt: Date;
}
