import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  InstantColumn,
  IntColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/**
 * 房号码: the code of the last letter of a room; those before it are dead. It is made of the room, the generation and the
 * server's secret whenever a letter is printed, so that the same letter can be printed again, and only a digest under the
 * same secret is kept: nothing in the database opens a room.
 */
@Entity()
@Index(['codeDigest'], { unique: true })
export class RoomCode {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  householdId: string;

  /** Counts the codes of the room. */
  @IntColumn()
  generation: number;

  /** HMAC-SHA256, hex. */
  @StringColumn(64)
  codeDigest: string;

  @InstantColumn()
  printedAt: Date;

  @RefColumn()
  printedById: string;

  @NullableInstantColumn()
  usedAt: Date | null;

  @NullableRefColumn()
  usedById: string | null;

  @NullableInstantColumn()
  voidedAt: Date | null;

  @NullableRefColumn()
  voidedById: string | null;
}
