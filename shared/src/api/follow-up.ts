import type { CategoryCode } from '../complaint/category';
import type { Urgency } from '../complaint/urgency';
import type { AppealVerdict } from '../follow-up/appeal';
import type { CallReason, FollowUpOutcome } from '../follow-up/call';
import type { Instant, Page, PersonBrief } from './common';

/** 申诉, as the reporter and staff see it. */
export interface AppealView {
  reason: string;
  filedAt: Instant;
  /** Whose decision is awaited; `null` where the estate has nobody who had no hand in it. */
  arbiter: PersonBrief | null;
  /** When the decision is due; `null` once there is one. */
  dueAt: Instant | null;
  /** `null`: not decided yet. */
  verdict: AppealVerdict | null;
  /** Why, in the words of whoever decided. */
  answer: string | null;
  decidedAt: Instant | null;
}

/** 回访, staff only. */
export interface FollowUpCallView {
  reasons: CallReason[];
  caller: PersonBrief | null;
  /** When the next attempt is due; `null` once there is an outcome. */
  dueAt: Instant | null;
  /** Attempts that reached nobody. */
  attempts: { at: Instant; by: string }[];
  outcome: FollowUpOutcome | null;
  note: string | null;
  /** What to say, line by line; empty for whoever does not call. */
  script: string[];
  /** Whole, for whoever calls; `null` for everybody else. */
  phone: string | null;
}

/** A call that waits on an estate. */
export interface FollowUpCallRow {
  complaintId: string;
  number: string;
  title: string;
  placeText: string;
  category: CategoryCode;
  urgency: Urgency;
  closedAt: Instant;
  reasons: CallReason[];
  caller: PersonBrief | null;
  isMine: boolean;
  /** The call is given to the person asking, who may record what was said. */
  isOpenToMe: boolean;
  /** The person asking may have somebody else call. */
  mayHandOn: boolean;
  dueAt: Instant;
  attemptCount: number;
}

/** What waits, and what came of the calls of the last 90 days, in matters; each opens the list of them. */
export interface FollowUpFigures {
  waiting: number;
  overdue: number;
  satisfied: number;
  unsatisfied: number;
  notReached: number;
}

/** `GET /api/estates/:estateId/follow-up-calls?isOverdue=&cursor=`: due first. */
export interface FollowUpCallPage extends Page<FollowUpCallRow> {
  figures: FollowUpFigures;
  /** Percent of the closings that no rule asks a call for. */
  sharePercent: number;
  maySetShare: boolean;
}

/** `PUT /api/estates/:estateId/follow-up-share` */
export interface SetFollowUpShareRequest {
  percent: number;
  /** Needed where fewer are called back than before: it then waits for the quality department. */
  reason?: string;
}

/** An appeal that waits on an estate, with what the decision needs first. */
export interface AppealRow {
  complaintId: string;
  number: string;
  title: string;
  placeText: string;
  closedAt: Instant;
  appeal: AppealView;
  /** The appeal is put before the person asking, who may decide. */
  isOpenToMe: boolean;
  /** The person asking may put it before somebody else. */
  mayHandOn: boolean;
}

/** `GET /api/complaints/:id/caller-candidates`, `…/arbiter-candidates`: who had no hand in the matter. */
export interface HandOnCandidates {
  items: PersonBrief[];
}

/** `GET /api/estates/:estateId/appeals`: due first. */
export interface AppealList {
  items: AppealRow[];
}
