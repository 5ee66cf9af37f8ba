import type { MembershipKind } from '@yingsheng/shared/people/membership';
import type { RoomRequestState } from '@yingsheng/shared/people/room-request';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 绑定房号的申请: a person asks, and what is not on the books the desk checks. */
@Entity()
@Index(['personId', 'askedAt'])
@Index(['estateId', 'state', 'id'])
@Index(['state', 'dueAt'])
@Index(['documentId'])
export class RoomRequest {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  @RefColumn()
  householdId: string;

  @RefColumn()
  personId: string;

  /** As the person wrote it. Private. */
  @StringColumn(60)
  name: string;

  /** Digits only. Private. */
  @StringColumn(20)
  phone: string;

  @CodeColumn()
  kind: MembershipKind;

  /** The person came with the code of the room's letter. */
  @BooleanColumn({ default: 0 })
  hasLetter: boolean;

  /** A picture of a document; gone with the decision. */
  @NullableRefColumn()
  documentId: string | null;

  @CodeColumn()
  state: RoomRequestState;

  @InstantColumn()
  askedAt: Date;

  /** One working day of the estate after it was asked. */
  @InstantColumn()
  dueAt: Date;

  /** When the manager of the estate was told that it is late. */
  @NullableInstantColumn()
  toldLateAt: Date | null;

  @NullableInstantColumn()
  decidedAt: Date | null;

  /** `null`: nobody but the books. */
  @NullableRefColumn()
  decidedById: string | null;

  @StringColumn(200, { nullable: true })
  reason: string | null;
}
