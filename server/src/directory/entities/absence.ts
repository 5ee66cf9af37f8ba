import type { AbsenceKind, AbsenceStatus } from '@yingsheng/shared/people/duty';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 请假: away from `startsAt` (included) to `endsAt` (not included), on every estate, whatever the roster says. */
@Entity()
@Index(['personId', 'endsAt'])
export class Absence {
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  @CodeColumn()
  kind: AbsenceKind;

  @InstantColumn()
  startsAt: Date;

  @InstantColumn()
  endsAt: Date;

  @StringColumn(100, { nullable: true })
  note: string | null;

  /** Only `granted` takes somebody off duty. */
  @CodeColumn()
  status: AbsenceStatus;

  @RefColumn()
  markedById: string;

  @InstantColumn()
  markedAt: Date;

  @NullableRefColumn()
  decidedById: string | null;

  @NullableInstantColumn()
  decidedAt: Date | null;
}
