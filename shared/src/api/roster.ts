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

/** `POST …/roster/shifts`, and with the id of the shift it replaces `POST …/roster/shifts/:shiftId/move` */
export interface DutyShiftRequest {
  personId: string;
  startsAt: Instant;
  endsAt: Instant;
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
