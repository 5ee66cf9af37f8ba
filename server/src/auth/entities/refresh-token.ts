import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** One link of a chain of refresh tokens. Only its digest is kept, so a stolen database signs nobody in. */
@Entity()
@Index(['tokenHash'], { unique: true })
@Index(['familyId'])
@Index(['expiresAt'])
export class RefreshToken {
  @IdColumn()
  id: string;

  /** All tokens that descend from one sign-in. */
  @RefColumn()
  familyId: string;

  @RefColumn()
  personId: string;

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
}
