import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** One link of a chain of refresh tokens. Only its digest is kept, so a stolen database signs nobody in. */
@Entity()
@Index(['tokenHash'], { unique: true })
@Index(['familyId'])
@Index(['expiresAt'])
@Index(['parentId'])
@Index(['personId', 'addressDigest'])
export class RefreshToken {
  @IdColumn()
  id: string;

  /** All tokens that descend from one sign-in. */
  @RefColumn()
  familyId: string;

  @RefColumn()
  personId: string;

  /** The token that was exchanged for this one; `null`: the first of its sign-in. */
  @NullableRefColumn()
  parentId: string | null;

  /** From where, and with what program, it was asked for; see `Origin`. */
  @StringColumn(32, { nullable: true })
  addressDigest: string | null;

  @StringColumn(32, { nullable: true })
  clientDigest: string | null;

  /** In words a person knows it by: `微信 · iPhone`; see `deviceOf`. */
  @StringColumn(60, { nullable: true })
  device: string | null;

  /** SHA-256, hex. */
  @StringColumn(64)
  tokenHash: string;

  @InstantColumn()
  issuedAt: Date;

  @InstantColumn()
  expiresAt: Date;

  @NullableInstantColumn()
  usedAt: Date | null;

  @NullableInstantColumn()
  revokedAt: Date | null;

  /** When this sign-in showed a code of the person's second factor; `null`: not yet. */
  @NullableInstantColumn()
  secondFactorAt: Date | null;
}
