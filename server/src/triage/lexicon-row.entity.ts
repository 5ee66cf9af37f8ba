import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CodeColumn,
  IdColumn,
  IntColumn,
  NullableRefColumn,
  StringColumn,
} from '../platform/database/column-types';
import type { LexiconEntry } from './domain/lexicon';

/** 词条: one editable row of the lexicon. */
@Entity()
@Index(['estateId'])
export class LexiconRow implements LexiconEntry {
  @IdColumn()
  id: string;

  /** `null`: for every estate. */
  @NullableRefColumn()
  estateId: string | null;

  @StringColumn(60)
  term: string;

  @CodeColumn({ nullable: true })
  category: CategoryCode | null;

  @CodeColumn({ nullable: true })
  hazard: Hazard | null;

  @CodeColumn({ nullable: true })
  cue: 'urgent' | 'enquiry' | null;

  @BooleanColumn()
  isHarmless: boolean;

  @IntColumn()
  weight: number;
}
