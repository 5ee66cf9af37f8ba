import type { HoursOwner, WorkingHours } from '@yingsheng/shared/sla/calendar';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableJsonColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 工作时间: the hours of an estate or of one of its departments, from `recordedAt` until the next row. */
@Entity('working_hours')
@Index(['estateId'])
export class WorkingHoursRow {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  /** `null`: the estate's. */
  @CodeColumn({ nullable: true })
  owner: HoursOwner;

  /** `null`: the department follows the estate again. */
  @NullableJsonColumn()
  hours: WorkingHours | null;

  @InstantColumn()
  recordedAt: Date;

  @RefColumn()
  recordedById: string;

  @StringColumn(40)
  recordedByName: string;
}
