import type { AssetKind, PublicAreaKind } from '@yingsheng/shared/place/place-kind';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  IntColumn,
  NullableInstantColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 公共区域 */
@Entity()
@Index(['estateId', 'position'])
export class PublicArea {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  /** `null`: belongs to the whole estate. */
  @RefColumn({ nullable: true })
  buildingId: string | null;

  @StringColumn(80)
  name: string;

  @CodeColumn()
  kind: PublicAreaKind;

  @IntColumn()
  position: number;

  /** 停用: no longer offered; what points to it stays. */
  @NullableInstantColumn()
  retiredAt: Date | null;
}

/** 设施设备, e.g. one lift of a building. */
@Entity()
@Index(['publicAreaId'])
export class Asset {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  @RefColumn()
  publicAreaId: string;

  @StringColumn(80)
  name: string;

  @CodeColumn({ default: 'other' })
  kind: AssetKind;

  /** 特种设备登记号、设备编号, as it stands on its plate. */
  @StringColumn(40, { nullable: true })
  registrationNumber: string | null;

  /** Order within the area. */
  @IntColumn({ default: 0 })
  position: number;

  /** 停用: no longer offered; what points to it stays. */
  @NullableInstantColumn()
  retiredAt: Date | null;
}
