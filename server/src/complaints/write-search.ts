import type { EntityManager } from 'typeorm';
import { insertRows } from '../platform/database/insert-rows';
import { searchTextOf } from '../platform/search/search-text';
import type { ComplaintPatch } from './domain/decision';
import type { ComplaintState } from './domain/facts';
import { ComplaintSearch } from './entities/complaint-search';

/** What of a complaint may change after it was filed and it is found by. */
const FOUND_BY = ['text', 'reporterId', 'callerName', 'callerPhone', 'onBehalfOfName', 'onBehalfOfPhone'] as const;

export function insertSearch(manager: EntityManager, complaint: ComplaintState): Promise<void> {
  const { id: complaintId, submittedAt, estateId } = complaint;
  return insertRows(manager, ComplaintSearch, [{ complaintId, submittedAt, estateId, ...foundBy(complaint) }]);
}

/** Whatever is taken out of a matter is no longer found, nor kept here. */
export async function updateSearch(
  manager: EntityManager,
  complaint: ComplaintState,
  patch: ComplaintPatch,
): Promise<void> {
  if (FOUND_BY.every((part) => patch[part] === undefined)) return;
  await manager.update(ComplaintSearch, { complaintId: complaint.id }, foundBy(complaint));
}

function foundBy(complaint: ComplaintState): Omit<ComplaintSearch, 'complaintId' | 'submittedAt' | 'estateId'> {
  const { reporterId, callerName, callerPhone, onBehalfOfName, onBehalfOfPhone } = complaint;
  return {
    searchText: searchTextOf(complaint),
    reporterId,
    callerName,
    callerPhone,
    onBehalfOfName,
    onBehalfOfPhone,
  };
}
