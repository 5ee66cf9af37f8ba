import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IntColumn, RefColumn, StringColumn } from '../../platform/database/column-types';

export const PUBLIC_AREA_KINDS = ['lift', 'garage', 'gate', 'garden', 'corridor', 'facility', 'other'] as const;
export type PublicAreaKind = (typeof PUBLIC_AREA_KINDS)[number];

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
}
