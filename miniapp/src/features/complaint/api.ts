import type { Page } from '@yingsheng/shared/api/common';
import type {
  ComplaintDetail,
  ComplaintReceipt,
  ComplaintSummary,
  SubmitComplaintRequest,
} from '@yingsheng/shared/api/complaint';
import type { ComplaintActionRequests, ComplaintRequestAction } from '@yingsheng/shared/api/complaint-actions';
import type { ComplaintCount, ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import { pathOf, queryString, type RequestOptions, request } from '../../platform/request';

export function listComplaints(query: ComplaintListQuery): Promise<Page<ComplaintSummary>> {
  return request('GET', `/api/complaints${queryString(query)}`);
}

/** How many a list has on all its pages. */
export function countComplaints(query: ComplaintListQuery): Promise<ComplaintCount> {
  return request('GET', `/api/complaints/count${queryString(query)}`);
}

export function getComplaint(id: string): Promise<ComplaintDetail> {
  return request('GET', `/api/complaints/${id}`);
}

/** `options` with the key that makes a repeat the same submission. */
export function submitComplaint(
  body: SubmitComplaintRequest,
  options: RequestOptions & { idempotencyKey: string },
): Promise<ComplaintReceipt> {
  return request('POST', '/api/complaints', body, options);
}

/** Photos for a matter that is open already; `options` with the key that makes a repeat the same. */
export function addEvidence(
  id: string,
  mediaIds: string[],
  options: RequestOptions & { idempotencyKey: string },
): Promise<ComplaintDetail> {
  const body: ComplaintActionRequests['addEvidence'] = { mediaIds };
  return request('POST', `/api/complaints/${id}/add-evidence`, body, options);
}

/** One action with what it needs: `{action: 'urge', body: {version}}`. */
export type ComplaintActionCall = {
  [A in ComplaintRequestAction]: { action: A; body: ComplaintActionRequests[A] };
}[ComplaintRequestAction];

export function actOnComplaint(id: string, call: ComplaintActionCall): Promise<ComplaintDetail> {
  return request('POST', `/api/complaints/${id}/${pathOf(call.action)}`, call.body);
}
