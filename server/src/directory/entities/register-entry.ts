import type { MembershipKind, RegisterSource } from '@yingsheng/shared/people/membership';
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

/**
 * 房屋登记: whom the company's books name for a room, whether they use the system or not. A person with three numbers has
 * three entries; nobody is bound by an entry alone.
 */
@Entity()
@Index(['householdId'])
@Index(['phone'])
@Index(['importId'])
@Index(['estateId', 'endedAt'])
export class RegisterEntry {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  @RefColumn()
  householdId: string;

  /** Private. */
  @StringColumn(60)
  name: string;

  /** Digits only. Private. */
  @StringColumn(20, { nullable: true })
  phone: string | null;

  @CodeColumn()
  kind: MembershipKind;

  @CodeColumn()
  source: RegisterSource;

  /** The import that wrote it. */
  @NullableRefColumn()
  importId: string | null;

  @InstantColumn()
  enteredAt: Date;

  /** e.g. the end of a lease. */
  @NullableInstantColumn()
  until: Date | null;

  /** Moved out, sold, or gone from the books; it proves nothing from then on. */
  @NullableInstantColumn()
  endedAt: Date | null;
}
