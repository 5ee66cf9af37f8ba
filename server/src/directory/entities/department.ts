import type { DepartmentCode } from '@yingsheng/shared/people/role';
import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, RefColumn, StringColumn } from '../../platform/database/column-types';

/** 部门, of the company; its people work on the estates of their role grants. */
@Entity()
@Index(['companyId', 'code'], { unique: true })
export class Department {
  @IdColumn()
  id: string;

  @RefColumn()
  companyId: string;

  @CodeColumn()
  code: DepartmentCode;

  @StringColumn(60)
  name: string;
}
