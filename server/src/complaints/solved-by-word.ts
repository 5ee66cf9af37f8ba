/**
 * 算不算解决，看业主怎么说：业主自己确认的才算；没有人答复、到期自动关闭的不算。被考核的人自己报、自己确认的，也不算业主的话。
 * 电话里说已修好的，由没有经手的人记下才算；经手的人自己记的，不算也不扣。
 */
import type { CloseReason } from '@yingsheng/shared/complaint/status';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { RoleGrant } from '../directory/entities/role-grant';
import { WorkOrder } from './entities/work-order';

type Rows = SelectQueryBuilder<ObjectLiteral>;

/** Closed by what the resident said herself, and by what somebody took down for her. */
const RESIDENTS_WORD: CloseReason = 'confirmed';
const TAKEN_DOWN: CloseReason = 'confirmedByPhone';
const quoted = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** The one rule of what counts as solved, wherever that is counted; `c` is the alias of the complaint in `rows`. */
export function solvedByResident(rows: Rows, c: string): string {
  const byPhone = `${c}.closeReason = '${TAKEN_DOWN}' AND ${isTakenDownByAnother(rows, c)}`;
  const word = `(${c}.closeReason = '${RESIDENTS_WORD}' OR (${byPhone}))`;
  return `${c}.status = 'closed' AND ${word} AND ${isOfResident(rows, c)}`;
}

/** By nobody who answers for it, answered it, wrote it down or had an order of it. */
function isTakenDownByAnother(rows: Rows, c: string): string {
  const by = `${c}.confirmedById`;
  const hands = ['firstContactOwnerId', 'registeredById', 'resolvedById', 'joinedLeadId'];
  const order = rows
    .subQuery()
    .select('1')
    .from(WorkOrder, 'workOfTaker')
    .where(`workOfTaker.complaintId = ${c}.id AND workOfTaker.handlerId = ${by}`)
    .getQuery();
  const isNoneOf = hands.map((hand) => `(${c}.${hand} IS NULL OR ${c}.${hand} <> ${by})`);
  return [`${by} IS NOT NULL`, ...isNoneOf, `NOT EXISTS ${order}`].join(' AND ');
}

/** A resident told us herself: neither did staff write it down, nor did they come upon it on a round. */
export function filedByResident(rows: Rows, c: string): string {
  return `${c}.registeredById IS NULL AND ${c}.channel <> 'patrol' AND ${isOfResident(rows, c)}`;
}

/** Whoever works on the estate is no resident here, even where they live there. */
function isOfResident(rows: Rows, c: string): string {
  const staff = rows
    .subQuery()
    .select('1')
    .from(RoleGrant, 'staffGrant')
    .where(`staffGrant.personId = ${c}.reporterId AND staffGrant.estateId = ${c}.estateId`)
    .andWhere(`staffGrant.role IN (${quoted(STAFF_ROLES)})`)
    .getQuery();
  return `NOT EXISTS ${staff}`;
}
