import type { Role } from '../people/role';
import type { Instant } from './common';
import type { DepartmentBrief } from './directory';
import type { AbsenceView } from './staff';

/** One span of duty. It never changes: moving a shift replaces it by another with its own id. */
export interface DutyShiftView {
  id: string;
  personId: string;
  startsAt: Instant;
  endsAt: Instant;
  /** Moved or removed by the person who asks; what is over stays as it was. */
  isEditable: boolean;
}

export interface RosterPerson {
  personId: string;
  name: string;
  departmentId: string | null;
  roles: Role[];
  /** Left the company; shown only where they were on duty in that week. */
  hasLeft: boolean;
  /** The person who asks may give them shifts. */
  isEditable: boolean;
  /** That start in the week or reach into it, in order of time. */
  shifts: DutyShiftView[];
  /** Requested and granted ones that touch the week, in order of time. */
  absences: AbsenceView[];
}

/** `GET /api/estates/:estateId/roster?week=2026-11-23` (managers): Monday to Sunday in Shanghai. */
export interface RosterWeek {
  estateId: string;
  /** The Monday, e.g. `2026-11-23`. */
  weekStart: string;
  now: Instant;
  /** Departments of the people, in their usual order. */
  departments: DepartmentBrief[];
  people: RosterPerson[];
}

export interface DutyShiftRequest {
  personId: string;
  startsAt: Instant;
  endsAt: Instant;
}

/** `POST …/roster/arrange`: takes shifts away and puts others in, all of it or nothing. */
export interface ArrangeShiftsRequest {
  removeIds: string[];
  add: DutyShiftRequest[];
}

export interface ArrangedShifts {
  /** Of the new shifts, in the order sent. */
  ids: string[];
}

/** One thing wrong in an uploaded sheet, where a person finds it. */
export interface SheetProblem {
  /** As the spreadsheet counts, from 1. */
  row: number;
  /** e.g. `周三 11-25` or `姓名`; empty where the whole row is meant. */
  column: string;
  text: string;
}

/**
 * `POST …/roster/import-preview?week=` with the file: what importing would do. Nothing is written; `arrangement`, sent
 * on to `…/roster/arrange`, does it. It is null while anything is wrong.
 */
export interface RosterImportPreview {
  weekStart: string;
  addCount: number;
  /** Shifts that take the place of others on the same day. */
  replaceCount: number;
  removeCount: number;
  keepCount: number;
  problems: SheetProblem[];
  arrangement: ArrangeShiftsRequest | null;
}

/** `POST …/roster/copy-week`: the shifts of the week before `week` into `week`. */
export interface CopyWeekRequest {
  week: string;
}
export interface CopyWeekResult {
  createdCount: number;
  /** Left out because the person has a shift at that time already, or the time is over. */
  skippedCount: number;
}
