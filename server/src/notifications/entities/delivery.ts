import type { ChannelOut, DeliveryState } from '@yingsheng/shared/api/delivery';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/column-types';

/** 消息投递: one message to one person, whatever channels it takes. Its id is the same for every attempt. */
@Entity()
@Index(['eventId', 'personId'], { unique: true })
@Index(['personId', 'createdAt'])
@Index(['estateId', 'state'])
@Index(['complaintId'])
export class Delivery {
  @IdColumn()
  id: string;

  /** The event that is told; a digest is its own event. */
  @RefColumn()
  eventId: string;

  @RefColumn()
  personId: string;

  @RefColumn()
  estateId: string;

  @NullableRefColumn()
  complaintId: string | null;

  /** Worth sending only while this promise still runs; `null`: whatever became of the matter. */
  @NullableRefColumn()
  whileClockId: string | null;

  @StringColumn(24)
  number: string;

  @StringColumn(160)
  page: string;

  @StringColumn(100)
  title: string;

  @TextColumn()
  body: string;

  /** Still to be tried, in this order. */
  @JsonColumn()
  channels: ChannelOut[];

  @CodeColumn()
  state: DeliveryState;

  @BooleanColumn()
  isToStaff: boolean;

  @CodeColumn({ nullable: true })
  sentBy: ChannelOut | null;

  @StringColumn(100, { nullable: true })
  providerId: string | null;

  @InstantColumn()
  createdAt: Date;

  @NullableInstantColumn()
  sentAt: Date | null;
}

/** One try on one channel, and what came of it. */
@Entity()
@Index(['deliveryId', 'attemptedAt'])
export class DeliveryAttempt {
  @IdColumn()
  id: string;

  @RefColumn()
  deliveryId: string;

  @CodeColumn()
  channel: ChannelOut;

  @InstantColumn()
  attemptedAt: Date;

  /** `sent`, or the kind of failure. */
  @CodeColumn()
  outcome: string;

  /** The provider's own code and words, without addresses. */
  @StringColumn(200, { nullable: true })
  detail: string | null;
}
