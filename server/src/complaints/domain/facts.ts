/**
 * 投诉处理的事实: everything a decision may look at, as plain values. Deciding is a pure function of
 * these and `now`; nothing here knows a database.
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Channel, ContactPreference, DesiredOutcome } from '@yingsheng/shared/complaint/channel';
import type { DangerAnswered } from '@yingsheng/shared/complaint/danger-question';
import type { ConsentVersion, FilingAnswer, Relation } from '@yingsheng/shared/complaint/on-behalf';
import type { CloseReason, ComplaintStatus } from '@yingsheng/shared/complaint/status';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import type { AppealVerdict } from '@yingsheng/shared/follow-up/appeal';
import type { CallReason, FollowUpOutcome } from '@yingsheng/shared/follow-up/call';
import type { RatingScores } from '@yingsheng/shared/follow-up/rating';
import type { Role } from '@yingsheng/shared/people/role';
import type { Ladder, LadderRole } from '@yingsheng/shared/sla/ladder';
import type { ClockKind, ClockOutcome, CountedLimits, TimeBase } from '@yingsheng/shared/sla/policy';
import type { SpendingKind, SpendingStatus } from '@yingsheng/shared/spending/authority';
import type { WorkOrderKind, WorkOrderStatus } from '@yingsheng/shared/work-order/status';
import type { SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';

/** A refusal to take the matter on, waiting for the decision of a lead who did not propose it. */
export interface DeclineProposal {
  readonly proposedById: string;
  readonly reason: string;
  readonly ruleText: string;
  readonly whereToGo: string;
  /** The lead whose move it is; any other lead of the estate may decide as well. */
  readonly deciderId: string;
}

/** 首接责任交接, offered and not yet answered: the giver answers for the complaint until the receiver accepts. */
export interface OwnerHandover {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  /** The giver, or the estate's manager on their behalf. */
  readonly proposedById: string;
  readonly reason: string;
  /** Instant, as JSON keeps it. */
  readonly proposedAt: string;
}

/** 申诉: the resident asks somebody who had no hand in the matter to look at how it was closed. */
export interface Appeal {
  readonly id: string;
  readonly reason: string;
  /** Instants, here and below, as JSON keeps them. */
  readonly filedAt: string;
  /** Who had done anything about the matter by then: none of them decides. */
  readonly involvedIds: readonly string[];
  /** `null`: not decided yet. */
  readonly verdict: AppealVerdict | null;
  readonly decidedAt: string | null;
  readonly answer: string | null;
}

/** 回访: somebody who had no hand in the matter asks the resident how it went. */
export interface FollowUpCall {
  readonly id: string;
  readonly reasons: readonly CallReason[];
  /** Those that reached nobody. */
  readonly attempts: readonly { readonly at: string; readonly byId: string }[];
  /** `null`: still to be called. */
  readonly outcome: FollowUpOutcome | null;
  readonly note: string | null;
}

/** 待核实: the words sounded as if there might be danger, and nobody has said yet whether there is. */
export interface DangerDoubt {
  /** 0–1, as judged when it came in. */
  readonly probability: number;
  /** What it would be; `null`: unclear. */
  readonly hazard: Hazard | null;
}

/** 替人反映: by whose leave somebody reported about another's home, and what the person said to it. */
export interface Filing {
  /** What whoever filed it is to the person. */
  readonly relation: Relation | null;
  /** As whoever filed it said; `null`: danger, which waits for nobody's leave. Instants, as JSON keeps them. */
  readonly consent: { readonly version: ConsentVersion; readonly givenAt: string } | null;
  /** Given, the matter is the person's alone. */
  readonly answer: { readonly kind: FilingAnswer; readonly at: string } | null;
}

/** One row of `complaint`. */
export interface ComplaintState {
  readonly id: string;
  readonly number: string;
  /** The number repeats every year; unique together with the estate and this. */
  readonly numberYear: number;
  readonly estateId: string;
  readonly reporterId: string | null;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  readonly registeredById: string | null;
  /** 代报人: who filed it for another; stays when the matter becomes the person's. `null`: nobody did. */
  readonly filedById: string | null;
  readonly filing: Filing | null;
  /** 替谁反映的, as whoever filed it wrote them. */
  readonly onBehalfOfName: string | null;
  readonly onBehalfOfPhone: string | null;
  /** The same person, known here: lives in that room and has shown that number to be theirs. */
  readonly onBehalfOfPersonId: string | null;
  readonly householdId: string | null;
  readonly buildingId: string | null;
  readonly publicAreaId: string | null;
  readonly assetId: string | null;
  readonly placeText: string;
  /** 位置图钉, in degrees, GCJ-02 as WeChat's map has them; `null`: nobody put one. */
  readonly placeLatitude: number | null;
  readonly placeLongitude: number | null;
  readonly text: string;
  readonly title: string;
  readonly channel: Channel;
  readonly category: CategoryCode;
  readonly suggestedCategory: CategoryCode;
  readonly urgency: Urgency;
  readonly triageConfidence: number;
  readonly triageWords: readonly string[];
  readonly hazard: Hazard | null;
  /** 系统当时怎么判的, of the words alone and whatever people chose or corrected; all `null` before this was kept. */
  readonly judgedCategory: CategoryCode | null;
  readonly judgedUrgency: Urgency | null;
  readonly judgedHazard: Hazard | null;
  /** 0–1: how likely somebody was in danger. */
  readonly judgedDanger: number | null;
  /** Neither surely in danger nor surely not: one question was to be asked. */
  readonly isJudgedUnsure: boolean;
  /** 追问的答复; `null`: there was nothing to ask. */
  readonly dangerAnswer: DangerAnswered | null;
  /** `null`: nothing is left to find out. */
  readonly dangerDoubt: DangerDoubt | null;
  readonly desiredOutcomes: readonly DesiredOutcome[];
  readonly desiredOutcomeNote: string | null;
  readonly contactPreference: ContactPreference;
  readonly contactHours: string | null;
  readonly isConfidential: boolean;
  readonly status: ComplaintStatus;
  readonly closeReason: CloseReason | null;
  /** 首接责任人: changes only by a handover that the new owner accepted. */
  readonly firstContactOwnerId: string;
  /** Whose move it is; `null` only when closed. Derived by the write door, never set by a decision. */
  readonly ballHolderId: string | null;
  readonly leadDepartmentId: string | null;
  /** The version of the promises this complaint was given; it keeps them. */
  readonly policyId: string;
  /** The red alert that was on at intake and lengthened those promises for good; `null`: none was. */
  readonly weatherAlertId: string | null;
  readonly submittedAt: Date;
  readonly firstRespondedAt: Date | null;
  /** What the resident was last told; differs from the resolution clock, which nobody can move. */
  readonly expectedAt: Date | null;
  readonly etaMovedCount: number;
  readonly etaMovedReason: string | null;
  /** What the resident was told before it last moved. */
  readonly etaMovedFrom: Date | null;
  /** What staff told the resident comes next, in their words. */
  readonly nextStep: string | null;
  readonly outcome: string | null;
  readonly resolvedAt: Date | null;
  readonly resolvedById: string | null;
  /** 电话确认由谁记下的; `null`: the resident has said it herself, or nobody has. */
  readonly confirmedById: string | null;
  readonly closedAt: Date | null;
  /** 个人信息已删除: when names, words and pictures were taken out of it for good. */
  readonly personalRemovedAt: Date | null;
  readonly suspendedAt: Date | null;
  readonly reopenCount: number;
  readonly urgeCount: number;
  readonly lastUrgedAt: Date | null;
  /** 已上报给谁: the highest the resident was told of in this round. */
  readonly escalatedRole: LadderRole | null;
  readonly escalatedToId: string | null;
  readonly mergedIntoId: string | null;
  /** 我也是: its reporter let it go on in another, and may take it back. */
  readonly isJoined: boolean;
  /** 反映的是哪一户, whose home the place need not be; `null`: nobody knows. */
  readonly reporterHouseholdId: string | null;
  /** When so many households had joined that a lead was called in; once for all. */
  readonly raisedByJoinersAt: Date | null;
  /** 接着哪一件: an earlier matter of the same reporter that this one goes on from. */
  readonly previousComplaintId: string | null;
  readonly declineProposal: DeclineProposal | null;
  /** 被投诉人: persons this complaint is about; they see, decide and hear nothing of it. */
  readonly accusedIds: readonly string[];
  /** Whom the reporter means, in their words, where they do not know the name. */
  readonly accusedText: string | null;
  /** 介入负责人: the lead who joins disputes and complaints about attitude by rule. */
  readonly joinedLeadId: string | null;
  readonly handover: OwnerHandover | null;
  /** 内容待复核: how many of its words and photos wait for a person to look at them. */
  readonly contentToReviewCount: number;
  /** Of the last closing; reopening clears it. */
  readonly appeal: Appeal | null;
  /** Whose decision an appeal waits for; `null`: none waits, or the estate has nobody who had no hand in it. */
  readonly arbiterId: string | null;
  /** Of the last closing; reopening clears it. */
  readonly followUpCall: FollowUpCall | null;
  /** Who is asked to call; `null`: nobody is to be called, or whoever may will have to. */
  readonly callerId: string | null;
  /** When the resident was asked a second time to rate this closing. */
  readonly ratingRemindedAt: Date | null;
  /** End of the running clock that ends first. Derived by the write door. */
  readonly nextDueAt: Date | null;
  /** Counted up by the write door. */
  readonly version: number;
}

/**
 * 转派: the handler has asked a colleague to take the order over. While a coordinator's ruling is awaited it is only a
 * suggestion of whom to rule for.
 */
export interface TransferProposal {
  readonly fromId: string;
  readonly toId: string;
  readonly toDepartmentId: string;
  readonly reason: string;
  /** ISO instant. */
  readonly proposedAt: string;
}

/** 挂起: asked for by the handler; in force once approved. */
export interface Suspension {
  readonly reasonKind: SuspensionReasonKind;
  readonly reason: string;
  /** ISO instant; with the approval the work rests until then, and no longer. */
  readonly expectedReturnAt: string;
  readonly requestedById: string;
  readonly requestedAt: string;
  /** Whose move it is while it waits; any other lead may decide as well. */
  readonly approverId: string;
  readonly approvedById: string | null;
  readonly approvedAt: string | null;
}

/** 请派回给我: somebody who had it before, or was asked, is on site and asks for it. */
export interface BackRequest {
  readonly personId: string;
  readonly departmentId: string;
  /** ISO instant. */
  readonly askedAt: string;
}

/** One row of `work_order`. */
export interface WorkOrderState {
  readonly id: string;
  readonly complaintId: string;
  readonly estateId: string;
  readonly kind: WorkOrderKind;
  readonly departmentId: string;
  readonly status: WorkOrderStatus;
  /** Who is asked to take it, by an offer or by a transfer; `null` while offered: anyone of the department may grab it. */
  readonly offeredToId: string | null;
  readonly offeredAt: Date;
  readonly handlerId: string | null;
  readonly acceptedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly doneAt: Date | null;
  readonly note: string | null;
  readonly rootCause: string | null;
  readonly materials: string | null;
  readonly bounceCount: number;
  readonly returnedByIds: readonly string[];
  /** The coordinator whose ruling is awaited after two bounces; else `null`. */
  readonly coordinatorId: string | null;
  /** When a coordinator last ruled on it; from then on only a coordinator moves it to another department. */
  readonly ruledAt: Date | null;
  readonly transferProposal: TransferProposal | null;
  readonly suspension: Suspension | null;
  /** End of the approved rest; `null` unless suspended. */
  readonly suspendedUntil: Date | null;
  /** How often it was suspended so far. */
  readonly suspensionCount: number;
  /** Why this handler was chosen, for staff to read. */
  readonly whyChosen: string | null;
  /** 协办事项: what the department is asked to do; `null` for the lead order. */
  readonly task: string | null;
  /** Who asked for the co-handling; `null` for the lead order. */
  readonly askedById: string | null;
  readonly backRequest: BackRequest | null;
  /** 经过手的人: who had it, or was asked, and lost it. Derived by the write door; `null`: nobody. */
  readonly formerHandIds: readonly string[] | null;
  /** Derived by the write door. */
  readonly nextDueAt: Date | null;
  /** Counted up by the write door. */
  readonly version: number;
}

/** 费用: one row of `spending`: money granted to the resident or spent on the work. */
export interface SpendingState {
  readonly id: string;
  readonly complaintId: string;
  /** The order its requester was working on; `null`: asked for the complaint itself. */
  readonly workOrderId: string | null;
  readonly kind: SpendingKind;
  /** Whole fen, never a fraction. */
  readonly amountFen: number;
  /** What for, in the requester's words; staff only. */
  readonly note: string;
  readonly status: SpendingStatus;
  readonly requestedById: string;
  readonly requestedAt: Date;
  /** Whose decision it waits or waited for; `null`: inside the requester's authority. */
  readonly approverId: string | null;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

export interface ClockState {
  readonly id: string;
  readonly complaintId: string;
  /** The order it is about; `null`: the complaint itself. */
  readonly workOrderId: string | null;
  /** What else it is about, where several could run at once, e.g. the request that waits for approval. */
  readonly subjectId: string | null;
  readonly kind: ClockKind;
  readonly startedAt: Date;
  readonly warnAt: Date;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: ClockOutcome | null;
  /** When the next step of the ladder is due; `null`: ended, paused, or no step left. Derived by the write door. */
  readonly nextStepAt: Date | null;
  /** The highest percent of the limit whose steps have run; `null`: none yet. */
  readonly escalatedPercent: number | null;
  /** How late it was kept in the end, in the clock's own time; `null` unless `breached`. Derived by the write door. */
  readonly minutesLate: number | null;
}

export interface ClockSpan {
  readonly startedAt: Date;
  readonly warnAt: Date;
  readonly dueAt: Date;
}

/** 挂起: an approved pause, read from the timeline; `endedAt` null while it lasts. */
export interface Pause {
  readonly startedAt: Date;
  /** Approved until then: what lies behind it is not paused, however late somebody resumes. `null`: without limit. */
  readonly untilAt: Date | null;
  readonly endedAt: Date | null;
}

/** The pinned promises and the calendar they are counted in, as functions of instants; and whom the estate tells. */
export interface PromiseTerms {
  readonly ladder: Ladder;
  limitsFor(category: CategoryCode, urgency: Urgency): CountedLimits;
  /** `heardAt`: what was announced by then counts for years of which nothing was known at `from`; absent: nothing more. */
  spanFrom(limitMinutes: number, time: TimeBase, from: Date, heardAt?: Date): ClockSpan;
  minutesBetween(time: TimeBase, from: Date, to: Date, heardAt?: Date): number;
  /** Whether the span reaches into days whose public arrangement is not known yet. */
  isBeyondCalendar(time: TimeBase, from: Date, to: Date): boolean;
}

export interface ComplaintFacts {
  readonly complaint: ComplaintState;
  readonly workOrders: readonly WorkOrderState[];
  readonly spendings: readonly SpendingState[];
  readonly clocks: readonly ClockState[];
  readonly pauses: readonly Pause[];
  readonly terms: PromiseTerms;
  /** Photos taken after the work; engineering cannot be resolved without one. */
  readonly afterPhotoCount: number;
  readonly isRated: boolean;
  /** Head of the hash chain; `sequence` 0 before the first entry. */
  readonly lastEntry: { readonly sequence: number; readonly hash: string };
}

/** Who asks. `personId` null: the system itself (jobs, automatic dispatch). */
export interface Asker {
  readonly personId: string | null;
  readonly grants: readonly { readonly role: Role; readonly estateId: string }[];
  readonly departmentId: string | null;
}

export const SYSTEM: Asker = { personId: null, grants: [], departmentId: null };

export type RatingState = RatingScores & { readonly comment: string | null };
