import type { AuditAction, AuditSubjectKind } from '../people/audit';
import type { Role } from '../people/role';
import type { Instant, Page } from './common';

/** `GET /api/audit` (administrators) */
export interface AuditQuery {
  /** Part of the name of who did it, or of what it was done to. */
  query?: string;
  action?: AuditAction;
  subjectKind?: AuditSubjectKind;
  estateId?: string;
  /** A day in Shanghai: `2026-11-23`. */
  day?: string;
  cursor?: string;
}

/** One thing that was done to people, places or rights. */
export interface AuditEntryView {
  id: string;
  at: Instant;
  /** `null`: the command line, or the system. */
  actorName: string | null;
  action: AuditAction;
  subjectKind: AuditSubjectKind;
  /** As it was called then. */
  subjectName: string;
  /** `null`: the whole company. */
  estateName: string | null;
  /** Which role was given or taken. */
  role: Role | null;
  /** Which fields were changed. */
  fields: string[];
  /** Whom it was about besides: who was bound to the room. */
  aboutName: string | null;
}
export type AuditPage = Page<AuditEntryView>;
