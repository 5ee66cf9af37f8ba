import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../platform/database/column-types';

/** 站内提醒: one person is told one event at most once. */
@Entity()
@Index(['eventId', 'personId'], { unique: true })
@Index(['personId', 'id'])
@Index(['complaintId'])
export class Notice {
  @IdColumn()
  id: string;

  @RefColumn()
  eventId: string;

  @RefColumn()
  personId: string;

  @StringColumn(100)
  title: string;

  @TextColumn()
  body: string;

  @NullableRefColumn()
  complaintId: string | null;

  @NullableRefColumn()
  workOrderId: string | null;

  @InstantColumn()
  createdAt: Date;

  @NullableInstantColumn()
  readAt: Date | null;
}
