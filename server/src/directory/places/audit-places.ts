import type { AuditAction, AuditSubjectKind } from '@yingsheng/shared/people/audit';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/http/viewer';
import { recordAudit } from '../audit/record-audit';

export interface PlaceChange {
  readonly action: AuditAction;
  readonly kind: AuditSubjectKind;
  readonly id: string;
  readonly name: string;
  /** `null`: of the whole company. */
  readonly estateId: string | null;
  readonly details?: Record<string, unknown>;
}

/** One change of a place, by the person who made it. */
export function auditPlace(manager: EntityManager, viewer: Viewer, change: PlaceChange, at: Date): Promise<void> {
  const { action, kind, id, name, estateId, details = {} } = change;
  const subject = { subjectKind: kind, subjectId: id, subjectName: name };
  return recordAudit(manager, [{ actorId: viewer.personId, action, ...subject, estateId, details }], at);
}
