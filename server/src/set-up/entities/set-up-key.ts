import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, StringColumn } from '../../platform/database/column-types';

/** One row: the key that the server which started last has printed. It opens nothing once a company is there. */
@Entity()
export class SetUpKey {
  @IdColumn()
  id: string;

  /** SHA-256, in hexadecimal digits; the token itself is nowhere but in what was printed. */
  @StringColumn(64)
  tokenDigest: string;

  @InstantColumn()
  issuedAt: Date;
}
