import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/column-types';

/** 不是我家: answered, so that it is not asked again. Whoever answered by mistake binds the room as everybody does. */
@Entity()
export class DeclinedOffer {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  personId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  householdId: string;

  @InstantColumn()
  declinedAt: Date;
}
