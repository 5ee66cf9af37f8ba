import type { Instant } from './common';

/**
 * 电话结果: told; what the resident answered, where the matter waits for that; or nobody picked up, and it is tried again
 * later.
 */
export const CALL_OUTCOMES = ['told', 'saidFixed', 'saidNotFixed', 'notReached'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** One matter that somebody is to be called about; each has a result of its own. */
export interface CallMatterView {
  /** Of the call task; what is recorded goes there. */
  id: string;
  complaintId: string;
  number: string;
  title: string;
  placeText: string;
  dueAt: Instant;
  /** It waits for the resident's word, which the person may take down: `saidFixed`, `saidNotFixed`. */
  isToBeAnswered: boolean;
}

/** 电话告知: whom to call about what, in which words, until when. `GET /api/call-tasks`: one for each person to ring. */
export interface CallTaskView {
  /** Of the matter that is due first. */
  id: string;
  /** What is due first on top; never empty. */
  matters: CallMatterView[];
  /** What to say, in whole sentences, about all of them. */
  script: string;
  personName: string;
  /** `null`: not known, or not for this person to know. */
  phone: string | null;
  /** When they like to be called, in their words. */
  contactHours: string | null;
  createdAt: Instant;
  dueAt: Instant;
  /** The most tries of any of them. */
  attemptCount: number;
  lastTriedAt: Instant | null;
}

/** `POST /api/call-tasks/:id/record` */
export interface RecordCallRequest {
  outcome: CallOutcome;
  /** For colleagues only. */
  note?: string;
  /** What the resident said, in their words; they read it too. Required with `saidFixed` and `saidNotFixed`. */
  words?: string;
}
