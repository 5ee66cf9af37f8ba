import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { Rating } from '../complaints/entities/rating';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';

/** For whom an estate is counted: no figure may tell the accused that a complaint about them exists. */
export interface CountedFor {
  readonly estateId: string;
  readonly viewerId: string;
}

/** For whom several estates are counted at once; each of them must be theirs to look at. */
export interface CountedAcross {
  readonly estateIds: readonly string[];
  readonly viewerId: string;
}

/** What figures are made of; `c` is always the complaint that the row belongs to. */
export function complaintsFor(manager: EntityManager, counted: CountedFor): SelectQueryBuilder<Complaint> {
  return complaintsAcross(manager, across(counted));
}

export function complaintsAcross(
  manager: EntityManager,
  { estateIds, viewerId }: CountedAcross,
): SelectQueryBuilder<Complaint> {
  const rows = manager.createQueryBuilder(Complaint, 'c').where('c.estateId IN (:...estateIds)', { estateIds });
  return hideFromAccused(rows, 'c.id', viewerId);
}

export function ratingsAcross(manager: EntityManager, counted: CountedAcross): SelectQueryBuilder<Rating> {
  return ofComplaints(manager.createQueryBuilder(Rating, 'rating'), 'rating', counted);
}

export function workOrdersFor(manager: EntityManager, counted: CountedFor): SelectQueryBuilder<WorkOrder> {
  return ofComplaints(manager.createQueryBuilder(WorkOrder, 'o'), 'o', across(counted));
}

function ofComplaints<Row extends { readonly complaintId: string }>(
  rows: SelectQueryBuilder<Row>,
  alias: string,
  { estateIds, viewerId }: CountedAcross,
): SelectQueryBuilder<Row> {
  rows.innerJoin(Complaint, 'c', `c.id = ${alias}.complaintId`).where('c.estateId IN (:...estateIds)', { estateIds });
  return hideFromAccused(rows, 'c.id', viewerId);
}

function across({ estateId, viewerId }: CountedFor): CountedAcross {
  return { estateIds: [estateId], viewerId };
}
