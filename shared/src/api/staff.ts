import type { AbsenceKind, AbsenceStatus } from '../people/duty';
import type { Role } from '../people/role';
import type { Instant } from './common';
import type { DepartmentBrief } from './directory';

export const ABSENCE_ACTIONS = ['grant', 'refuse', 'end'] as const;
export type AbsenceAction = (typeof ABSENCE_ACTIONS)[number];

export interface AbsenceView {
  id: string;
  personId: string;
  /** `null` where the reason is not the business of the person who asks. */
  kind: AbsenceKind | null;
  startsAt: Instant;
  endsAt: Instant;
  note: string | null;
  status: AbsenceStatus;
  allowedActions: AbsenceAction[];
}

/** `POST …/people/:personId/absences` and `POST /api/me/absences` */
export interface AbsenceRequest {
  kind: AbsenceKind;
  startsAt: Instant;
  endsAt: Instant;
  note?: string;
}

export const OWED_KINDS = ['firstContact', 'workOrder', 'offeredOrder', 'ruling', 'decision'] as const;
export type OwedKind = (typeof OWED_KINDS)[number];

/** Something open that waits for one person. */
export interface OwedItem {
  kind: OwedKind;
  complaintId: string;
  workOrderId: string | null;
  number: string;
  title: string;
  estateName: string;
  placeText: string;
}

/** What a person still owes; what lies on estates that the asker does not manage is only counted. */
export interface OwedWork {
  items: OwedItem[];
  elsewhereCount: number;
}

/** The absence stands; what the person has in hand is to be given to others. */
export interface MarkedAbsence {
  absence: AbsenceView;
  owed: OwedWork;
}

export const STAFF_ACTIONS = ['setLoadCap', 'markAbsent', 'deactivate', 'reactivate'] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** `GET /api/estates/:estateId/people` (managers) */
export interface StaffRecord {
  personId: string;
  name: string;
  /** The work number. */
  phone: string | null;
  department: DepartmentBrief | null;
  roles: Role[];
  /** Category codes; empty: everything of the department. */
  skills: string[];
  isActive: boolean;
  isOnDuty: boolean;
  /** Absences that are not over yet, in order of time. */
  absences: AbsenceView[];
  openWorkOrderCount: number;
  loadCap: number;
  allowedActions: StaffAction[];
}

/** `GET /api/me/duty?week=` (staff) */
export interface MyDuty {
  weekStart: string;
  now: Instant;
  shifts: { id: string; estateName: string; startsAt: Instant; endsAt: Instant }[];
  /** Not over yet. */
  absences: AbsenceView[];
}
