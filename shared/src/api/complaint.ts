import type { CategoryCode } from '../complaint/category';
import type { Channel, ContactPreference, DesiredOutcome, DeskChannel } from '../complaint/channel';
import type { DangerAnswer } from '../complaint/danger-question';
import type { ConsentVersion, FilingAnswer, Relation } from '../complaint/on-behalf';
import type { CloseReason, ComplaintStatus } from '../complaint/status';
import type { Hazard, Urgency } from '../complaint/urgency';
import type { ComplaintAction } from '../complaint/workflow';
import type { RatingScores } from '../follow-up/rating';
import type { LadderRole } from '../sla/ladder';
import { CLOCK_KINDS, type ClockKind, type ClockOutcome } from '../sla/policy';
import type { WorkOrderKind, WorkOrderStatus } from '../work-order/status';
import type { SuspensionReasonKind } from '../work-order/suspension';
import type { Instant, PersonBrief } from './common';
import type { AppealView, FollowUpCallView } from './follow-up';
import type { MediaView } from './media';
import type { AuthorityView, SpendingView } from './spending';
import type { PromiseView, SafetyAdvice } from './triage';
/**
 * Where it is: exactly one of household or public area, which asset and note narrow down; or the note alone, a place in
 * the person's own words (`东门外第二盏路灯下`).
 */
export interface PlaceInput {
  householdId?: string;
  publicAreaId?: string;
  assetId?: string;
  note?: string;
  /** 地图上的位置, where the person put a pin. */
  pin?: MapPin;
}

/** Degrees, GCJ-02 as WeChat's map has them. */
export interface MapPin {
  latitude: number;
  longitude: number;
}

/** `POST /api/complaints`, header `Idempotency-Key`. */
export interface SubmitComplaintRequest {
  estateId: string;
  text: string;
  place: PlaceInput;
  category?: CategoryCode;
  urgency?: Urgency;
  /** 险情: which danger the person named when they called for help; absent: judged by the text. */
  hazard?: Hazard;
  /** 追问一句的答复; absent: nobody was asked, or nobody answered. */
  dangerAnswer?: DangerAnswer;
  /** Where to call back, if not by the number on record. */
  phone?: string;
  /** 接着哪一件: an earlier matter of the same person on the same estate. */
  previousComplaintId?: string;
  desiredOutcomes: DesiredOutcome[];
  desiredOutcomeNote?: string;
  contactPreference: ContactPreference;
  contactHours?: string;
  isConfidential: boolean;
  mediaIds: string[];
  /** 被投诉人: staff of the estate, for categories of attitude only. */
  accusedIds?: string[];
  /** Whom they mean, where they do not know the name. */
  accusedText?: string;
  /** 替人反映: about a home that is not one's own; the place is that room. */
  onBehalfOf?: OnBehalfOfInput;
  /** 我也是: the open matter it goes on in. Where that is over meanwhile, it is filed by itself and the receipt says so. */
  joinId?: string;
}

/** Whose home it is and by whose leave; in danger nothing of it is needed. */
export interface OnBehalfOfInput {
  name?: string;
  phone?: string;
  relation?: Relation;
  /** 本人已经同意, in the words of that version. */
  consentVersion?: ConsentVersion;
}

/**
 * `POST /api/desk/complaints`, header `Idempotency-Key`: registered by the front desk on behalf of a household, or of a
 * visitor, courier or passer-by who is of none.
 */
export interface RegisterComplaintRequest extends Omit<SubmitComplaintRequest, 'onBehalfOf'> {
  channel: DeskChannel;
  /** Absent: the caller is of no household here; the place is then no home, and the number is asked for but in danger. */
  householdId?: string;
  /** The resident it is for; absent: a caller not in the directory. */
  reporterId?: string;
  callerName?: string;
  callerPhone?: string;
}

/** 是不是险情: what the words left open, what the person answered, and until when somebody is to find out. */
export interface DangerCheckView {
  /** 0–1, as judged when it came in. */
  probability: number;
  /** What it would be; `null`: unclear. */
  hazard: Hazard | null;
  /** `null`: nobody answered. */
  answer: DangerAnswer | null;
  /** What to ask whoever reported it, should they be rung. */
  questions: string[];
  /** While it is to be found out. */
  clock: ClockView | null;
}

export interface ComplaintReceipt {
  id: string;
  number: string;
  status: ComplaintStatus;
  category: CategoryCode;
  urgency: Urgency;
  firstContactOwner: PersonBrief;
  firstResponseDueAt: Instant;
  promise: PromiseView;
  safetyAdvice: SafetyAdvice | null;
  /** A promise of it was counted over days whose public arrangement is not known yet. */
  isBeyondCalendar: boolean;
  /** Said when the server kept a higher urgency than was chosen; `null` when it took the choice. */
  urgencyNote: string | null;
  /** Says which photos the call for help went out without; `null` when it took all along. */
  photosNote: string | null;
  /** 我也是: it goes on in the other matter. */
  isJoined: boolean;
  /** Says why it was filed by itself though the person wanted to join; `null`: they did not, or it was joined. */
  joinNote: string | null;
}

export interface ClockView {
  id: string;
  kind: ClockKind;
  startedAt: Instant;
  warnAt: Instant;
  dueAt: Instant;
  endedAt: Instant | null;
  outcome: ClockOutcome | null;
}

export interface PromisedClockView extends ClockView {
  /** Counted over days whose public arrangement was not known when it began. */
  isBeyondCalendar: boolean;
}

/** What an expected time promises: a limit that runs, what staff said last (`eta`), or the end of a pause (`resume`). */
export const EXPECTED_KINDS = [...CLOCK_KINDS, 'eta', 'resume'] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/** The five questions (收到了吗 / 谁 / 下一步 / 何时 / 到哪一步), answered at every state. */
export interface ComplaintHeader {
  /** e.g. `处理中` for the asking person, `等您确认` for the reporter of a resolved one. */
  statusText: string;
  firstContactOwner: PersonBrief;
  handler: PersonBrief | null;
  inCharge: InCharge;
  /** 介入负责人: joins neighbour disputes and complaints about attitude by rule. */
  joinedLead: PersonBrief | null;
  /** Whose move it is. */
  ballHolder: PersonBrief | null;
  /** A sentence without full stop: `已派给李建国，等待接单`. Stands for itself: days are named. */
  nextStep: string;
  /** The nearest promise that still runs, and what it promises. */
  expectedAt: Instant | null;
  expectedKind: ExpectedKind | null;
  /** Until when somebody is to be on the spot; `null` once somebody is, and where that is not promised. */
  arrivalDueAt: Instant | null;
  /** How often the expected time moved, why it last did, and what it was before. */
  etaMovedCount: number;
  etaMovedReason: string | null;
  etaMovedFrom: Instant | null;
  nextUpdateDueAt: Instant | null;
  /** 已上报给谁: the highest who knows of a broken promise or of urging; `null` while nobody had to be told. */
  escalatedTo: EscalatedTo | null;
}

/** 谁在办: who works on it or is asked to; the same in cards, lists and details. */
export interface InCharge {
  /** What `text` stands for: `处理人`, `已派给`. */
  label: string;
  /** A name, or what is true instead: `还没派人`. */
  text: string;
  /** Whom `text` names; `null` for a department or nobody. */
  person: PersonBrief | null;
}

export interface EscalatedTo {
  role: LadderRole;
  person: PersonBrief;
}

/** 催办: how often, who was told of the last one, and when the reporter may again; `null`: at once, or never. */
export interface UrgeView {
  count: number;
  /** First-contact owner at the time; `null`: nobody urged yet. */
  toldName: string | null;
  againAt: Instant | null;
  /** How many more until it is carried further up. */
  leftToEscalate: number;
}

export interface ComplaintSummary {
  id: string;
  number: string;
  /** First words of the text. */
  title: string;
  status: ComplaintStatus;
  closeReason: CloseReason | null;
  category: CategoryCode;
  urgency: Urgency;
  estateId: string;
  estateName: string;
  placeText: string;
  submittedAt: Instant;
  header: ComplaintHeader;
  /** The running clock that ends first. */
  nextClock: ClockView | null;
  isOverdue: boolean;
  reopenCount: number;
  /** 未读留言: messages of others since the person last read; 0 for those who only look on. */
  unreadCount: number;
  /** 首接责任交接 waiting for the receiver's answer; staff only. */
  handover: HandoverView | null;
  /** N 户反映: households behind it, with those whose matters go on in it; `null` for the reporter. */
  householdCount: number | null;
  /** 待核实: it may be a danger, and nobody has found out yet; staff only, else `false`. */
  isToVerify: boolean;
  /** 替人反映, by the asking person or for them; `null` for all others, and once the person has answered. */
  filing: 'byYou' | 'forYou' | null;
  allowedActions: ComplaintAction[];
  version: number;
}

/** 替谁反映、谁代报、谁同意的. */
export interface OnBehalfOfView {
  /** As whoever filed it wrote them; `null`: danger, nobody waited for it. */
  name: string | null;
  phoneMasked: string | null;
  relation: Relation | null;
  filedBy: string;
  /** What was agreed to and when that was said; `null`: danger. */
  consent: { text: string; givenAt: Instant } | null;
  answer: { kind: FilingAnswer; at: Instant } | null;
  /** The person is known here by that number and lives there, so that they were told; staff only, else `false`. */
  isTold: boolean;
}

/** `GET /api/filings`: what one filed for others and the person has answered; nothing of how it goes on. */
export interface AnsweredFiling {
  number: string;
  /** Whom it was for, as one wrote it. */
  name: string | null;
  text: string;
  submittedAt: Instant;
  answer: FilingAnswer;
  answeredAt: Instant;
}

export interface TimelineEntryView {
  id: string;
  sequence: number;
  action: string;
  /** A short title: `到场`, `遇到困难：楼上住户不在家`. */
  title: string;
  /** What was said to the resident, or why. */
  body: string | null;
  actorName: string;
  occurredAt: Instant;
  /** When it was done by the phone's account, where it was sent later; the server's time is `occurredAt`. */
  claimedAt: Instant | null;
  /** 不采信的原因: why promises are counted by `occurredAt` all the same; `null`: nothing was claimed, or it counts. */
  claimDoubt: string | null;
  media: MediaView[];
  /** Shown to the resident; staff-only entries never reach a resident. */
  isVisibleToResident: boolean;
}

/** 转派: the giver answers for the order until the receiver takes it. */
export interface TransferView {
  from: PersonBrief;
  to: PersonBrief;
  toDepartmentName: string;
  reason: string;
  proposedAt: Instant;
}

/** 挂起: waits for the approver, or is in force until `expectedReturnAt`. */
export interface SuspensionView {
  isApproved: boolean;
  reasonKind: SuspensionReasonKind;
  reason: string;
  expectedReturnAt: Instant;
  requestedBy: PersonBrief;
  /** Whose decision is awaited, then who decided. */
  approver: PersonBrief;
}

/** 经手人: one person who had the order, or was asked and did not take it. */
export interface HandView {
  name: string;
  departmentName: string | null;
  from: Instant;
  /** `null`: still theirs. */
  until: Instant | null;
  hasTaken: boolean;
  /** Why it moved on; `null` while it has not. */
  whyMoved: string | null;
}

export interface WorkOrderBrief {
  id: string;
  kind: WorkOrderKind;
  departmentName: string;
  status: WorkOrderStatus;
  handler: PersonBrief | null;
  /** Asked for, or in force; a resident sees only what is in force. */
  suspension: SuspensionView | null;
  /** Staff only: a resident reads it in the timeline. */
  transfer: TransferView | null;
  hands: HandView[];
}

/** 协办进展: what another department was asked to do, and how far they are. */
export interface CoHandlingView {
  workOrderId: string;
  departmentName: string;
  task: string;
  status: WorkOrderStatus;
  /** Who has it, or is asked to take it. */
  person: PersonBrief | null;
  askedBy: string;
  /** Its own limit; `null` once it is over. */
  dueAt: Instant | null;
  /** What was last said about it. */
  lastNote: { text: string; at: Instant } | null;
  /** The asking side may call it off. */
  isCancellable: boolean;
  version: number;
}

/** 被投诉人, who never sees this complaint. */
export interface AccusedView {
  personId: string;
  name: string;
  departmentName: string | null;
}

export interface HandoverView {
  from: PersonBrief;
  to: PersonBrief;
  reason: string;
  proposedAt: Instant;
  /** Until when the receiver answers; unanswered it goes back to the giver. */
  clock: ClockView | null;
}

/** 进展建议: what could be told, in words made from the timeline; the person who tells it rewrites it as they like. */
export interface SuggestedUpdate {
  progress: string;
  /** `null`: the timeline knows of none. */
  difficulty: string | null;
}

/** Another matter, by what people call it. */
export interface MatterReference {
  id: string;
  number: string;
}

/** How a merged matter goes on in another: that it does and when; nobody's words, nobody's name. */
export interface MergedIntoView {
  /** `null` for whoever may not open it. */
  complaintId: string | null;
  number: string;
  statusText: string;
  isOpen: boolean;
  /** Until when it is promised to be solved; `null` when that no longer runs. */
  dueAt: Instant | null;
  steps: { title: string; occurredAt: Instant }[];
}

/** A matter that was merged into this one. */
export interface TakenInView {
  complaintId: string;
  number: string;
  /** For undoing the merging. */
  version: number;
  title: string;
  text: string;
  placeText: string;
  submittedAt: Instant;
  photos: MediaView[];
  /** What its reporter has said since. */
  words: { text: string; saidAt: Instant }[];
  mayOpen: boolean;
  mayUndo: boolean;
}

export interface JudgedTriage {
  /** 0–1 */
  confidence: number;
  decidingWords: string[];
}

export interface PromiseCorrectionView {
  /** Whether a correction by the asking person may also put back what was promised. */
  mayPutBack: boolean;
  /** A colleague corrected the class before, and what runs is tighter than the class as it is now. */
  isTighterThanClass: boolean;
}

export interface PersonToDial {
  name: string;
  /** Whole, to be dialled. */
  phone: string;
}

export interface ComplaintDetail extends ComplaintSummary {
  text: string;
  /** Which danger it is; `null`: none, or one whose kind is not known. */
  hazard: Hazard | null;
  /** The place as ids, to be used again; `null` for all but the reporter. */
  placeAgain: Pick<PlaceInput, 'householdId' | 'publicAreaId' | 'assetId'> | null;
  /** 接着哪一件, and which came after it: each only to whoever may see both and know whose they are. */
  previous: MatterReference | null;
  followedBy: MatterReference[];
  /** 并到哪里去了; `null` where it was not merged. */
  mergedInto: MergedIntoView | null;
  /** 并进来的, for those who work on it; empty for the reporter. */
  takenIn: TakenInView[];
  /** `null`: nobody put one. */
  placePin: MapPin | null;
  channel: Channel;
  desiredOutcomes: DesiredOutcome[];
  desiredOutcomeNote: string | null;
  contactPreference: ContactPreference;
  contactHours: string | null;
  isConfidential: boolean;
  /** Absent for those who may not know who complained; the number only where it is not told whole to be called. */
  reporter: { name: string; phoneMasked: string | null } | null;
  /** Without one, no message reaches whoever reported it: they look themselves, or are rung. */
  hasReporterAccount: boolean;
  /** 夜里不打扰: until when a message to the reporter rests; `null`: nothing holds it, and for the reporter. */
  messagesRestUntil: Instant | null;
  /** The whole number is given to this person on asking: `POST /api/complaints/:id/reporter-phone`. */
  isPhoneOnDemand: boolean;
  /** 险情先打电话: for whoever takes the matter on or answers for it; empty for all others. */
  dialFirst: PersonToDial[];
  /** `null` also for those who may not know who complained. */
  onBehalfOf: OnBehalfOfView | null;
  isMine: boolean;
  accused: AccusedView[];
  accusedText: string | null;
  /** Nobody has checked yet whom `accusedText` means. */
  isAccusedUnconfirmed: boolean;
  evidence: MediaView[];
  /** 内容待复核: how many words and photos wait for a person to look at them; staff only, 0 for the reporter. */
  contentToReviewCount: number;
  timeline: TimelineEntryView[];
  workOrders: WorkOrderBrief[];
  /** Staff only; empty for the reporter. */
  coHandlings: CoHandlingView[];
  clocks: PromisedClockView[];
  /** 更正类别时，时限能不能往后放; `null` for the reporter. */
  promiseCorrection: PromiseCorrectionView | null;
  /** Filed during a red alert: its limits are lengthened for good. */
  isLengthenedByWeather: boolean;
  /** Staff only; empty for the reporter. */
  spendings: SpendingView[];
  /** One for each kind; empty for the reporter. */
  authorities: AuthorityView[];
  urge: UrgeView;
  outcome: string | null;
  /** 根因: why it happened, once it is solved; whoever is accused is not named in it. */
  rootCause: string | null;
  resolvedAt: Instant | null;
  closedAt: Instant | null;
  /** When silence will close it (status `resolved`). */
  confirmationDueAt: Instant | null;
  reopenUntil: Instant | null;
  /** Until when it can still be rated; `null` where there is nothing to rate. */
  rateUntil: Instant | null;
  /** Of the last closing. */
  appeal: AppealView | null;
  /** Staff only; `null` for the reporter. */
  followUpCall: FollowUpCallView | null;
  rating: (RatingScores & { comment: string | null }) | null;
  safetyAdvice: SafetyAdvice | null;
  /** `null` for whoever may not tell the resident. */
  suggestedUpdate: SuggestedUpdate | null;
  /** 系统研判 of the category that stands; `null` where a person chose or corrected it. */
  triage: JudgedTriage | null;
  /** 追问一句: what was not sure, and what was found out; staff only, `null` where all was clear. */
  dangerCheck: DangerCheckView | null;
  /** Waiting for a lead's decision; staff only. */
  declineProposal: { proposedBy: string; reason: string; ruleText: string; whereToGo: string } | null;
}

/** `POST /api/complaints/:id/read`: the timeline was on the screen up to this entry. */
export interface ReadUpToRequest {
  sequence: number;
}
