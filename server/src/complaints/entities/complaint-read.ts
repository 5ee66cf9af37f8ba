import { Entity, PrimaryColumn } from 'typeorm';
import { IntColumn } from '../../platform/database/column-types';

/** 读到哪里了: the last entry of the timeline that one person has had before them. */
@Entity()
export class ComplaintRead {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  personId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId: string;

  @IntColumn()
  sequence: number;
}
