import type { Role } from '@yingsheng/shared/people/role';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** 角色授予, always on one estate. */
@Entity()
@Index(['estateId', 'role'])
export class RoleGrant {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  personId: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  role: Role;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  estateId: string;
}
