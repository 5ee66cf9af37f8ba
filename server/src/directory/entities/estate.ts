import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  NullableInstantColumn,
  NumberColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 小区 */
@Entity()
@Index(['code'], { unique: true })
export class Estate {
  @IdColumn()
  id: string;

  @RefColumn()
  companyId: string;

  /** Head of every complaint number: `YS`. */
  @CodeColumn()
  code: string;

  @StringColumn(80)
  name: string;

  /** Dialable, staffed round the clock. */
  @StringColumn(40)
  servicePhone: string;

  @StringColumn(200)
  address: string;

  /** Where it lies on the map, in degrees (GCJ-02); both or none. */
  @NumberColumn({ nullable: true })
  latitude: number | null;

  @NumberColumn({ nullable: true })
  longitude: number | null;

  /** 停用: no longer offered; what points to it stays. */
  @NullableInstantColumn()
  retiredAt: Date | null;
}
