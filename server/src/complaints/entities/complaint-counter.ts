import { Entity, PrimaryColumn } from 'typeorm';
import { IntColumn } from '../../platform/database/column-types';

/** 投诉编号: the last number given out for an estate and a local day. */
@Entity()
export class ComplaintCounter {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  estateId: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: string;

  @IntColumn()
  last: number;
}
