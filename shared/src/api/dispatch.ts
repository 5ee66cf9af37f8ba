import type { OrderFigure } from '../board/order-figure';
import type { CategoryCode, CategoryGroup } from '../complaint/category';
import type { Urgency } from '../complaint/urgency';
import type { DispatchRuleTerms } from '../dispatch/rule';
import type { Instant, Page, PersonBrief } from './common';
import type { ClockView, PlaceInput } from './complaint';
import type { DepartmentBrief } from './directory';
import type { WorkOrderSummary } from './work-order';

/** One row of the list as it is sent; `position` counts from 1, the first match wins. */
export interface DispatchRuleInput extends DispatchRuleTerms {
  readonly position: number;
}
export interface DispatchRuleView extends DispatchRuleInput {
  readonly id: string;
}

/** `GET /api/estates/:estateId/dispatch-rules` (managers) */
export interface DispatchRuleBook {
  /** Counts up with every change; 0: never written. Send it back when changing. */
  version: number;
  changedAt: Instant | null;
  changedBy: PersonBrief | null;
  rules: DispatchRuleView[];
  /** Where a matter goes that no rule matches. */
  defaults: { categoryGroup: CategoryGroup; departmentName: string }[];
  mayEdit: boolean;
}
/** `PUT /api/estates/:estateId/dispatch-rules`: replaces the whole list (estate manager). */
export interface ReplaceDispatchRulesRequest {
  version: number;
  rules: DispatchRuleInput[];
}
/** `POST /api/estates/:estateId/dispatch-rules/order`: every id once, in the new order. */
export interface ReorderDispatchRulesRequest {
  version: number;
  ids: string[];
}
/** `POST /api/estates/:estateId/dispatch-rules/try`: where would this go now? Nothing is written. */
export interface TryDispatchRulesRequest {
  category: CategoryCode;
  urgency: Urgency;
  place: PlaceInput;
  /** Not yet saved; the saved ones unless told. */
  rules?: DispatchRuleInput[];
}
export interface DispatchTrial {
  /** The rule that matched; null: none did, the category decides. */
  matchedPosition: number | null;
  departmentName: string;
  requiredSkill: CategoryCode | null;
  /** Who would get it; null: it would lie in the department's pool. */
  chosen: { personId: string; name: string } | null;
  /** e.g. `当班、会电梯、负责这一栋、手上 1/8 单；另有 2 位可派` */
  why: string;
}

/** A colleague as a possible handler of one matter, best first. */
export interface CandidateView {
  personId: string;
  name: string;
  isOnDuty: boolean;
  openWorkOrderCount: number;
  loadCap: number;
  /** What speaks for them: `会给排水`, `负责这一栋`. */
  reasons: string[];
  /** What to know before choosing them all the same: `手上已满`. */
  warnings: string[];
  /** Null: may be chosen; else why not. */
  obstacle: string | null;
}
/** `GET /api/complaints/:id/co-handling-options?departmentId=`: who can be asked to join; without a department, nobody yet. */
export interface CoHandlingOptions {
  departments: { id: string; name: string }[];
  departmentId: string | null;
  candidates: CandidateView[];
  /** 多久做完: what may be asked of that department, counted from now; never later than the matter itself. */
  limits: { minutes: number; dueAt: Instant; isUsual: boolean }[];
}
/** `GET /api/complaints/:id/candidates?departmentId=&workOrderId=`: the usual department unless told. */
export interface Candidates {
  departmentId: string;
  departmentName: string;
  /** How the usual department was found: `按派单规则第 2 条`, `按类别归口`. */
  routeText: string;
  isUsualDepartment: boolean;
  /** The rules would put it into the pool. */
  isForGrabs: boolean;
  /** What endangers people must not lie in a pool. */
  isPoolAllowed: boolean;
  /** On duty and free to take it from the pool. */
  grabberCount: number;
  candidates: CandidateView[];
}
/** `GET /api/work-orders/:id/receivers?departmentId=` (staff): whom its handler could ask to take it over. */
export interface Receivers {
  departmentId: string;
  departments: DepartmentBrief[];
  candidates: CandidateView[];
}

/** A complaint that no open work order speaks for. */
export interface UndispatchedRow {
  complaintId: string;
  complaintNumber: string;
  category: CategoryCode;
  urgency: Urgency;
  placeText: string;
  title: string;
  /** N 户反映: households behind the matter, with those whose own go on in it. */
  householdCount: number;
  nextClock: ClockView | null;
  mayDispatch: boolean;
  version: number;
}
export interface DispatchBoardOrder extends WorkOrderSummary {
  departmentId: string;
  /** Why that person was chosen. */
  whyChosen: string | null;
}
export interface DispatchBoardPerson {
  personId: string;
  name: string;
  isOnDuty: boolean;
  /** On leave or sick until then; null: not away. */
  absentUntil: Instant | null;
  openWorkOrderCount: number;
  loadCap: number;
  mayEditLoadCap: boolean;
}
/** `GET /api/estates/:estateId/dispatch-board` (managers): least time left first everywhere. */
export interface DispatchBoard {
  now: Instant;
  undispatched: UndispatchedRow[];
  undispatchedCount: number;
  /** Open orders, at most the few hundred with the least time left; how many there are says `orderCount`. */
  orders: DispatchBoardOrder[];
  orderCount: number;
  /** All there are, also beyond those listed, of each department that has any. */
  orderCounts: OrderCounts[];
  departments: { id: string; name: string; people: DispatchBoardPerson[] }[];
}
/** Each count is what the list of work orders shows for the figure of that name. */
export interface OrderCounts extends Record<OrderFigure, number> {
  departmentId: string;
}
/** `GET /api/estates/:estateId/work-orders` (managers): longest standing first. */
export interface OrderListQuery {
  figure?: OrderFigure;
  departmentId?: string;
  /** Who has it in hand, or is asked to take it. */
  personId?: string;
  cursor?: string;
  limit?: number;
}
export interface OrderPage extends Page<DispatchBoardOrder> {
  /** On all pages. */
  total: number;
}
/** `POST /api/estates/:estateId/staff/:personId/load-cap` */
export interface SetLoadCapRequest {
  loadCap: number;
}
