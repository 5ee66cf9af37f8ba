import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '../../platform/database/column-types';

/** 评价: at most one for each complaint. */
@Entity()
@Index(['complaintId'], { unique: true })
@Index(['ratedAt'])
export class Rating {
  @IdColumn()
  id: string;

  @RefColumn()
  complaintId: string;

  @IntColumn()
  speed: number;

  @IntColumn()
  attitude: number;

  @IntColumn()
  quality: number;

  @TextColumn({ nullable: true })
  comment: string | null;

  @InstantColumn()
  ratedAt: Date;
}
