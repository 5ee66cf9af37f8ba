import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, RefColumn, StringColumn } from '../../platform/database/column-types';

/** 户 */
@Entity()
@Index(['estateId', 'placeText'])
@Index(['unitId'])
export class Household {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  @RefColumn()
  buildingId: string;

  @RefColumn()
  unitId: string;

  /** Room number, e.g. `1201`. */
  @StringColumn(40)
  name: string;

  /** e.g. `3 栋 2 单元 1201` */
  @StringColumn(80)
  placeText: string;
}

/** 业主与房号的绑定: several persons per room, several rooms per person. */
@Entity()
@Index(['householdId'])
export class HouseholdMember {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  personId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  householdId: string;
}
