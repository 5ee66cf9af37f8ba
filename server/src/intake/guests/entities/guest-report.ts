import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
} from '../../../platform/database/column-types';

/** 没登录的反映: by which code its guest follows it, and of which number it came. Neither can be read out of here. */
@Entity()
@Index(['complaintId'], { unique: true })
@Index(['codeDigest'], { unique: true })
@Index(['phoneDigest', 'createdAt'])
export class GuestReport {
  @IdColumn()
  id: string;

  @RefColumn()
  complaintId: string;

  @StringColumn(64)
  codeDigest: string;

  @StringColumn(64)
  phoneDigest: string;

  @InstantColumn()
  createdAt: Date;

  /** Who was asked whether it is theirs, and said no. */
  @NullableRefColumn()
  declinedById: string | null;
}
