import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint';
import { CATEGORY_TREE } from '@yingsheng/shared/complaint/category';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import { estateIdsOf, hasRole, isStaffOf, type Viewer } from '../platform/http/viewer';
import { figureCondition } from './board-figures';
import { SEES_WHOLE_ESTATE } from './domain/parties';
import type { Complaint } from './entities/complaint';
import { WorkOrder } from './entities/work-order';
import { hideFromAccused } from './hide-from-accused';
import type { ListPosition } from './list-cursor';
import { searchComplaints } from './search-complaints';

const DAY_MS = 86_400_000;

type ComplaintQuery = SelectQueryBuilder<Complaint>;

/** Without a scope, staff see their estates and residents their own. */
export function scopeOf(viewer: Viewer, query: ComplaintListQuery): NonNullable<ComplaintListQuery['scope']> {
  if (query.scope !== undefined) return query.scope;
  return viewer.grants.some((grant) => grant.role !== 'resident') ? 'estate' : 'mine';
}

/** Only rows the viewer may see, whatever the filters say; the same rule as `maySee`. */
export function restrictToVisible(rows: ComplaintQuery, viewer: Viewer, query: ComplaintListQuery): void {
  hideFromAccused(rows, 'complaint.id', viewer.personId);
  const scope = scopeOf(viewer, query);
  if (scope === 'mine') {
    rows.andWhere('(complaint.reporterId = :viewerId OR complaint.onBehalfOfPersonId = :viewerId)', {
      viewerId: viewer.personId,
    });
    return;
  }
  if (scope === 'managed') {
    const managed = asked(estateIdsOf(viewer, ...MANAGER_ROLES), query.estateId);
    rows.andWhere('complaint.estateId IN (:...managed)', { managed });
    return;
  }
  const estateIds = staffEstates(viewer, query.estateId);
  // 别的小区的负责人也可能接下: whoever answers for it finds it, wherever it is.
  const isAsked = query.estateId !== undefined;
  const here = 'complaint.estateId IN (:...estateIds)';
  rows.andWhere(isAsked ? here : `(${here} OR complaint.firstContactOwnerId = :viewerId)`, {
    estateIds,
    viewerId: viewer.personId,
  });
  if (scope === 'owned') rows.andWhere('complaint.firstContactOwnerId = :viewerId', { viewerId: viewer.personId });
  const whole = estateIds.filter((estateId) => hasRole(viewer, estateId, ...SEES_WHOLE_ESTATE));
  rows.andWhere(
    new Brackets((or) => {
      or.where('complaint.firstContactOwnerId = :viewerId', { viewerId: viewer.personId });
      if (whole.length > 0) or.orWhere('complaint.estateId IN (:...whole)', { whole });
      or.orWhere(`EXISTS ${ordersOfViewer(rows)}`, {
        viewerId: viewer.personId,
        viewerDepartmentId: viewer.departmentId,
      });
    }),
  );
}

export function applyFilters(rows: ComplaintQuery, viewer: Viewer, query: ComplaintListQuery, now: Date): void {
  const { category, group, urgency, buildingId, ownerId, handlerId, isOverdue, figure, days, estateId } = query;
  applyState(rows, query.state);
  if (estateId !== undefined) rows.andWhere('complaint.estateId = :estateId', { estateId });
  if (category !== undefined) rows.andWhere('complaint.category = :category', { category });
  if (group !== undefined) rows.andWhere('complaint.category IN (:...codes)', { codes: CATEGORY_TREE[group].codes });
  if (urgency !== undefined) rows.andWhere('complaint.urgency = :urgency', { urgency });
  if (buildingId !== undefined) rows.andWhere('complaint.buildingId = :buildingId', { buildingId });
  if (ownerId !== undefined) rows.andWhere('complaint.firstContactOwnerId = :ownerId', { ownerId });
  if (handlerId !== undefined) rows.andWhere(`EXISTS ${ordersOfHandler(rows)}`, { handlerId });
  if (isOverdue === true) rows.andWhere('complaint.nextDueAt < :now', { now });
  if (isOverdue === false) rows.andWhere('(complaint.nextDueAt IS NULL OR complaint.nextDueAt >= :now)', { now });
  if (figure !== undefined) rows.andWhere(figureCondition(rows, figure, 'complaint', now));
  if (days !== undefined) rows.andWhere('complaint.submittedAt >= :since', { since: daysBefore(now, days) });
  if (query.query !== undefined) searchComplaints(rows, viewer, query.query);
}

/** Newest first. */
export function startAfter(rows: ComplaintQuery, position: ListPosition): void {
  rows.andWhere('(complaint.submittedAt < :lastAt OR (complaint.submittedAt = :lastAt AND complaint.id < :lastId))', {
    lastAt: position.submittedAt,
    lastId: position.id,
  });
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

function staffEstates(viewer: Viewer, estateId: string | undefined): string[] {
  return asked(
    estateIdsOf(viewer).filter((id) => isStaffOf(viewer, id)),
    estateId,
  );
}

function asked(all: readonly string[], estateId: string | undefined): string[] {
  const estateIds = all.filter((id) => estateId === undefined || id === estateId);
  if (estateIds.length === 0) throw new DomainError('REQUEST.NOT_FOUND');
  return estateIds;
}

function applyState(rows: ComplaintQuery, state: ComplaintListQuery['state']): void {
  if (state === undefined) return;
  if (state === 'open') rows.andWhere("complaint.status <> 'closed'");
  else rows.andWhere('complaint.status = :status', { status: state });
}

function ordersOfViewer(rows: ComplaintQuery): string {
  return rows
    .subQuery()
    .select('1')
    .from(WorkOrder, 'seenOrder')
    .where('seenOrder.complaintId = complaint.id')
    .andWhere(
      '(seenOrder.handlerId = :viewerId OR seenOrder.offeredToId = :viewerId OR seenOrder.departmentId = :viewerDepartmentId)',
    )
    .getQuery();
}

function ordersOfHandler(rows: ComplaintQuery): string {
  return rows
    .subQuery()
    .select('1')
    .from(WorkOrder, 'handledOrder')
    .where('handledOrder.complaintId = complaint.id AND handledOrder.handlerId = :handlerId')
    .getQuery();
}
