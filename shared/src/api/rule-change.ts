import type { CompanyBounds } from '../sla/company-bounds';
import type { ChangeLine, RuleChangeStatus, RuleKind } from '../sla/rule-change';
import type { Instant } from './common';

/** 规则变更: who changed what, from what to what, and who approved it. */
export interface RuleChangeView {
  id: string;
  kind: RuleKind;
  status: RuleChangeStatus;
  lines: ChangeLine[];
  /** Why; empty where nothing was weakened. */
  reason: string;
  proposedByName: string;
  proposedAt: Instant;
  decidedByName: string | null;
  decidedAt: Instant | null;
  /** What whoever refused it said. */
  answer: string | null;
  /** When it is in force; while it waits, when it would be if it were approved now. */
  effectiveFrom: Instant;
  mayDecide: boolean;
  mayWithdraw: boolean;
}

/** `GET /api/estates/:estateId/rule-changes` (managers): what waits, then what was, newest first. */
export interface RuleChanges {
  estateId: string;
  /** Who may approve; empty: nobody is appointed. */
  deciderNames: string[];
  waiting: RuleChangeView[];
  past: RuleChangeView[];
}

/** `POST /api/rule-changes/:id/refuse` */
export interface RefuseRuleChangeRequest {
  answer: string;
}

/** `GET`, `PUT /api/estates/:estateId/company-bounds`: of the company the estate belongs to. */
export interface CompanyBoundsView {
  /** 0: never set; what comes with the product. */
  version: number;
  bounds: CompanyBounds;
  setByName: string | null;
  setAt: Instant | null;
  mayEdit: boolean;
}
export interface SetCompanyBoundsRequest {
  version: number;
  bounds: CompanyBounds;
}
