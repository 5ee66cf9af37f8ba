import { Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn } from '../database/column-types';

/** 已收到的推送: what comes again under the same key has been dealt with. */
@Entity()
export class WechatPush {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  pushKey: string;

  @CodeColumn()
  event: string;

  @InstantColumn()
  receivedAt: Date;
}
