import type { AuditAction, AuditSubjectKind } from '@yingsheng/shared/people/audit';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 操作记录: who changed what about people, places and rights. Only added to, in the transaction of the change. */
@Entity()
@Index(['at', 'id'])
@Index(['actorId', 'at'])
@Index(['subjectId', 'at'])
@Index(['estateId', 'at'])
export class AuditEntry {
  @IdColumn()
  id: string;

  @InstantColumn()
  at: Date;

  /** `null`: the command line, or the system. */
  @NullableRefColumn()
  actorId: string | null;

  @CodeColumn()
  action: AuditAction;

  @CodeColumn()
  subjectKind: AuditSubjectKind;

  @RefColumn()
  subjectId: string;

  /** As it was called at that moment. */
  @StringColumn(120)
  subjectName: string;

  /** `null`: of the whole company. */
  @NullableRefColumn()
  estateId: string | null;

  /** What changed, by field; never a password, token, code or number of a telephone. */
  @JsonColumn()
  details: Record<string, unknown>;
}
