import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import { CATEGORY_TREE } from '@yingsheng/shared/complaint/category';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import { estateIdsOf, hasRole, isStaffOf, type Viewer } from '../platform/http/viewer';
import { figureCondition } from './board-figures';
import { SEES_WHOLE_ESTATE } from './domain/parties';
import type { Complaint } from './entities/complaint';
import { WorkOrder } from './entities/work-order';
import { hideFromAccused } from './hide-from-accused';
import { inMonth, judgedCondition } from './judged-figures';
import type { ListPosition } from './list-cursor';
import { OPEN_STATUSES } from './open-statuses';
import { searchComplaints } from './search-complaints';
import { filedByResident } from './solved-by-word';

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
  const chosen = isNewestAcross(viewer, query) ? unindexed : asIs;
  if (scope === 'mine') {
    rows.andWhere('(complaint.reporterId = :viewerId OR complaint.onBehalfOfPersonId = :viewerId)', {
      viewerId: viewer.personId,
    });
    return;
  }
  if (scope === 'managed') {
    const { estateIds: managed } = estatesInSight(viewer, query);
    rows.andWhere(`${chosen('complaint.estateId')} IN (:...managed)`, { managed });
    return;
  }
  const { estateIds, ownedBy } = estatesInSight(viewer, query);
  const here = `${chosen('complaint.estateId')} IN (:...estateIds)`;
  const owned = `${chosen('complaint.firstContactOwnerId')} = :viewerId`;
  rows.andWhere(ownedBy === null ? here : `(${here} OR ${owned})`, { estateIds, viewerId: viewer.personId });
  if (scope === 'owned') rows.andWhere('complaint.firstContactOwnerId = :viewerId', { viewerId: viewer.personId });
  const whole = estateIds.filter((estateId) => hasRole(viewer, estateId, ...SEES_WHOLE_ESTATE));
  rows.andWhere(
    new Brackets((or) => {
      or.where(owned, { viewerId: viewer.personId });
      if (whole.length > 0) or.orWhere(`${chosen('complaint.estateId')} IN (:...whole)`, { whole });
      or.orWhere(`EXISTS ${ordersOfViewer(rows)}`, {
        viewerId: viewer.personId,
        viewerDepartmentId: viewer.departmentId,
      });
    }),
  );
}

export function applyFilters(rows: ComplaintQuery, viewer: Viewer, query: ComplaintListQuery, now: Date): void {
  const { category, group, urgency, buildingId, ownerId, handlerId, isOverdue, figure, days, estateId } = query;
  const { judged, judgedCategory, month } = query;
  applyState(rows, query.state);
  if (estateId !== undefined) rows.andWhere('complaint.estateId = :estateId', { estateId });
  if (category !== undefined) rows.andWhere('complaint.category = :category', { category });
  if (group !== undefined) rows.andWhere('complaint.category IN (:...codes)', { codes: CATEGORY_TREE[group].codes });
  if (urgency !== undefined) rows.andWhere('complaint.urgency = :urgency', { urgency });
  applyOrigin(rows, query);
  if (query.isInPublic === true) rows.andWhere('complaint.buildingId IS NULL');
  if (buildingId !== undefined) rows.andWhere('complaint.buildingId = :buildingId', { buildingId });
  if (ownerId !== undefined) rows.andWhere('complaint.firstContactOwnerId = :ownerId', { ownerId });
  if (handlerId !== undefined) rows.andWhere(`EXISTS ${ordersOfHandler(rows)}`, { handlerId });
  if (isOverdue === true) rows.andWhere('complaint.nextDueAt < :now', { now });
  if (isOverdue === false) rows.andWhere('(complaint.nextDueAt IS NULL OR complaint.nextDueAt >= :now)', { now });
  if (figure !== undefined) {
    const asked = { now, week: query.week, viewerId: viewer.personId };
    rows.andWhere(figureCondition(rows, figure, 'complaint', asked));
  }
  if (judged !== undefined) rows.andWhere(judgedCondition(rows, judged, 'complaint'));
  if (judgedCategory !== undefined) rows.andWhere('complaint.judgedCategory = :judgedCategory', { judgedCategory });
  if (month !== undefined) inMonth(rows, 'complaint', month);
  if (days !== undefined) sinceDays(rows, days, now);
  if (query.query !== undefined) searchComplaints(rows, viewer, query.query);
}

/** 怎么来的、怎么关闭的. */
function applyOrigin(rows: ComplaintQuery, { channel, filedBy, closeReason }: ComplaintListQuery): void {
  if (channel !== undefined) rows.andWhere('complaint.channel = :channel', { channel });
  if (closeReason !== undefined) rows.andWhere('complaint.closeReason = :closeReason', { closeReason });
  if (filedBy === undefined) return;
  const isOfResident = filedByResident(rows, 'complaint');
  rows.andWhere(filedBy === 'resident' ? isOfResident : `NOT (${isOfResident})`);
}

const POSITION = { submittedAt: 'complaint.submittedAt', id: 'complaint.id' };

/** 最近几天提交的. */
export function sinceDays<Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  days: number,
  now: Date,
  { submittedAt } = POSITION,
): void {
  rows.andWhere(`${submittedAt} >= :since`, { since: new Date(now.getTime() - days * DAY_MS) });
}

/** Newest first. */
export function startAfter<Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  position: ListPosition,
  { submittedAt, id } = POSITION,
): void {
  rows.andWhere(`(${submittedAt} < :lastAt OR (${submittedAt} = :lastAt AND ${id} < :lastId))`, {
    lastAt: position.submittedAt,
    lastId: position.id,
  });
}

/**
 * 全部小区、最新的在前: the list of several estates out of which nothing chooses but what nearly every complaint is. It is
 * read in the order of the index that has all it is chosen by, until the page is full.
 */
export function isNewestAcross(viewer: Viewer, query: ComplaintListQuery): boolean {
  const { figure, state } = query;
  const isOfEstates = ['estate', 'managed'].includes(scopeOf(viewer, query));
  const isChosen = figure !== undefined || (state !== undefined && state !== 'closed');
  return isOfEstates && !isChosen && estatesInSight(viewer, query).estateIds.length > 1;
}

/**
 * Where the complaints of a list of estates are: in those, and wherever `ownedBy` answers for it.
 * @throws DomainError REQUEST.NOT_FOUND
 */
export function estatesInSight(
  viewer: Viewer,
  query: ComplaintListQuery,
): { readonly estateIds: string[]; readonly ownedBy: string | null } {
  if (scopeOf(viewer, query) === 'managed') {
    return { estateIds: asked(estateIdsOf(viewer, ...MANAGER_ROLES), query.estateId), ownedBy: null };
  }
  const estateIds = asked(
    estateIdsOf(viewer).filter((id) => isStaffOf(viewer, id)),
    query.estateId,
  );
  // 别的小区的负责人也可能接下: whoever answers for it finds it, wherever it is.
  return { estateIds, ownedBy: query.estateId === undefined ? viewer.personId : null };
}

const asIs = (column: string): string => column;
/** Only looked at, never looked up by: an index of it would give rows that must all be sorted. */
const unindexed = (column: string): string => `COALESCE(${column}, '')`;

function asked(all: readonly string[], estateId: string | undefined): string[] {
  const estateIds = all.filter((id) => estateId === undefined || id === estateId);
  if (estateIds.length === 0) throw new DomainError('REQUEST.NOT_FOUND');
  return estateIds;
}

function applyState(rows: ComplaintQuery, state: ComplaintListQuery['state']): void {
  if (state === undefined) return;
  if (state === 'open') rows.andWhere(`complaint.status IN (${OPEN_STATUSES})`);
  // Nearly all of them are.
  else if (state === 'closed') rows.andWhere(`${unindexed('complaint.status')} = 'closed'`);
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
