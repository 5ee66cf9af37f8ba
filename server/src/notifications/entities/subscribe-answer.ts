import type { SubscribeAnswer as Answer } from '@yingsheng/shared/people/subscribing';
import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, RefColumn, StringColumn } from '../../platform/database/column-types';

/** 订阅授权记录: each answer a person gave, from the tap or from WeChat's push; only ever added to. */
@Entity()
@Index(['sourceId', 'personId', 'templateId'], { unique: true })
@Index(['personId', 'templateId', 'answeredAt'])
export class SubscribeAnswer {
  @IdColumn()
  id: string;

  /** The push or the tap it came from: told again it counts once. */
  @RefColumn()
  sourceId: string;

  @RefColumn()
  personId: string;

  @StringColumn(64)
  templateId: string;

  @CodeColumn()
  answer: Answer;

  @InstantColumn()
  answeredAt: Date;
}
