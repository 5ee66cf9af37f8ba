import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  NullableInstantColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 两步验证: what a person's phone and the server both know. Without the server's key nothing of it computes a code. */
@Entity()
export class SecondFactor {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  personId: string;

  /** Sealed with a key that is derived from the server's secret; `null`: not in use yet. */
  @StringColumn(200, { nullable: true })
  sealedSecret: string | null;

  @NullableInstantColumn()
  confirmedAt: Date | null;

  /** Of the last code that was used: neither it nor an older one is good again. */
  @IntColumn()
  lastStep: number;

  /** Being set up: becomes the secret as soon as a code of it is shown. */
  @StringColumn(200, { nullable: true })
  pendingSecret: string | null;

  @NullableInstantColumn()
  pendingSince: Date | null;
}

/** 备用码: stands once in the place of a code of the phone; only its digest is kept. */
@Entity()
@Index(['personId'])
export class RecoveryCode {
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  /** HMAC-SHA256 of person and code, hex. */
  @StringColumn(64)
  codeDigest: string;

  @NullableInstantColumn()
  usedAt: Date | null;
}
