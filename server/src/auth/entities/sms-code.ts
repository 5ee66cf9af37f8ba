import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  NullableInstantColumn,
  StringColumn,
} from '../../platform/database/column-types';

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

  /** How often somebody wrote a code while this one was the latest. */
  @IntColumn()
  tries: number;

  @NullableInstantColumn()
  usedAt: Date | null;
}
