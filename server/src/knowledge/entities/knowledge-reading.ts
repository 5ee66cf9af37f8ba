import type { KnowledgePlace, ReadingOutcome } from '@yingsheng/shared/knowledge/knowledge';
import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, RefColumn, StringColumn } from '../../platform/database/column-types';

/** One reading of an answer, and what came of it. Nobody's name: it is counted, and tells nothing about anybody. */
@Entity()
@Index(['readingKey'], { unique: true })
@Index(['estateId', 'openedAt', 'entryId', 'outcome'])
export class KnowledgeReading {
  @IdColumn()
  id: string;

  /** Drawn by the device; whoever knows it may say what came of the reading. */
  @StringColumn(64)
  readingKey: string;

  @RefColumn()
  entryId: string;

  /** Where it was read; an entry of the company is read on many. */
  @RefColumn()
  estateId: string;

  @CodeColumn()
  place: KnowledgePlace;

  @CodeColumn()
  outcome: ReadingOutcome;

  @InstantColumn()
  openedAt: Date;
}
