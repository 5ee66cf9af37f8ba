import type { CategoryCode } from '../complaint/category';
import type { ComplaintStatus } from '../complaint/status';
import type { Urgency } from '../complaint/urgency';
import type { ComplaintAction } from '../complaint/workflow';
import type { SpendingKind } from '../spending/authority';
import type { LostHow } from '../work-order/lost';
import type { WorkOrderKind, WorkOrderStatus } from '../work-order/status';
import type { SuspensionReasonKind } from '../work-order/suspension';
import type { WorkOrderAction } from '../work-order/workflow';
import type { Instant, Page, PersonBrief } from './common';
import type {
  ClockView,
  CoHandlingView,
  ComplaintSummary,
  DangerCheckView,
  HandView,
  MapPin,
  SuggestedUpdate,
  SuspensionView,
  TakenInView,
  TimelineEntryView,
  TransferView,
} from './complaint';
import type { Claimed, Versioned } from './complaint-actions';
import type { MediaView } from './media';
import type { AuthorityView, SpendingView } from './spending';
import type { OwedItem } from './staff';

/** `estate`: the open orders of all the estates whose desk the person is at, whoever has them. */
export const WORK_ORDER_TABS = ['offered', 'active', 'suspended', 'grabbable', 'done', 'estate'] as const;
export type WorkOrderTab = (typeof WORK_ORDER_TABS)[number];

export interface WorkOrderSummary {
  id: string;
  complaintId: string;
  complaintNumber: string;
  kind: WorkOrderKind;
  status: WorkOrderStatus;
  category: CategoryCode;
  urgency: Urgency;
  estateName: string;
  /** Location first: `3 栋 2 单元 1201`. */
  placeText: string;
  title: string;
  departmentName: string;
  leadDepartmentName: string;
  /** What a co-handling department is asked to do; `null` for the lead order. */
  task: string | null;
  /** Who has it, or is asked to take it; `null`: nobody. */
  holder: PersonBrief | null;
  /** The running clock that ends first for this order. */
  nextClock: ClockView | null;
  nextUpdateDueAt: Instant | null;
  /** How often this place and category came up in 90 days, this one included. */
  recurrenceCount: number;
  /** 未读留言 of the complaint, for whoever works on it. */
  unreadCount: number;
  /** How often the resident sent the matter back as not fixed. */
  reopenCount: number;
  /** N 户反映: households behind the matter, with those whose own go on in it. */
  householdCount: number;
  /** 待核实: the matter may be a danger, and nobody has found out yet. */
  isToVerify: boolean;
  /** Colleagues on duty who could take it out of the pool as well; empty outside the pool. */
  alsoOpenTo: string[];
  /** A colleague was asked to take it over; while a ruling is awaited, whom the last handler suggests. */
  transfer: TransferView | null;
  /** Asked for, or in force. */
  suspension: SuspensionView | null;
  /** 我在现场，请派回给我: who asks for it back. */
  backRequest: PersonBrief | null;
  allowedActions: WorkOrderAction[];
  version: number;
}

/** `GET /api/work-orders?tab=&cursor=`: sorted by time left. */
export interface WorkOrderInbox extends Page<WorkOrderSummary> {
  counts: Record<WorkOrderTab, number>;
  /** 离了手的: what was the person's, until they have seen why it no longer is; newest first. */
  lost: LostOrderView[];
}

/** 灰卡: an order that went into other hands or was called off. `POST /api/work-orders/lost/:id/seen` takes it away. */
export interface LostOrderView {
  id: string;
  workOrderId: string;
  placeText: string;
  title: string;
  how: LostHow;
  /** `null`: the system, by a rule. */
  by: PersonBrief | null;
  /** Who had it next. */
  to: PersonBrief | null;
  reason: string | null;
  lostAt: Instant;
  /** 我在现场，请派回给我. */
  mayAskBack: boolean;
  isAskedBack: boolean;
  /** What they recorded without a network has gone to the matter. */
  hasContributed: boolean;
}

export interface PlaceHistoryRow {
  complaintId: string;
  number: string;
  occurredAt: Instant;
  /** e.g. `漏水：打胶封堵(王强)` */
  text: string;
  /** The same category at the same spot inside the window: one of those that `recurrenceCount` counts. */
  isSameMatter: boolean;
}

/** `GET /api/complaints/:id/place-history` (staff): 此处过往, for those who answer for the matter. */
export interface PlaceHistoryView {
  /** How often this came up at this place in the window, the matter itself included. */
  recurrenceCount: number;
  rows: PlaceHistoryRow[];
}

export interface WorkOrderDetail extends WorkOrderSummary {
  complaintText: string;
  /** 并进来的: what others said about the same matter. */
  takenIn: TakenInView[];
  /** `null`: nobody put one. */
  placePin: MapPin | null;
  complaintStatus: ComplaintStatus;
  complaintVersion: number;
  complaintActions: ComplaintAction[];
  /** 是不是险情: as the detail of the complaint has it. */
  dangerCheck: DangerCheckView | null;
  desiredOutcomeText: string;
  contactText: string;
  /** Whom to call at the door; null where the complaint is confidential. */
  reporter: { name: string; phone: string | null } | null;
  /** 替谁反映的: whose home it is, where somebody else reported it; as `reporter` is. */
  onBehalfOf: { name: string | null; phone: string | null } | null;
  firstContactOwner: PersonBrief;
  handler: PersonBrief | null;
  offeree: PersonBrief | null;
  /** Why this person was chosen, or why it lies in the pool. */
  whyChosen: string | null;
  acceptedAt: Instant | null;
  arrivedAt: Instant | null;
  doneAt: Instant | null;
  expectedAt: Instant | null;
  /** `null` for whoever may not tell the resident. */
  suggestedUpdate: SuggestedUpdate | null;
  bounceCount: number;
  evidence: MediaView[];
  before: MediaView[];
  after: MediaView[];
  placeHistory: PlaceHistoryRow[];
  isRootCauseRequired: boolean;
  isAfterPhotoRequired: boolean;
  coHandlings: CoHandlingView[];
  spendings: SpendingView[];
  authorities: AuthorityView[];
  clocks: ClockView[];
  timeline: TimelineEntryView[];
  /** Who had it so far, in order. */
  hands: HandView[];
  /** A transfer asked for now goes to the coordinator, who rules. */
  isTransferForRuling: boolean;
  /** The latest return that a suspension asked for now may name. */
  suspensionLatestAt: Instant;
  /** How often it may still be suspended. */
  suspensionsLeft: number;
}

/** `POST /api/work-orders/:id/contribute`: 交给这件事, a step that cannot be taken any more, as it is. With an `Idempotency-Key`. */
export interface ContributeRequest extends Claimed {
  action: 'accept' | 'arrive' | 'done' | 'publishUpdate' | 'recordSpending';
  text?: string;
  mediaIds: string[];
  spending?: { kind: SpendingKind; amountFen: number; note: string };
}

/** What became of it. */
export interface Contribution {
  /** Of the matter that it went to. */
  complaintNumber: string;
  /** Who has the order now. */
  handler: PersonBrief | null;
  /** Whether «我在现场，请派回给我» may be asked. */
  mayAskBack: boolean;
}

/** `GET /api/shift-handover`: 交接班, what I owe at the end of my shift; what is due first on top. */
export interface ShiftHandover {
  /** Complaints I answer for; `handover` tells whom I have asked to take one over. */
  owned: ComplaintSummary[];
  /** Complaints I am asked to take over. */
  incoming: ComplaintSummary[];
  /** Work orders I hold. */
  workOrders: WorkOrderSummary[];
  /** What waits for my decision or ruling. */
  decisions: OwedItem[];
}

/** Bodies of `POST /api/work-orders/:id/<action in kebab-case>`; each answers with WorkOrderDetail. */
export interface WorkOrderActionRequests {
  accept: Versioned & Claimed;
  grab: Versioned & Claimed;
  return: Versioned & { reason: string };
  arrive: Versioned & Claimed & { beforeMediaIds: string[]; latitude?: number; longitude?: number };
  done: Versioned &
    Claimed & {
      note: string;
      rootCause?: string;
      materials?: string;
      afterMediaIds: string[];
      /** Also resolve the complaint (lead order, nothing else open). */
      isResolving: boolean;
    };
  /** Without a person: into the department's pool. */
  offer: Versioned & { handlerId?: string; reason?: string };
  cancel: Versioned & { reason: string };
  rule: Versioned & { departmentId: string; handlerId?: string; reason: string };
  proposeTransfer: Versioned & { receiverId: string; reason: string };
  acceptTransfer: Versioned;
  /** By the receiver, who says why; or by the giver, who takes it back. */
  declineTransfer: Versioned & { reason?: string };
  requestSuspension: Versioned & { reasonKind: SuspensionReasonKind; reason: string; expectedReturnAt: Instant };
  approveSuspension: Versioned;
  rejectSuspension: Versioned & { reason: string };
  resume: Versioned;
  /** 我在现场，请派回给我. Right whatever happened meanwhile: no version. */
  askBack: Record<string, never>;
  giveBack: Versioned;
  declineBack: Versioned;
}
export type WorkOrderRequestAction = keyof WorkOrderActionRequests;
