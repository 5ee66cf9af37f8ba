import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  NullableInstantColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 楼栋 */
@Entity()
@Index(['estateId', 'position'])
export class Building {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  /** e.g. `3 栋` */
  @StringColumn(40)
  name: string;

  /** Order within the estate. */
  @IntColumn()
  position: number;

  /** 停用: no longer offered; what points to it stays. */
  @NullableInstantColumn()
  retiredAt: Date | null;
}

/** 单元 */
@Entity()
@Index(['buildingId', 'position'])
export class Unit {
  @IdColumn()
  id: string;

  @RefColumn()
  buildingId: string;

  /** e.g. `2 单元` */
  @StringColumn(40)
  name: string;

  @IntColumn()
  position: number;

  /** 停用: no longer offered; what points to it stays. */
  @NullableInstantColumn()
  retiredAt: Date | null;
}
