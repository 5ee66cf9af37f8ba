import { Entity } from 'typeorm';
import { IdColumn, StringColumn } from '../../platform/database/column-types';

/** 物业公司 */
@Entity()
export class Company {
  @IdColumn()
  id: string;

  @StringColumn(80)
  name: string;
}
