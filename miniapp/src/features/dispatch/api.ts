import type {
  Candidates,
  DispatchBoard,
  DispatchRuleBook,
  DispatchTrial,
  ReorderDispatchRulesRequest,
  ReplaceDispatchRulesRequest,
  TryDispatchRulesRequest,
} from '@yingsheng/shared/api/dispatch';
import { queryString, request } from '../../platform/request';

export interface CandidatesQuery {
  readonly departmentId?: string | undefined;
  readonly workOrderId?: string | undefined;
}

/** Whom a complaint, or one of its orders, could be given to; the usual department unless told. */
export function fetchCandidates(complaintId: string, query: CandidatesQuery): Promise<Candidates> {
  return request<Candidates>('GET', `/api/complaints/${complaintId}/candidates${queryString(query)}`);
}

export function fetchDispatchBoard(estateId: string): Promise<DispatchBoard> {
  return request<DispatchBoard>('GET', `/api/estates/${estateId}/dispatch-board`);
}

export function fetchDispatchRules(estateId: string): Promise<DispatchRuleBook> {
  return request<DispatchRuleBook>('GET', rulesOf(estateId));
}

export function replaceDispatchRules(estateId: string, body: ReplaceDispatchRulesRequest): Promise<DispatchRuleBook> {
  return request<DispatchRuleBook>('PUT', rulesOf(estateId), body);
}

export function reorderDispatchRules(estateId: string, body: ReorderDispatchRulesRequest): Promise<DispatchRuleBook> {
  return request<DispatchRuleBook>('POST', `${rulesOf(estateId)}/order`, body);
}

export function tryDispatchRules(estateId: string, body: TryDispatchRulesRequest): Promise<DispatchTrial> {
  return request<DispatchTrial>('POST', `${rulesOf(estateId)}/try`, body);
}

function rulesOf(estateId: string): string {
  return `/api/estates/${estateId}/dispatch-rules`;
}
