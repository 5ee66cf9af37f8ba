import { Entity, PrimaryColumn } from 'typeorm';
import { BooleanColumn, StringColumn } from '../../platform/database/column-types';

/** 节假日与调休: a day that differs from the plain rule "Monday to Friday". */
@Entity()
export class Holiday {
  /** Local day, `2026-10-01`. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: string;

  /** `true`: a make-up workday on a weekend. */
  @BooleanColumn()
  isWorkday: boolean;

  @StringColumn(40)
  name: string;
}
