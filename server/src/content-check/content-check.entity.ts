import type { ContentSubject } from '@yingsheng/shared/api/content-review';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../platform/database/column-types';
import type { Suggestion } from './domain/verdict';

/** `unanswered`: the check could not be had, so the content is shown like any other. */
export type ContentCheckState = 'asked' | 'passed' | 'unanswered' | 'held' | 'released' | 'notReleased';

/** 内容审核: one text or photo, asked about once. */
@Entity()
@Index(['subjectId'], { unique: true })
@Index(['traceId'])
@Index(['estateId', 'state'])
@Index(['complaintId'])
export class ContentCheck {
  @IdColumn()
  id: string;

  @CodeColumn()
  subject: ContentSubject;

  /** The timeline entry whose words, or the photo. */
  @RefColumn()
  subjectId: string;

  @RefColumn()
  complaintId: string;

  @RefColumn()
  estateId: string;

  @RefColumn()
  authorId: string;

  @CodeColumn()
  state: ContentCheckState;

  @InstantColumn()
  askedAt: Date;

  /** What the platform calls its check of a photo, whose verdict is pushed later. */
  @StringColumn(64, { nullable: true })
  traceId: string | null;

  @CodeColumn({ nullable: true })
  suggestion: Suggestion | null;

  @StringColumn(20, { nullable: true })
  label: string | null;

  @NullableInstantColumn()
  answeredAt: Date | null;

  @NullableRefColumn()
  decidedById: string | null;

  @NullableInstantColumn()
  decidedAt: Date | null;

  @TextColumn({ nullable: true })
  reason: string | null;
}
