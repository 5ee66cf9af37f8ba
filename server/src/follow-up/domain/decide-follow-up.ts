/**
 * 办结之后：业主确认才算修好；说没好就返工；不回复的，提醒两次后按规定关闭并留痕；关闭后限期内可以重新打开。
 * 习惯打电话的业主在电话里说：原话记下，书面告诉本人，本人之后自己点的为准；还有电话要打的，不按“没回复”关闭。
 */

import {
  CONFIRMATION_REMINDER_HOURS,
  CONFIRMATION_TIMEOUT_HOURS,
  REOPEN_WINDOW_DAYS,
} from '@yingsheng/shared/complaint/limits';
import type { RatingScores } from '@yingsheng/shared/follow-up/rating';
import { isSolved, reopenUntil } from '../../complaints/domain/allowed-actions';
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import { type Asker, type ComplaintFacts, type ComplaintState, SYSTEM } from '../../complaints/domain/facts';
import { isOnReportersSide } from '../../complaints/domain/on-behalf';
import { assertComplaintAction } from '../../complaints/domain/permission';
import { reopened, workedOnAgain } from '../../complaints/domain/reopened';
import { aRunningAppealDecidesFirst } from '../../complaints/domain/rules/appeal-rules';
import { isRatingOver, ratingIsInsideTheWindow } from '../../complaints/domain/rules/rating-rules';
import { DomainError } from '../../platform/domain-error';

const HOUR_MS = 3_600_000;
export const MIN_GAP_HOURS = 12;

export interface Refusal {
  readonly kind: 'notFixed' | 'partlyFixed';
  readonly reason: string;
  readonly mediaIds: readonly string[];
}

export function confirmComplaint(facts: ComplaintFacts, asker: Asker, now: Date): Decision {
  assertComplaintAction(facts, asker, 'confirm');
  if (facts.complaint.status === 'closed') return confirmAfterPhone(facts.complaint);
  return decision({
    complaint: { status: 'closed', closeReason: 'confirmed', closedAt: now },
    entries: [entry({ action: 'confirm' })],
    events: [{ type: 'ComplaintConfirmed', payload: {} }],
  });
}

/** Her own answer takes the place of what was taken down for her; when it was closed, and what that set off, stays. */
function confirmAfterPhone({ closeReason, status }: ComplaintState): Decision {
  if (closeReason !== 'confirmedByPhone') {
    throw new DomainError('COMPLAINT.ACTION_NOT_IN_STATE', { action: 'confirm', status });
  }
  return decision({
    complaint: { closeReason: 'confirmed' },
    entries: [entry({ action: 'confirm', data: { isAfterPhone: true } })],
    events: [{ type: 'ComplaintConfirmed', payload: {} }],
  });
}

/** 电话里说已修好. `words`: what the resident said, for her to read and to object to. */
export function confirmByPhone(facts: ComplaintFacts, asker: Asker, words: string, now: Date): Decision {
  assertComplaintAction(facts, asker, 'confirmByPhone');
  const until = reopenUntil({ closedAt: now }).toISOString();
  return decision({
    complaint: { status: 'closed', closeReason: 'confirmedByPhone', confirmedById: asker.personId, closedAt: now },
    entries: [entry({ action: 'confirmByPhone', body: words })],
    events: [{ type: 'ComplaintConfirmedByPhone', payload: { words, reopenUntil: until } }],
  });
}

export function refuseComplaint(facts: ComplaintFacts, asker: Asker, refusal: Refusal): Decision {
  assertComplaintAction(facts, asker, 'refuse');
  const { kind, reason, mediaIds } = refusal;
  const isByPhone = !isOnReportersSide(facts.complaint, asker.personId);
  return decision({
    complaint: workedOnAgain(facts.complaint),
    entries: [entry({ action: 'refuse', reason, data: isByPhone ? { kind, isByPhone } : { kind } })],
    media: mediaIds.length === 0 ? [] : [{ mediaIds, purpose: 'message', workOrderId: null, entryIndex: 0 }],
    events: [{ type: 'ComplaintRefused', payload: { kind, reason } }],
  });
}

export function reopenComplaint(facts: ComplaintFacts, asker: Asker, reason: string, now: Date): Decision {
  assertComplaintAction(facts, asker, 'reopen');
  onlyASolvedComplaintReopens(facts.complaint);
  aRunningAppealDecidesFirst(facts.complaint);
  reopeningIsInsideTheWindow(facts.complaint, now);
  return decision({
    complaint: reopened(facts.complaint),
    entries: [entry({ action: 'reopen', reason })],
    events: [{ type: 'ComplaintReopened', payload: { reason } }],
  });
}

/** 评价: one word of the reporter, after closing, about work that was done. */
export function rateComplaint(
  facts: ComplaintFacts,
  asker: Asker,
  scores: RatingScores,
  comment: string | null,
  now: Date,
): Decision {
  assertComplaintAction(facts, asker, 'rate');
  onlyASolvedComplaintIsRated(facts.complaint);
  eachComplaintIsRatedOnce(facts);
  ratingIsInsideTheWindow(facts.complaint, now);
  const { speed, attitude, quality } = scores;
  return decision({
    entries: [entry({ action: 'rate', data: { speed, attitude, quality } })],
    rating: { speed, attitude, quality, comment },
    events: [{ type: 'ComplaintRated', payload: { speed, attitude, quality } }],
  });
}

/** 再请一次，只一次: rating is a favour, not a duty. `null`: nothing to ask any more. */
export function remindOfRating(facts: ComplaintFacts, now: Date): Decision | null {
  const { complaint, isRated } = facts;
  if (!isSolved(complaint) || isRated || complaint.ratingRemindedAt !== null) return null;
  if (complaint.reporterId === null || isRatingOver(complaint, now)) return null;
  assertComplaintAction(facts, SYSTEM, 'remindRating');
  return decision({
    complaint: { ratingRemindedAt: now },
    entries: [entry({ action: 'remindRating', isBySystem: true, isVisibleToResident: false })],
    events: [{ type: 'RatingReminded', payload: {} }],
    isBackground: true,
  });
}

export interface SentReminder {
  readonly hours: number;
  readonly sentAt: Date;
}

/**
 * The reminder that is due, or the closing that silence brings; `null`: nothing to do yet. However late
 * a sweep comes (the server was down), each step leaves the resident time to answer the one before.
 */
export function followSilence(
  facts: ComplaintFacts,
  asker: Asker,
  sent: readonly SentReminder[],
  now: Date,
): Decision | null {
  const { resolvedAt, status } = facts.complaint;
  if (status !== 'resolved' || resolvedAt === null) return null;
  const calls = facts.clocks.filter(({ kind }) => kind === 'callTask');
  const called = calls.flatMap(({ endedAt }) => endedAt ?? []);
  const lastSentAt = Math.max(0, ...[...sent.map(({ sentAt }) => sentAt), ...called].map((at) => at.getTime()));
  if (now.getTime() - lastSentAt < MIN_GAP_HOURS * HOUR_MS) return null;
  const silentHours = (now.getTime() - resolvedAt.getTime()) / HOUR_MS;
  const next = CONFIRMATION_REMINDER_HOURS.find((hours) => !sent.some((reminder) => reminder.hours === hours));
  if (next !== undefined) return silentHours >= next ? remind(next, closesAt(resolvedAt, next, now)) : null;
  // 还有电话要打: nobody is silent whom nobody has asked yet.
  if (calls.some(({ endedAt }) => endedAt === null)) return null;
  return silentHours >= CONFIRMATION_TIMEOUT_HOURS ? closeByTimeout(facts, asker, now) : null;
}

function closeByTimeout(facts: ComplaintFacts, asker: Asker, now: Date): Decision {
  assertComplaintAction(facts, asker, 'autoClose');
  return decision({
    complaint: { status: 'closed', closeReason: 'timeout', closedAt: now },
    entries: [entry({ action: 'autoClose', isBySystem: true, reason: '提醒过两次，一直没有收到回复' })],
    events: [
      { type: 'ComplaintClosedByTimeout', payload: { reopenUntil: reopenUntil({ closedAt: now }).toISOString() } },
    ],
  });
}

/** When silence closes it at the earliest, once the resident has had the time that each reminder leaves. */
function closesAt(resolvedAt: Date, hours: number, now: Date): Date {
  const remindersLeft = CONFIRMATION_REMINDER_HOURS.filter((later) => later > hours).length;
  return new Date(
    Math.max(
      resolvedAt.getTime() + CONFIRMATION_TIMEOUT_HOURS * HOUR_MS,
      now.getTime() + (remindersLeft + 1) * MIN_GAP_HOURS * HOUR_MS,
    ),
  );
}

function remind(hours: number, closesAt: Date): Decision {
  return decision({
    entries: [entry({ action: 'remind', isBySystem: true, data: { hours } })],
    events: [{ type: 'ConfirmationReminded', payload: { hours, closesAt: closesAt.toISOString() } }],
  });
}

function onlyASolvedComplaintReopens(complaint: ComplaintState): void {
  if (!isSolved(complaint)) {
    throw new DomainError('COMPLAINT.ACTION_NOT_IN_STATE', { action: 'reopen', closeReason: complaint.closeReason });
  }
}

function reopeningIsInsideTheWindow(complaint: ComplaintState, now: Date): void {
  if (reopenUntil(complaint) < now) {
    throw new DomainError('COMPLAINT.REOPEN_WINDOW_OVER', { windowDays: REOPEN_WINDOW_DAYS });
  }
}

function onlyASolvedComplaintIsRated(complaint: ComplaintState): void {
  if (!isSolved(complaint)) throw new DomainError('COMPLAINT.NOT_RATABLE', { closeReason: complaint.closeReason });
}

function eachComplaintIsRatedOnce(facts: ComplaintFacts): void {
  if (facts.isRated) throw new DomainError('COMPLAINT.ALREADY_RATED');
}
