import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  NullableRefColumn,
  PrimaryInstantColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/column-types';

/**
 * 可搜的: of a complaint only what it is found by, in the order of the list, so that searching all of them reads this and
 * not every matter whole. Written with the complaint, by `RecordDecision` only.
 */
@Entity()
@Index(['complaintId'], { unique: true })
export class ComplaintSearch {
  @PrimaryInstantColumn()
  submittedAt: Date;

  @IdColumn()
  complaintId: string;

  @RefColumn()
  estateId: string;

  /** As `searchTextOf`. */
  @TextColumn()
  searchText: string;

  @NullableRefColumn()
  reporterId: string | null;

  @StringColumn(40, { nullable: true })
  callerName: string | null;

  @StringColumn(24, { nullable: true })
  callerPhone: string | null;

  @StringColumn(40, { nullable: true })
  onBehalfOfName: string | null;

  @StringColumn(24, { nullable: true })
  onBehalfOfPhone: string | null;
}
