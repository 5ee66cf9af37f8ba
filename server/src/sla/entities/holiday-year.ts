import type { DayMark } from '@yingsheng/shared/sla/calendar';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableRefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 一年的节假日与调休: what is known of one year, as a whole. Never changed, only followed by a new version. */
@Entity()
@Index(['estateId', 'year', 'isAnnounced', 'version'], { unique: true })
export class HolidayYear {
  @IdColumn()
  id: string;

  /** `null`: the public arrangement for every estate that has imported none of its own. */
  @NullableRefColumn()
  estateId: string | null;

  @IntColumn()
  year: number;

  /** `true`: the public arrangement; `false`: days this estate has marked itself. */
  @BooleanColumn()
  isAnnounced: boolean;

  @IntColumn()
  version: number;

  @JsonColumn()
  days: readonly DayMark[];

  @InstantColumn()
  recordedAt: Date;

  /** `null`, as the name: installed with the product. */
  @NullableRefColumn()
  recordedById: string | null;

  @StringColumn(40, { nullable: true })
  recordedByName: string | null;
}
