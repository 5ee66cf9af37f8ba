import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import type { OwnWord } from '@yingsheng/shared/triage/own-words';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CodeColumn,
  IdColumn,
  IntColumn,
  NullableInstantColumn,
  NullableRefColumn,
  StringColumn,
} from '../platform/database/column-types';

/** 词条: one of the company's own words. */
@Entity()
@Index(['estateId'])
export class LexiconRow implements OwnWord {
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

  /** Of two who change the same word, the second is told. */
  @IntColumn({ default: 1 })
  version: number;

  @NullableRefColumn()
  changedById: string | null;

  @NullableInstantColumn()
  changedAt: Date | null;
}
