import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { DepartmentBrief, StaffMember } from '@yingsheng/shared/api/directory';
import type { Receivers } from '@yingsheng/shared/api/dispatch';
import type {
  ContributeRequest,
  Contribution,
  WorkOrderActionRequests,
  WorkOrderDetail,
  WorkOrderInbox,
  WorkOrderRequestAction,
  WorkOrderTab,
} from '@yingsheng/shared/api/work-order';
import { pathOf, queryString, type RequestOptions, request } from '../../platform/request';
import type { MatterStep } from './offline/queued-order';

/** One page of the asking person's work orders, sorted by time left. */
export function fetchInbox(tab: WorkOrderTab, cursor: string | null): Promise<WorkOrderInbox> {
  const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  return request<WorkOrderInbox>('GET', `/api/work-orders?tab=${tab}${after}`);
}

export function fetchWorkOrder(id: string): Promise<WorkOrderDetail> {
  return request<WorkOrderDetail>('GET', `/api/work-orders/${id}`);
}

export function actOnWorkOrder<A extends WorkOrderRequestAction>(
  id: string,
  action: A,
  body: WorkOrderActionRequests[A],
  options: RequestOptions = {},
): Promise<WorkOrderDetail> {
  return request<WorkOrderDetail>('POST', `/api/work-orders/${id}/${pathOf(action)}`, body, options);
}

/** 交给这件事. */
export function contribute(id: string, body: ContributeRequest, options: RequestOptions): Promise<Contribution> {
  return request<Contribution>('POST', `/api/work-orders/${id}/contribute`, body, options);
}

/** 知道了: the grey card goes, on every device. */
export function seeLostOrder(id: string): Promise<void> {
  return request<void>('POST', `/api/work-orders/lost/${id}/seen`, {});
}

/** What is told or spent on the complaint that the order belongs to. */
export function stepOnComplaint(
  complaintId: string,
  { action, body }: MatterStep,
  options: RequestOptions = {},
): Promise<ComplaintDetail> {
  return request<ComplaintDetail>('POST', `/api/complaints/${complaintId}/${pathOf(action)}`, body, options);
}

/** Whom the handler could ask to take an order over; its own department unless told. */
export function fetchReceivers(id: string, departmentId: string | null): Promise<Receivers> {
  return request<Receivers>('GET', `/api/work-orders/${id}/receivers${queryString({ departmentId })}`);
}

/** Whom work could be offered to, with their load. */
export function fetchStaff(estateId: string): Promise<StaffMember[]> {
  return request<StaffMember[]>('GET', `/api/estates/${estateId}/staff`);
}

export function fetchDepartments(estateId: string): Promise<DepartmentBrief[]> {
  return request<DepartmentBrief[]>('GET', `/api/estates/${estateId}/departments`);
}
