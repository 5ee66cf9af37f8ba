import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/column-types';

/** 更正类别: kept so that the lexicon can learn from what staff corrected. */
@Entity()
@Index(['complaintId'])
export class TriageCorrection {
  @IdColumn()
  id: string;

  @RefColumn()
  complaintId: string;

  @CodeColumn()
  fromCategory: CategoryCode;

  @CodeColumn()
  toCategory: CategoryCode;

  @CodeColumn()
  fromUrgency: Urgency;

  @CodeColumn()
  toUrgency: Urgency;

  @TextColumn({ nullable: true })
  reason: string | null;

  @NullableRefColumn()
  correctedById: string | null;

  @InstantColumn()
  correctedAt: Date;
}
