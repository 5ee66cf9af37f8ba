import type { ComplaintAction } from '../complaint/workflow';
import type { SpendingKind, SpendingStatus } from '../spending/authority';
import type { Instant, Page, PersonBrief, WaitsFor } from './common';

/** 费用, as staff see it; a resident reads of what they were granted in the timeline. */
export interface SpendingView {
  id: string;
  kind: SpendingKind;
  amountFen: number;
  /** What for. */
  note: string;
  status: SpendingStatus;
  requestedBy: PersonBrief;
  requestedAt: Instant;
  /** Whose decision it waits or waited for. */
  approver: PersonBrief | null;
  decidedBy: PersonBrief | null;
  decidedAt: Instant | null;
  decisionReason: string | null;
  /** When the decision is due; `null` once there is one. */
  dueAt: Instant | null;
  /** What the asking person may do with it now. */
  allowedActions: ComplaintAction[];
}

/** 授权余额: what the asking person may still spend on this complaint without asking anybody. */
export interface AuthorityView {
  kind: SpendingKind;
  limitFen: number;
  /** Everybody's on this complaint, what still waits for approval included. */
  spentFen: number;
  remainingFen: number;
}

/** One request that waits for a decision, with what the decision needs. */
export interface ApprovalRow {
  complaintId: string;
  complaintNumber: string;
  complaintVersion: number;
  title: string;
  placeText: string;
  spending: SpendingView;
  /** Already granted on this complaint for the same kind. */
  grantedFen: number;
  /** With this one, if it is granted. */
  sumFen: number;
  requesterLimitFen: number;
  /** The authority of whoever is asking for the list. */
  ownLimitFen: number;
  /** Everything else that was asked for on this complaint, latest first. */
  history: SpendingView[];
}

/** `GET /api/estates/:estateId/approvals?cursor=`: what the asker may decide, longest waiting first. */
export interface ApprovalPage extends Page<ApprovalRow> {
  /** What waits behind the cursor for others to decide. */
  decidedByOthers: WaitsFor[];
}
