import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableRefColumn,
  NumberColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/column-types';

/** 更正类别: kept so that judging can learn from what staff corrected. */
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

  /** Both `null` where it was no danger, and in what was corrected before hazards could be. */
  @CodeColumn({ nullable: true })
  fromHazard: Hazard | null;

  @CodeColumn({ nullable: true })
  toHazard: Hazard | null;

  /** 0–1, as judged when it came in: how likely somebody was in danger; `null`: not known. */
  @NumberColumn({ nullable: true })
  danger: number | null;

  /** Something of what was corrected stood as the system had judged it; otherwise people had chosen all of it. */
  @BooleanColumn({ default: 0 })
  isOfJudgement: boolean;

  @TextColumn({ nullable: true })
  reason: string | null;

  @NullableRefColumn()
  correctedById: string | null;

  @InstantColumn()
  correctedAt: Date;
}
