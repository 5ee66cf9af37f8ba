import type { CompanyBounds } from '@yingsheng/shared/sla/company-bounds';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 公司上限: one version of them. Never changed, only followed by a new version. */
@Entity()
@Index(['companyId', 'version'], { unique: true })
export class CompanyBoundsVersion {
  @IdColumn()
  id: string;

  @RefColumn()
  companyId: string;

  @IntColumn()
  version: number;

  @JsonColumn()
  bounds: CompanyBounds;

  @RefColumn()
  setById: string;

  @StringColumn(40)
  setByName: string;

  @InstantColumn()
  setAt: Date;
}
