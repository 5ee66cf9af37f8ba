import { Entity, PrimaryColumn } from 'typeorm';
import { IntColumn } from '../../platform/database/column-types';

/** 订阅次数: each accept in a tap allows one subscribe message; accepts add up and do not expire. */
@Entity()
export class SubscribeCredit {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  personId: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  templateId: string;

  @IntColumn()
  count: number;
}
