import type { LimitsOverride, StoredPolicyLimits } from '@yingsheng/shared/sla/policy';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableInstantColumn,
  NullableJsonColumn,
  NullableRefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 服务承诺: one version of the promised limits. Never changed, only followed by a new version. */
@Entity()
@Index(['estateId', 'version'], { unique: true })
export class SlaPolicy {
  @IdColumn()
  id: string;

  /** `null`: what every estate promises that has no version of its own. */
  @NullableRefColumn()
  estateId: string | null;

  @IntColumn()
  version: number;

  @InstantColumn()
  effectiveFrom: Date;

  @JsonColumn()
  limits: StoredPolicyLimits;

  @NullableJsonColumn()
  overrides: readonly LimitsOverride[] | null;

  /** `null`, as the two below: installed with the product. */
  @NullableInstantColumn()
  publishedAt: Date | null;

  @NullableRefColumn()
  publishedById: string | null;

  /** As the person was called then; the record does not change with the directory. */
  @StringColumn(40, { nullable: true })
  publishedByName: string | null;
}
