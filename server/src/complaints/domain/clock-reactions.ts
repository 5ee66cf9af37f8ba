/**
 * 时钟怎么走: which promises start, end or move when the timeline says that something happened. What is not in this
 * table moves nothing: editing, commenting, urging (计时不可被留言或修改重置).
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { VERIFICATION_MINUTES } from '@yingsheng/shared/complaint/danger-question';
import { CALL_MINUTES, CONFIRMATION_TIMEOUT_HOURS, HANDOVER_ANSWER_MINUTES } from '@yingsheng/shared/complaint/limits';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { APPEAL_DECISION_MINUTES } from '@yingsheng/shared/follow-up/appeal';
import { CALL_DUE_MINUTES, CALL_RETRY_MINUTES } from '@yingsheng/shared/follow-up/call';
import { ACCEPT_ORDER_MINUTES, type ClockKind, type CountedLimits } from '@yingsheng/shared/sla/policy';
import type { Clock, ClockBook, ClockSubject, RecountedClock, RevivedClock } from './clock-book';
import { type Correction, correctedSpan, resumedSpan } from './clock-spans';
import type { ClockedEntry } from './clocked-entry';
import type { DangerQuestionData } from './danger-doubt';
import type { TimelineAction } from './decision';
import { pauseFrom } from './pauses';

type Reaction = (book: ClockBook<Clock>, entry: ClockedEntry) => void;

/** Working minutes a lead has to decide on what waits for them. */
export const APPROVAL_MINUTES = 240;

export const CLOCK_REACTIONS: Readonly<Partial<Record<TimelineAction, Reaction>>> = {
  submit: opened,
  register: opened,
  accept: (book, entry) => {
    answer(book, entry);
    informed(book, entry);
  },
  publishUpdate: (book, entry) => {
    answer(book, entry);
    informed(book, entry);
  },
  // Only what a colleague says to the resident answers; the resident's own words move nothing.
  comment: (book, entry) => {
    if (entry.data.isAnswer === true) answer(book, entry);
  },
  correctTriage: (book, entry) => {
    followCorrection(book, entry);
    if (entry.data.toUrgency === 'lifeSafety') book.end('verification', 'met', entry.occurredAt);
  },
  confirmDanger: (book, entry) => {
    book.end('verification', 'met', entry.occurredAt);
    followCorrection(book, entry);
  },
  confirmHarmless: (book, { occurredAt }) => book.end('verification', 'met', occurredAt),
  dispatch: offered,
  // The asked department has as long as it was asked for; before that was kept, as long as the matter's class promises.
  coHandle: (book, entry) => {
    offered(book, entry);
    const { limitMinutes } = entry.data;
    const minutes = typeof limitMinutes === 'number' ? limitMinutes : book.limits.resolutionMinutes;
    book.start('resolution', minutes, entry.occurredAt, { workOrderId: entry.workOrderId });
  },
  'workOrder.offer': offeredAnew,
  'workOrder.rule': offeredAnew,
  'workOrder.recuse': passedOn,
  'workOrder.accept': taken,
  'workOrder.grab': taken,
  'workOrder.return': nothingWaitsForAnAnswer,
  'workOrder.proposeTransfer': offered,
  'workOrder.acceptTransfer': taken,
  'workOrder.giveBack': (book, entry) => {
    taken(book, entry);
    nothingWaitsForAnAnswer(book, entry);
  },
  'workOrder.declineTransfer': transferAnswered,
  'workOrder.requestSuspension': (book, { workOrderId, occurredAt }) =>
    book.start('approval', APPROVAL_MINUTES, occurredAt, { workOrderId }, 'working'),
  'workOrder.approveSuspension': (book, entry) => {
    suspensionDecided(book, entry);
    restCoHandling(book, entry, entry.occurredAt, untilOf(entry));
  },
  'workOrder.rejectSuspension': suspensionDecided,
  'workOrder.resume': (book, entry) => {
    const until = untilOf(entry);
    if (entry.occurredAt < until) restCoHandling(book, entry, until, entry.occurredAt);
  },
  'workOrder.cancel': (book, entry) => {
    nothingWaitsForAnAnswer(book, entry);
    book.end('resolution', 'cancelled', entry.occurredAt, { workOrderId: entry.workOrderId });
  },
  // Somebody on site is promised for the matter itself, not for a part of it.
  'workOrder.arrive': (book, entry) => {
    if (entry.data.kind !== 'coHandling') book.end('onSite', 'met', doneAt(entry));
  },
  'workOrder.done': (book, entry) => {
    nothingWaitsForAnAnswer(book, entry);
    book.end('resolution', 'met', doneAt(entry), { workOrderId: entry.workOrderId });
  },
  // Only what is above somebody's authority waits for a decision.
  recordSpending: (book, { occurredAt, data }) => {
    if (data.approverId !== null) book.start('approval', APPROVAL_MINUTES, occurredAt, spendingOf(data), 'working');
  },
  approveSpending: (book, { occurredAt, data }) => book.end('approval', 'met', occurredAt, spendingOf(data)),
  rejectSpending: (book, { occurredAt, data }) => book.end('approval', 'met', occurredAt, spendingOf(data)),
  withdrawSpending: (book, { occurredAt, data }) => book.end('approval', 'cancelled', occurredAt, spendingOf(data)),
  // What is told about a matter that is over is owed by nobody's clock.
  askForCall: (book, entry) => {
    if (entry.data.isTimed === true) call(book, entry);
  },
  // Trying in time keeps the promise; the next try has a time of its own.
  recordCall: (book, entry) => {
    book.end('callTask', 'met', entry.occurredAt, callOf(entry));
    if (entry.data.isAgain === true) call(book, entry);
  },
  dropCalls: (book, { occurredAt, data }) => {
    for (const subjectId of data.callTaskIds as string[]) book.end('callTask', 'cancelled', occurredAt, { subjectId });
  },
  suspend: (book, entry) => book.pause(pauseFrom(entry)),
  resume: followResumption,
  resolve: awaitConfirmation,
  answerOnTheSpot: awaitConfirmation,
  refuse: (book, entry) => {
    book.end('confirmation', 'met', entry.occurredAt);
    startSecondRound(book, entry);
  },
  reopen: startAfresh,
  // Nobody has answered: what was waited for is called off, and may be waited for again.
  workOnMerged: (book, entry) => {
    book.end('confirmation', 'cancelled', entry.occurredAt);
    startSecondRound(book, entry);
  },
  backToConfirm: (book, { occurredAt, data }) => {
    book.end('resolution', 'cancelled', occurredAt);
    book.end('progressUpdate', 'cancelled', occurredAt);
    const confirmation = { kind: 'confirmation', workOrderId: null, subjectId: null } as const;
    book.revive(new Date(String(data.reopenedAt)), [confirmation]);
  },
  fileAppeal: (book, { occurredAt, data }) =>
    book.start('approval', APPEAL_DECISION_MINUTES, occurredAt, appealOf(data), 'working'),
  upholdAppeal: (book, entry) => {
    book.end('approval', 'met', entry.occurredAt, appealOf(entry.data));
    startAfresh(book, entry);
  },
  rejectAppeal: (book, { occurredAt, data }) => book.end('approval', 'met', occurredAt, appealOf(data)),
  planFollowUpCall: (book, { occurredAt, data }) =>
    book.start('followUpCall', CALL_DUE_MINUTES, occurredAt, followUpCallOf(data), 'roundTheClock'),
  // An attempt keeps the promise of that attempt; where it reached nobody, the next one is owed.
  recordFollowUpCall: (book, { occurredAt, data }) => {
    book.end('followUpCall', 'met', occurredAt, followUpCallOf(data));
    if (data.isOver !== true) {
      book.start('followUpCall', CALL_RETRY_MINUTES, occurredAt, followUpCallOf(data), 'roundTheClock');
    }
  },
  proposeDecline: (book, { occurredAt }) => book.start('approval', APPROVAL_MINUTES, occurredAt, {}, 'working'),
  rejectDecline: (book, { occurredAt }) => book.end('approval', 'met', occurredAt),
  decline: (book, entry) => {
    answer(book, entry);
    book.end('approval', 'met', entry.occurredAt);
    close(book, entry);
  },
  proposeHandover: awaitReceiver,
  acceptHandover: receiverAnswered,
  declineHandover: receiverAnswered,
  // Nobody answered it here, and nobody was asked whether it is solved: what ran is called off, not kept.
  merge: (book, { occurredAt }) => book.endAll(occurredAt),
  undoMerge: (book, { data }) => book.revive(new Date(String(data.mergedAt)), data.running as RevivedClock[]),
  join: (book, { occurredAt }) => book.endAll(occurredAt),
  // Nobody was to work on it by itself until now: it is promised as if it had just been filed.
  leave: startPromises,
  goOnAlone: startPromises,
  knowCalendar: movedAsSaid,
  earlierPromise: movedAsSaid,
  letGo: movedAsSaid,
  // After a word on the phone it is over already; what runs is about the closing.
  confirm: (book, entry) => {
    if (entry.data.isAfterPhone !== true) close(book, entry);
  },
  confirmByPhone: close,
  withdraw: close,
  // Silence is no answer: what still waits for the resident is cancelled, not met.
  autoClose: (book, { occurredAt }) => book.endAll(occurredAt),
};

/** Where the entry itself says which clocks moved, and whereto. */
function movedAsSaid(book: ClockBook<Clock>, { data }: ClockedEntry): void {
  for (const { kind, workOrderId, subjectId, warnAt, dueAt } of (data.moved ?? []) as RecountedClock[]) {
    const span = { warnAt: new Date(warnAt), dueAt: new Date(dueAt) };
    book.move(kind, () => span, { workOrderId, subjectId });
  }
}

function spendingOf(data: ClockedEntry['data']): ClockSubject {
  return { subjectId: data.spendingId as string };
}

function opened(book: ClockBook<Clock>, entry: ClockedEntry): void {
  startPromises(book, entry);
  const { isToVerify } = (entry.data.dangerQuestion ?? {}) as Partial<DangerQuestionData>;
  if (isToVerify === true) book.start('verification', VERIFICATION_MINUTES, entry.occurredAt, {}, 'roundTheClock');
}

function startPromises(book: ClockBook<Clock>, { occurredAt, data }: ClockedEntry): void {
  book.triage(data.category as CategoryCode, data.urgency as Urgency);
  const { limits } = book;
  book.start('firstResponse', limits.firstResponseMinutes, occurredAt);
  book.start('onSite', limits.onSiteMinutes, occurredAt);
  book.start('resolution', limits.resolutionMinutes, occurredAt);
  book.start('progressUpdate', firstUpdateMinutes(limits), occurredAt);
}

/** Nobody owes news before they owe an answer: the first update is due with the answer at the earliest. */
function firstUpdateMinutes({ firstResponseMinutes, progressUpdateMinutes }: CountedLimits): number | null {
  return progressUpdateMinutes === null ? null : Math.max(progressUpdateMinutes, firstResponseMinutes);
}

function appealOf(data: ClockedEntry['data']): ClockSubject {
  return { subjectId: data.appealId as string };
}

function followUpCallOf(data: ClockedEntry['data']): ClockSubject {
  return { subjectId: data.callId as string };
}

/** What still ran on the closed matter, a call or an appeal, is no longer asked for. */
function startAfresh(book: ClockBook<Clock>, entry: ClockedEntry): void {
  book.endAll(entry.occurredAt);
  startSecondRound(book, entry);
}

/** 重新打开: the work is owed again, within the same limits. */
function startSecondRound(book: ClockBook<Clock>, { occurredAt }: ClockedEntry): void {
  book.start('resolution', book.limits.resolutionMinutes, occurredAt);
  book.start('progressUpdate', book.limits.progressUpdateMinutes, occurredAt);
}

function answer(book: ClockBook<Clock>, { occurredAt }: ClockedEntry): void {
  book.end('firstResponse', 'met', occurredAt);
}

/** 告知节奏: every published update keeps the promise and starts the next. */
function informed(book: ClockBook<Clock>, { occurredAt }: ClockedEntry): void {
  book.end('progressUpdate', 'met', occurredAt);
  book.start('progressUpdate', book.limits.progressUpdateMinutes, occurredAt);
}

function offered(book: ClockBook<Clock>, { workOrderId, occurredAt }: ClockedEntry): void {
  book.start('acceptOrder', ACCEPT_ORDER_MINUTES[book.urgency], occurredAt, { workOrderId });
}

function offeredAnew(book: ClockBook<Clock>, entry: ClockedEntry): void {
  nothingWaitsForAnAnswer(book, entry);
  offered(book, entry);
}

/** The order moved on: neither who was asked to take it nor who was asked to let it rest need answer any more. */
function nothingWaitsForAnAnswer(book: ClockBook<Clock>, { workOrderId, occurredAt }: ClockedEntry): void {
  book.end('acceptOrder', 'cancelled', occurredAt, { workOrderId });
  book.end('approval', 'cancelled', occurredAt, { workOrderId });
}

/** A no is an answer; silence and a question taken back are none. */
function transferAnswered(book: ClockBook<Clock>, { workOrderId, occurredAt, data }: ClockedEntry): void {
  book.end('acceptOrder', data.how === 'declined' ? 'met' : 'cancelled', occurredAt, { workOrderId });
}

function suspensionDecided(book: ClockBook<Clock>, { workOrderId, occurredAt }: ClockedEntry): void {
  book.end('approval', 'met', occurredAt, { workOrderId });
}

function untilOf({ data }: ClockedEntry): Date {
  return new Date(data.until as string);
}

/**
 * A co-handling order has a limit of its own, which rests with it: what was left at `from` is left at `to`. The limit
 * of the matter rests with the lead order, by the entries `suspend` and `resume`.
 */
function restCoHandling(book: ClockBook<Clock>, { workOrderId, data }: ClockedEntry, from: Date, to: Date): void {
  if (data.kind !== 'coHandling') return;
  const rest = { startedAt: from, untilAt: null, endedAt: to };
  book.move('resolution', (clock) => resumedSpan(book.terms, book.limits.time, clock, rest), { workOrderId });
}

/** With another coordinator nobody is asked to take it yet. */
function passedOn(book: ClockBook<Clock>, entry: ClockedEntry): void {
  if (entry.data.handlerId !== null) offeredAnew(book, entry);
}

/** The resident hears of it when it arrives; the order was taken when it was. */
function taken(book: ClockBook<Clock>, entry: ClockedEntry): void {
  answer(book, entry);
  const { workOrderId, data, occurredAt } = entry;
  if (typeof data.offeredAt !== 'string') {
    book.end('acceptOrder', 'met', doneAt(entry), { workOrderId });
    return;
  }
  // 按时接了，送达前已改派: that offer was kept, and whoever was asked since need not answer any more.
  book.keepAfterAll('acceptOrder', doneAt(entry), new Date(data.offeredAt), { workOrderId });
  book.end('acceptOrder', 'cancelled', occurredAt, { workOrderId });
}

/** When it was done: without a network earlier than it arrived, where the claim counts. */
function doneAt({ occurredAt, data }: ClockedEntry): Date {
  return data.isClaimCounted === true ? new Date(String(data.claimedAt)) : occurredAt;
}

function call(book: ClockBook<Clock>, entry: ClockedEntry): void {
  book.start('callTask', CALL_MINUTES, entry.occurredAt, callOf(entry), 'working');
}

function callOf({ data }: ClockedEntry): ClockSubject {
  return { subjectId: data.callTaskId as string };
}

/** Shifts change at night too: the receiver's time to answer is counted round the clock. */
function awaitReceiver(book: ClockBook<Clock>, entry: ClockedEntry): void {
  book.start('approval', HANDOVER_ANSWER_MINUTES, entry.occurredAt, handoverOf(entry), 'roundTheClock');
}

function receiverAnswered(book: ClockBook<Clock>, entry: ClockedEntry): void {
  book.end('approval', 'met', entry.occurredAt, handoverOf(entry));
}

function handoverOf({ data }: ClockedEntry): ClockSubject {
  return { subjectId: data.handoverId as string };
}

function awaitConfirmation(book: ClockBook<Clock>, entry: ClockedEntry): void {
  const { occurredAt } = entry;
  book.end('resolution', 'met', doneAt(entry));
  book.end('progressUpdate', 'met', occurredAt);
  book.end('firstResponse', 'met', occurredAt);
  book.end('onSite', 'cancelled', occurredAt);
  book.start('confirmation', CONFIRMATION_TIMEOUT_HOURS * 60, occurredAt, {}, 'roundTheClock');
}

function close(book: ClockBook<Clock>, { occurredAt }: ClockedEntry): void {
  book.end('confirmation', 'met', occurredAt);
  book.endAll(occurredAt);
}

/** An approved pause gives back exactly what was left of the promise when it began. */
function followResumption(book: ClockBook<Clock>, { occurredAt }: ClockedEntry): void {
  const pause = book.resume(occurredAt);
  if (pause === null) return;
  book.move('resolution', (clock) => resumedSpan(book.terms, book.limits.time, clock, pause));
}

/** A corrected category or urgency brings the promise of that class, but takes back no promise on its own. */
function followCorrection(book: ClockBook<Clock>, { occurredAt, data }: ClockedEntry): void {
  const old = book.limits;
  book.triage(data.toCategory as CategoryCode, data.toUrgency as Urgency);
  const { limits, pauses } = book;
  const correction: Correction = {
    at: occurredAt,
    pauses,
    mayPutBack: data.mayPutBack === true,
    isSameClass: isSamePromise(limits, old),
  };
  const promised: readonly (readonly [ClockKind, number | null])[] = [
    ['firstResponse', limits.firstResponseMinutes],
    ['onSite', limits.onSiteMinutes],
    ['resolution', limits.resolutionMinutes],
    ['progressUpdate', isAnswerOwed(book) ? firstUpdateMinutes(limits) : limits.progressUpdateMinutes],
  ];
  for (const [kind, minutes] of promised) {
    if (minutes !== null)
      book.move(kind, (clock) => correctedSpan(book.terms, limits.time, minutes, clock, correction));
    else if (correction.mayPutBack) book.end(kind, 'cancelled', occurredAt);
  }
  if (old.onSiteMinutes === null && data.isAwaitingArrival === true && !isPromisedOnSite(book)) {
    book.start('onSite', limits.onSiteMinutes, occurredAt);
  }
}

function isPromisedOnSite(book: ClockBook<Clock>): boolean {
  return book.all().some(({ kind, endedAt }) => kind === 'onSite' && endedAt === null);
}

function isAnswerOwed(book: ClockBook<Clock>): boolean {
  return book.all().some(({ kind, endedAt }) => kind === 'firstResponse' && endedAt === null);
}

function isSamePromise(one: CountedLimits, other: CountedLimits): boolean {
  return (Object.keys(one) as (keyof CountedLimits)[]).every((key) => one[key] === other[key]);
}
