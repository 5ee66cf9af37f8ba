import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, NullableInstantColumn, StringColumn } from '../../platform/database/column-types';

/** 短信验证码: neither the number nor the code can be read from it, and after a day it is forgotten. */
@Entity()
@Index(['phoneDigest', 'sentAt'])
@Index(['addressDigest', 'sentAt'])
@Index(['sentAt'])
export class SmsCode {
  @IdColumn()
  id: string;

  /** HMAC-SHA256 of the number, hex. */
  @StringColumn(64)
  phoneDigest: string;

  /** HMAC-SHA256 of the address that asked for it, hex. */
  @StringColumn(64)
  addressDigest: string;

  /** HMAC-SHA256 of number and code, hex. */
  @StringColumn(64)
  codeDigest: string;

  @InstantColumn()
  sentAt: Date;

  @NullableInstantColumn()
  usedAt: Date | null;
}

/**
 * Somebody wrote a code against a number, whether one was on its way there or not: kept apart from the codes, so that
 * what is written, and how long that takes, is the same in both cases. Forgotten with the codes.
 */
@Entity()
@Index(['phoneDigest', 'triedAt'])
@Index(['triedAt'])
export class SmsTry {
  @IdColumn()
  id: string;

  /** As in `SmsCode`. */
  @StringColumn(64)
  phoneDigest: string;

  @InstantColumn()
  triedAt: Date;
}
