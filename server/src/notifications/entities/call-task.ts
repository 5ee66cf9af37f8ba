import type { CallOutcome } from '@yingsheng/shared/api/call-task';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/column-types';

/** 电话告知: somebody prefers the phone, or no message reached them; the first-contact owner calls, in time. */
@Entity()
@Index(['assigneeId', 'doneAt'])
@Index(['eventId', 'complaintId'], { unique: true })
@Index(['complaintId'])
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

  /** About a promise that was not kept: nobody is called about it once the matter is closed. */
  @NullableRefColumn()
  whileClockId: string | null;

  /** What to say first. */
  @StringColumn(100)
  title: string;

  @TextColumn()
  script: string;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  dueAt: Date;

  @IntColumn({ default: 0 })
  attemptCount: number;

  @NullableInstantColumn()
  lastTriedAt: Date | null;

  /** When the person was reached or given up, or the call was no longer needed. */
  @NullableInstantColumn()
  doneAt: Date | null;

  /** `null` of a call that is done: nobody had to make it. */
  @CodeColumn({ nullable: true })
  outcome: CallOutcome | null;

  @TextColumn({ nullable: true })
  note: string | null;
}
