import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/column-types';

export const CALL_OUTCOMES = ['told', 'notReached'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** 电话告知: somebody prefers the phone, or no message reached them; the first-contact owner calls, in time. */
@Entity()
@Index(['assigneeId', 'doneAt'])
@Index(['eventId', 'complaintId'], { unique: true })
export class CallTask {
  @IdColumn()
  id: string;

  @RefColumn()
  eventId: string;

  @RefColumn()
  complaintId: string;

  @RefColumn()
  estateId: string;

  /** The first-contact owner of that moment. */
  @RefColumn()
  assigneeId: string;

  /** `null`: a guest; their number stands in the complaint. */
  @NullableRefColumn()
  personId: string | null;

  /** What to say first. */
  @StringColumn(100)
  title: string;

  @TextColumn()
  script: string;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  dueAt: Date;

  @NullableInstantColumn()
  doneAt: Date | null;

  @CodeColumn({ nullable: true })
  outcome: CallOutcome | null;

  @TextColumn({ nullable: true })
  note: string | null;
}
