import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { Rating } from '../complaints/entities/rating';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';

/** For whom an estate is counted: no figure may tell the accused that a complaint about them exists. */
export interface CountedFor {
  readonly estateId: string;
  readonly viewerId: string;
}

/** What figures are made of; `c` is always the complaint that the row belongs to. */
export function complaintsFor(
  manager: EntityManager,
  { estateId, viewerId }: CountedFor,
): SelectQueryBuilder<Complaint> {
  const rows = manager.createQueryBuilder(Complaint, 'c').where('c.estateId = :estateId', { estateId });
  return hideFromAccused(rows, 'c.id', viewerId);
}

export function clocksFor(manager: EntityManager, counted: CountedFor): SelectQueryBuilder<ClockRow> {
  return ofComplaints(manager.createQueryBuilder(ClockRow, 'clock'), 'clock', counted);
}

export function ratingsFor(manager: EntityManager, counted: CountedFor): SelectQueryBuilder<Rating> {
  return ofComplaints(manager.createQueryBuilder(Rating, 'rating'), 'rating', counted);
}

export function workOrdersFor(manager: EntityManager, counted: CountedFor): SelectQueryBuilder<WorkOrder> {
  return ofComplaints(manager.createQueryBuilder(WorkOrder, 'o'), 'o', counted);
}

function ofComplaints<Row extends { readonly complaintId: string }>(
  rows: SelectQueryBuilder<Row>,
  alias: string,
  { estateId, viewerId }: CountedFor,
): SelectQueryBuilder<Row> {
  rows.innerJoin(Complaint, 'c', `c.id = ${alias}.complaintId`).where('c.estateId = :estateId', { estateId });
  return hideFromAccused(rows, 'c.id', viewerId);
}
