import type { DepartmentCode } from '@yingsheng/shared/people/role';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  IntColumn,
  NullableInstantColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 部门, of the company; its people work on the estates of their role grants. */
@Entity()
@Index(['companyId', 'code'], { unique: true })
export class Department {
  @IdColumn()
  id: string;

  @RefColumn()
  companyId: string;

  /** Which kind of matters it takes the lead in, no other department doing so; `null`: in none, unless a rule says so. */
  @CodeColumn({ nullable: true })
  code: DepartmentCode | null;

  @StringColumn(60)
  name: string;

  /** Order within the company. */
  @IntColumn({ default: 0 })
  position: number;

  /** 停用: no longer offered; what points to it stays. */
  @NullableInstantColumn()
  retiredAt: Date | null;
}
