import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintReceipt, ComplaintSummary, RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import type { HouseholdsFound } from '@yingsheng/shared/api/directory';
import { queryString, request } from '../../platform/request';

/** Households whose room number, resident's name or phone match. */
export function searchHouseholds(estateId: string, query: string): Promise<HouseholdsFound> {
  return request<HouseholdsFound>('GET', `/api/estates/${estateId}/households?query=${encodeURIComponent(query)}`);
}

/** `idempotencyKey` stays the same for all tries of one registration, so that a retry never files it twice. */
export function registerComplaint(body: RegisterComplaintRequest, idempotencyKey: string): Promise<ComplaintReceipt> {
  return request<ComplaintReceipt>('POST', '/api/desk/complaints', body, { idempotencyKey });
}

export interface HouseholdMattersFound {
  open: ComplaintSummary[];
  /** There are older ones still open. */
  hasMoreOpen: boolean;
  last: ComplaintSummary[];
}

const LAST_SHOWN = 3;

/** 这一户的事: what is open, and what was closed last. */
export async function mattersOfHousehold(estateId: string, householdId: string): Promise<HouseholdMattersFound> {
  const list = (query: ComplaintListQuery) =>
    request<Page<ComplaintSummary>>(
      'GET',
      `/api/complaints${queryString({ scope: 'estate', estateId, householdId, ...query })}`,
    );
  const [open, closed] = await Promise.all([list({ state: 'open' }), list({ state: 'closed', limit: LAST_SHOWN })]);
  return { open: open.items, hasMoreOpen: open.nextCursor !== null, last: closed.items };
}
