import type { StaffLinkPurpose } from '@yingsheng/shared/people/account';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  RefColumn,
} from '../../platform/database/column-types';

/**
 * 邀请链接、重设密码链接: lets one colleague set a password, once. Its code is made from the id and the server's key
 * whenever it is shown, so that nothing in the database opens an account.
 */
@Entity()
@Index(['personId'])
@Index(['expiresAt'])
export class StaffLink {
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  @CodeColumn()
  purpose: StaffLinkPurpose;

  @RefColumn()
  createdById: string;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  expiresAt: Date;

  @NullableInstantColumn()
  usedAt: Date | null;

  /** Renewed, called back, or the person left. */
  @NullableInstantColumn()
  revokedAt: Date | null;
}
