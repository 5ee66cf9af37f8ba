import type { Role } from '@yingsheng/shared/people/role';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** 全公司角色: stands as a role grant on every estate of the company, also on those that are added later. */
@Entity()
@Index(['companyId'])
export class CompanyGrant {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  personId: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  role: Role;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  companyId: string;
}
