/**
 * 全部小区里搜: most words are in hardly any complaint. What they are found by is read first, newest on top and no wider
 * than needed; only what is found there is looked at whole, by the same rules as any list.
 */
import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../platform/http/viewer';
import { Complaint } from './entities/complaint';
import { ComplaintSearch } from './entities/complaint-search';
import { decodeCursor, type ListPosition } from './list-cursor';
import { estatesInSight, sinceDays, startAfter } from './list-filters';
import { isFound } from './search-complaints';

/** Candidates at first, and at most; each batch that was not enough is followed by a larger one. */
const BATCH = { first: 100, growth: 4, max: 6_400 };

interface Search {
  readonly viewer: Viewer;
  readonly query: ComplaintListQuery & { readonly query: string };
  /** Rows to give at most. */
  readonly limit: number;
  readonly now: Date;
}

const POSITION = { submittedAt: 'searched.submittedAt', id: 'searched.complaintId' };

/** The first rows of `list` with its filters and position, of which each call makes one anew. */
export async function searchAcross(
  manager: EntityManager,
  search: Search,
  list: () => SelectQueryBuilder<Complaint>,
): Promise<{ entities: Complaint[]; raw: [] }> {
  const { cursor } = search.query;
  const found: Complaint[] = [];
  let position = cursor === undefined ? null : decodeCursor(cursor);
  for (let size = BATCH.first; ; size = Math.min(size * BATCH.growth, BATCH.max)) {
    const candidates = await candidatesAfter(manager, search, position, size);
    if (candidates.length > 0) {
      const rows = list().andWhere('complaint.id IN (:...candidateIds)', {
        candidateIds: candidates.map(({ complaintId }) => complaintId),
      });
      found.push(...(await rows.limit(search.limit - found.length).getMany()));
    }
    const last = candidates.at(-1);
    if (found.length >= search.limit || candidates.length < size || last === undefined)
      return { entities: found, raw: [] };
    position = { submittedAt: last.submittedAt, id: last.complaintId };
  }
}

/** Whatever may be in the list: whether it is, and whether the reporter may be known, is asked of the rows themselves. */
async function candidatesAfter(
  manager: EntityManager,
  { viewer, query, now }: Search,
  position: ListPosition | null,
  size: number,
): Promise<Pick<ComplaintSearch, 'complaintId' | 'submittedAt'>[]> {
  const rows = manager.createQueryBuilder(ComplaintSearch, 'searched');
  rows.select(['searched.complaintId', 'searched.submittedAt']);
  const { estateIds, ownedBy } = estatesInSight(viewer, query);
  const here = 'searched.estateId IN (:...estateIds)';
  if (ownedBy === null) rows.where(here, { estateIds });
  else {
    const owned = rows
      .subQuery()
      .select('owned.id')
      .from(Complaint, 'owned')
      .where('owned.firstContactOwnerId = :ownedBy');
    rows.where(`(${here} OR searched.complaintId IN ${owned.getQuery()})`, { estateIds, ownedBy });
  }
  if (position !== null) startAfter(rows, position, POSITION);
  if (query.days !== undefined) sinceDays(rows, query.days, now, POSITION);
  rows.andWhere(isFound(rows, query.query, null));
  return rows.orderBy('searched.submittedAt', 'DESC').addOrderBy('searched.complaintId', 'DESC').limit(size).getMany();
}
