import type { Instant } from './common';

/** 电话结果: told; or nobody answered, and it is tried again later. */
export const CALL_OUTCOMES = ['told', 'notReached'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** 电话告知: whom to call about what, in which words, until when. `GET /api/call-tasks`: those the asking person owes. */
export interface CallTaskView {
  id: string;
  complaintId: string;
  number: string;
  title: string;
  placeText: string;
  /** What to say, in whole sentences. */
  script: string;
  personName: string;
  /** `null`: not known, or not for this person to know. */
  phone: string | null;
  /** When they like to be called, in their words. */
  contactHours: string | null;
  createdAt: Instant;
  dueAt: Instant;
  attemptCount: number;
  lastTriedAt: Instant | null;
}

/** `POST /api/call-tasks/:id/record` */
export interface RecordCallRequest {
  outcome: CallOutcome;
  /** For colleagues only. */
  note?: string;
}
