import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  RefColumn,
} from '../../platform/database/column-types';

/** 报险提醒: that somebody at work was, or is to be, told of a new emergency. Once per event and listener. */
@Entity()
@Index(['eventId', 'listenerId'], { unique: true })
@Index(['reporterId', 'raisedAt'])
@Index(['toldAt', 'listenerId'])
export class EmergencyAlarm {
  @IdColumn()
  id: string;

  @RefColumn()
  eventId: string;

  /** A person, or `STAFF_GROUP`. */
  @RefColumn()
  listenerId: string;

  /** A person; of guests `guest:` and a digest of their number, or `guest` where the numbers are many. */
  @RefColumn()
  reporterId: string;

  @RefColumn()
  estateId: string;

  @RefColumn()
  complaintId: string;

  @InstantColumn()
  raisedAt: Date;

  /** Told together with others of the same reporter, not by itself. */
  @BooleanColumn()
  isHeld: boolean;

  @NullableInstantColumn()
  toldAt: Date | null;
}

/** The robot of the staff's group, among the listeners. */
export const STAFF_GROUP = 'staff-group';
