import type { PrivacyDecision } from '@yingsheng/shared/people/privacy-guideline';
import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, RefColumn, StringColumn } from '../../platform/database/column-types';

/** 隐私同意: each choice a person made, with the version they had read; only ever added to. */
@Entity()
@Index(['personId', 'decidedAt'])
export class PrivacyConsent {
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  @StringColumn(20)
  guidelineVersion: string;

  @CodeColumn()
  decision: PrivacyDecision;

  @InstantColumn()
  decidedAt: Date;
}
