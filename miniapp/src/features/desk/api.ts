import type { ComplaintReceipt, RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { HouseholdHit } from '@yingsheng/shared/api/directory';
import { request } from '../../platform/request';

/** Households whose room number, resident's name or phone match. */
export function searchHouseholds(estateId: string, query: string): Promise<HouseholdHit[]> {
  return request<HouseholdHit[]>('GET', `/api/estates/${estateId}/households?query=${encodeURIComponent(query)}`);
}

/** `idempotencyKey` stays the same for all tries of one registration, so that a retry never files it twice. */
export function registerComplaint(body: RegisterComplaintRequest, idempotencyKey: string): Promise<ComplaintReceipt> {
  return request<ComplaintReceipt>('POST', '/api/desk/complaints', body, { idempotencyKey });
}
