import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 红色预警: from when until when one was on for an estate, who switched it on and off, and why. Never deleted. */
@Entity()
@Index(['estateId', 'sequence'], { unique: true })
export class WeatherAlert {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  /** Counts the alerts of an estate; unique, so that of two who switch it on at once one is told. */
  @IntColumn()
  sequence: number;

  /** e.g. `台风`; residents read it. */
  @StringColumn(60)
  reason: string;

  @InstantColumn()
  startedAt: Date;

  @RefColumn()
  startedById: string;

  @StringColumn(40)
  startedByName: string;

  /** Ends by itself then. */
  @InstantColumn()
  untilAt: Date;

  /** Switched off before its end. */
  @NullableInstantColumn()
  liftedAt: Date | null;

  @NullableRefColumn()
  liftedById: string | null;

  @StringColumn(40, { nullable: true })
  liftedByName: string | null;
}
