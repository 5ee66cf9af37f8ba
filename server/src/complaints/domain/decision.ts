/** What a decision wants written. Ball holder, clocks, next due time and versions follow from it at the write door. */
import type { MediaPurpose } from '@yingsheng/shared/api/media';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import type { LadderRole } from '@yingsheng/shared/sla/ladder';
import type { WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import type { ComplaintState, RatingState, SpendingState, WorkOrderState } from './facts';

type DerivedColumn = 'id' | 'version' | 'nextDueAt' | 'ballHolderId' | 'formerHandIds';
export type ComplaintPatch = Partial<Omit<ComplaintState, DerivedColumn>>;
export type WorkOrderPatch = Partial<Omit<WorkOrderState, DerivedColumn | 'complaintId' | 'estateId'>>;

export type WorkOrderChange =
  | { readonly change: 'insert'; readonly order: WorkOrderState }
  /** The order must be among the loaded facts; its version is checked when written. */
  | { readonly change: 'update'; readonly id: string; readonly patch: WorkOrderPatch };

export type SpendingChange =
  | { readonly change: 'insert'; readonly spending: SpendingState }
  /** Of one that was pending: what was decided. */
  | { readonly change: 'update'; readonly id: string; readonly patch: SpendingPatch };
export type SpendingPatch = Partial<
  Pick<SpendingState, 'status' | 'approverId' | 'decidedById' | 'decidedAt' | 'decisionReason'>
>;

/** `submit` opens; work order actions carry a prefix so that a reader of the timeline never mixes them up. */
export type TimelineAction =
  | 'submit'
  | 'register'
  | 'remind'
  | 'escalate'
  | 'askForCall'
  | 'dropCalls'
  | 'flagContent'
  | 'reviewContent'
  // 并案: what the target keeps of a matter that was merged into it.
  | 'takeIn'
  | 'letGo'
  // 并进来的答应得更早: the target is due then.
  | 'earlierPromise'
  | 'mergedWords'
  | 'mergedUrge'
  // 是我反映的: whoever reported it without signing in has signed in.
  | 'recogniseOwn'
  // 替谁反映的人，后来在这里认得了: lives in that room, and has shown the number.
  | 'recognisePerson'
  // 当事人回避: whoever was to decide on something is replaced; the question and its clock stay.
  | 'passOnDecision'
  // 放假安排公布了: promises that were counted without it are counted again.
  | 'knowCalendar'
  // 交给这件事: what somebody recorded on site who has no part in it any more.
  | 'contribute'
  // 保存期满，或账号注销: names, words and pictures of the entries before this one are gone.
  | 'removePersonal'
  | ComplaintAction
  | `workOrder.${WorkOrderAction}`;

export interface NewTimelineEntry {
  readonly action: TimelineAction;
  readonly workOrderId: string | null;
  /** Done by the system on the actor's occasion (e.g. automatic dispatch at submission). */
  readonly isBySystem: boolean;
  readonly reason: string | null;
  /** What was said to the resident or colleague. */
  readonly body: string | null;
  /** Ids and values a reader needs, e.g. `{ handlerId }`. No personal data. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly isVisibleToResident: boolean;
}

export interface MediaClaim {
  readonly mediaIds: readonly string[];
  readonly purpose: MediaPurpose;
  readonly workOrderId: string | null;
  /** Index into `entries` of the entry that shows them. */
  readonly entryIndex: number;
  /** Under whom they were uploaded, where that is not whoever acts: a guest has no account. */
  readonly uploaderId?: string;
}

export type ComplaintEventType =
  | 'ComplaintSubmitted'
  | 'ComplaintAccepted'
  | 'ComplaintAnsweredOnTheSpot'
  | 'ComplaintTriageCorrected'
  | 'VerificationNeeded'
  | 'DangerConfirmed'
  | 'DangerRuledOut'
  | 'WorkOrderOffered'
  | 'CoHandlingAsked'
  | 'WorkOrderAccepted'
  | 'WorkOrderReturned'
  | 'WorkOrderArrived'
  | 'WorkOrderDone'
  | 'WorkOrderCancelled'
  | 'OrderLost'
  | 'BackAsked'
  | 'OrderGivenBack'
  | 'BackDeclined'
  | 'StepContributed'
  | 'RulingNeeded'
  | 'TransferProposed'
  | 'TransferAccepted'
  | 'TransferDeclined'
  | 'TransferCalledOff'
  | 'TransferLapsed'
  | 'SuspensionRequested'
  | 'SuspensionApproved'
  | 'SuspensionRejected'
  | 'WorkResumed'
  | 'ComplaintSuspended'
  | 'ComplaintResumed'
  | 'ProgressPublished'
  | 'CommentAdded'
  | 'NoteAdded'
  | 'SpendingRequested'
  | 'SpendingApproved'
  | 'SpendingRejected'
  | 'ReliefGranted'
  | 'ComplaintUrged'
  | 'ComplaintEscalated'
  | 'PromiseMissed'
  | 'UrgeEscalated'
  | 'ComplaintResolved'
  | 'ConfirmationReminded'
  | 'ComplaintConfirmed'
  | 'ComplaintConfirmedByPhone'
  | 'ComplaintRefused'
  | 'ComplaintClosedByTimeout'
  | 'ComplaintReopened'
  | 'DeclineProposed'
  | 'ComplaintDeclined'
  | 'DeclineRejected'
  | 'ComplaintWithdrawn'
  | 'ComplaintMerged'
  | 'ComplaintJoined'
  | 'JoinedLeft'
  | 'JoinedGoesOn'
  | 'JoinedGoesOnElsewhere'
  | 'ManyJoined'
  | 'MatterTakenIn'
  | 'MergeUndone'
  | 'MatterLetGo'
  | 'MergedWordsAdded'
  | 'MergedUrged'
  | 'FilingTakenOver'
  | 'FilingObjected'
  | 'FilingRecognised'
  | 'ComplaintRated'
  | 'RatingReminded'
  | 'AppealFiled'
  | 'AppealUpheld'
  | 'AppealRejected'
  | 'FollowUpCallPlanned'
  | 'FollowUpCallRecorded'
  | 'FollowUpCallHandedOn'
  | 'AppealHandedOn'
  | 'LeadJoined'
  | 'ContentFlagged'
  | 'HandoverProposed'
  | 'HandoverAccepted'
  | 'HandoverDeclined'
  | 'HandoverLapsed'
  | 'PromisesRecounted'
  | 'PromisesCorrected'
  | 'WorkedOnMerged';

/** The write door adds `complaintId`, `estateId` and `actorId` to the payload. */
export interface NewComplaintEvent {
  readonly type: ComplaintEventType;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface TriageCorrection {
  readonly fromCategory: CategoryCode;
  readonly toCategory: CategoryCode;
  readonly fromUrgency: Urgency;
  readonly toUrgency: Urgency;
  readonly fromHazard: Hazard | null;
  readonly toHazard: Hazard | null;
  /** As judged when it came in, 0–1; `null`: not known. */
  readonly danger: number | null;
  /** Something of what was corrected stood as the system had judged it. */
  readonly isOfJudgement: boolean;
  readonly reason: string | null;
}

/** One step of the ladder that ran for a clock; unique with the clock, so that it runs once. */
export interface StepRun {
  /** `breach`, or the step's percent and role. */
  readonly stepKey: string;
  readonly percent: number;
  readonly role: LadderRole | null;
  /** Who is to be told; `null`: a higher step of the same sweep tells more. */
  readonly personId: string | null;
}

/** How far a clock has come on the ladder. Without runs it is only measured against the ladder again. */
export interface ClockStep {
  readonly clockId: string;
  readonly percent: number | null;
  readonly runs: readonly StepRun[];
}

export interface Decision {
  readonly complaint: ComplaintPatch;
  readonly workOrders: readonly WorkOrderChange[];
  readonly spendings: readonly SpendingChange[];
  readonly entries: readonly NewTimelineEntry[];
  readonly media: readonly MediaClaim[];
  readonly events: readonly NewComplaintEvent[];
  readonly rating: RatingState | null;
  readonly triageCorrection: TriageCorrection | null;
  readonly steps: readonly ClockStep[];
  /** 系统留痕: what people have before them stays as it was, so the version they saw stays good. */
  readonly isBackground: boolean;
}

/** The decision that brings a complaint into being: every column is known. */
export interface OpenDecision extends Decision {
  readonly complaint: ComplaintState;
}

const NOTHING: Decision = {
  complaint: {},
  workOrders: [],
  spendings: [],
  entries: [],
  media: [],
  events: [],
  rating: null,
  triageCorrection: null,
  steps: [],
  isBackground: false,
};

export function decision(parts: Partial<Decision>): Decision {
  return { ...NOTHING, ...parts };
}

type EntryParts = Pick<NewTimelineEntry, 'action'> & Partial<NewTimelineEntry>;

/** Visible to the resident unless told otherwise. */
export function entry(parts: EntryParts): NewTimelineEntry {
  return {
    workOrderId: null,
    isBySystem: false,
    reason: null,
    body: null,
    data: {},
    isVisibleToResident: true,
    ...parts,
  };
}
