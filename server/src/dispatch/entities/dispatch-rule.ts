import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { CategoryScope, DispatchRuleTerms } from '@yingsheng/shared/dispatch/rule';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableRefColumn,
  RefColumn,
} from '../../platform/database/column-types';

/** 一版派单规则. Every change writes a new version; old ones stay, so that an old dispatch can be explained. */
@Entity()
@Index(['estateId', 'version'], { unique: true })
export class DispatchRuleVersion {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  @IntColumn()
  version: number;

  @RefColumn()
  changedById: string;

  @InstantColumn()
  changedAt: Date;
}

/** 派单规则: one row of a version. */
@Entity()
@Index(['versionId', 'position'], { unique: true })
export class DispatchRule implements DispatchRuleTerms {
  @IdColumn()
  id: string;

  @RefColumn()
  versionId: string;

  /** From 1; the first match wins. */
  @IntColumn()
  position: number;

  @CodeColumn({ nullable: true })
  categoryScope: CategoryScope | null;

  @JsonColumn()
  buildingIds: string[];

  @NullableRefColumn()
  publicAreaId: string | null;

  @NullableRefColumn()
  assetId: string | null;

  @JsonColumn()
  urgencies: Urgency[];

  @IntColumn({ nullable: true })
  fromHour: number | null;

  @IntColumn({ nullable: true })
  toHour: number | null;

  @RefColumn()
  departmentId: string;

  @CodeColumn({ nullable: true })
  requiredSkill: CategoryCode | null;

  @BooleanColumn()
  isForGrabs: boolean;
}
