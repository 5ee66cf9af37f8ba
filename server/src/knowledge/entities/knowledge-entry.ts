import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/column-types';

/** 常见问题: one question in the forms in which people put it, and its answer. */
@Entity()
@Index(['companyId', 'estateId'])
@Index(['estateId', 'starter'], { unique: true })
export class KnowledgeEntry {
  @IdColumn()
  id: string;

  @RefColumn()
  companyId: string;

  /** `null`: for every estate of the company. */
  @NullableRefColumn()
  estateId: string | null;

  @JsonColumn()
  questions: string[];

  @TextColumn()
  answer: string;

  /** The last day on which it is offered, `2026-12-31` in Shanghai. */
  @StringColumn(10, { nullable: true })
  validUntil: string | null;

  /** Also to be read without signing in. */
  @BooleanColumn()
  isForGuests: boolean;

  /** Who answers for it: the department, or a person of it. */
  @RefColumn()
  departmentId: string;

  @NullableRefColumn()
  personId: string | null;

  /** Otherwise a draft, offered to nobody. */
  @BooleanColumn()
  isPublished: boolean;

  /** 停用: offered to nobody any more; its counts stay. */
  @NullableInstantColumn()
  retiredAt: Date | null;

  /** One more with each change. */
  @IntColumn()
  version: number;

  /** Which of the starters it was; `null`: written here. */
  @CodeColumn({ nullable: true })
  starter: string | null;

  @NullableRefColumn()
  updatedById: string | null;

  @InstantColumn()
  updatedAt: Date;
}
