import { Entity, Index } from 'typeorm';
import { IdColumn, NullableInstantColumn, RefColumn, StringColumn } from '../../platform/database/column-types';

/** 户 */
@Entity()
@Index(['estateId', 'placeText'])
@Index(['estateId', 'name'])
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

  /** 停用: no longer offered; what points to it stays. */
  @NullableInstantColumn()
  retiredAt: Date | null;
}
