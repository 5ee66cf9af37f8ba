import type { Role } from '@yingsheng/shared/people/role';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { searchGroups } from '../directory/domain/search-households';
import { Person } from '../directory/entities/person';
import { namesOrPhone } from '../directory/person-search';
import { estateIdsOf, type Viewer } from '../platform/http/viewer';
import { searchPatterns } from '../platform/search/search-text';
import { KNOWS_CONFIDENTIAL_REPORTER, SEES_WHOLE_ESTATE } from './domain/parties';
import type { Complaint } from './entities/complaint';
import { WorkOrder } from './entities/work-order';

type ComplaintQuery = SelectQueryBuilder<Complaint>;

/** A number said with blanks is one word. */
const SPACED_NUMBER = /\b([a-z]{1,6})[\s-]+(\d{4,6})[\s-]+(\d{3,})\b/gi;
/** Of a room, a complaint or a telephone, not of a building or a unit. */
const STANDS_ALONE = /\d{4,}|\d-+\d{3,}/;

/**
 * 搜投诉: every group of words must be found, in any order: in what was written, the place, the number, or in the
 * name and phone of the reporter, or of whom it was reported for, where the viewer may know who that is. Nobody finds out by searching what they may not see.
 */
export function searchComplaints(rows: ComplaintQuery, viewer: Viewer, query: string): void {
  const groups = searchGroups(query.normalize('NFKC').replace(SPACED_NUMBER, '$1$2$3'));
  for (const [at, group] of groups.entries()) {
    const numbers = separateNumbers(group);
    rows.andWhere(
      new Brackets((either) => {
        either.where(foundBy(rows, viewer, group, `${at}`));
        if (numbers.length < 2) return;
        const eachOf = new Brackets((all) => {
          for (const [part, number] of numbers.entries())
            all.andWhere(foundBy(rows, viewer, number, `${at}part${part}`));
        });
        either.orWhere(eachOf);
      }),
    );
  }
}

/**
 * Numbers that follow each other may be one, a phone or an address with blanks, or several: `1201 5678` is a room and the
 * end of a phone number. Each that could stand alone ends a part.
 */
function separateNumbers(group: string): string[] {
  const parts: string[] = [];
  let open = '';
  for (const word of group.split(/\s+/)) {
    open = `${open} ${word}`.trim();
    if (!STANDS_ALONE.test(word)) continue;
    parts.push(open);
    open = '';
  }
  return open === '' ? parts : [...parts, open];
}

function foundBy(rows: ComplaintQuery, viewer: Viewer, words: string, key: string): Brackets {
  return new Brackets((or) => {
    for (const [index, pattern] of searchPatterns(words).entries()) {
      const name = `found${key}by${index}`;
      or.orWhere(`complaint.searchText LIKE :${name} ESCAPE '!'`, { [name]: pattern });
    }
    const reporter = reporterIs(rows, words, `reporter${key}`);
    or.orWhere(`(${knowsReporter(rows, viewer)} AND ${reporter.condition})`, reporter.parameters);
  });
}

function reporterIs(rows: ComplaintQuery, group: string, key: string) {
  const caller = namesOrPhone(group, { name: 'complaint.callerName', phone: 'complaint.callerPhone' }, `${key}Caller`);
  const forWhom = namesOrPhone(
    group,
    { name: 'complaint.onBehalfOfName', phone: 'complaint.onBehalfOfPhone' },
    `${key}ForWhom`,
  );
  const person = namesOrPhone(group, { name: 'reporter.name', phone: 'reporter.phone' }, key);
  const resident = rows
    .subQuery()
    .select('1')
    .from(Person, 'reporter')
    .where('reporter.id = complaint.reporterId')
    .andWhere(person.condition);
  return {
    condition: `(${caller.condition} OR ${forWhom.condition} OR EXISTS ${resident.getQuery()})`,
    parameters: { ...caller.parameters, ...forWhom.parameters, ...person.parameters },
  };
}

/** The same rule as `mayKnowReporter`, for rows the viewer sees anyway. */
function knowsReporter(rows: ComplaintQuery, viewer: Viewer): string {
  const { personId, departmentId } = viewer;
  const inEstates = (key: string, roles: readonly Role[]): string => {
    const estateIds = estateIdsOf(viewer, ...roles);
    if (estateIds.length === 0) return '1 = 0';
    rows.setParameter(key, estateIds);
    return `complaint.estateId IN (:...${key})`;
  };
  rows.setParameters({ knowingId: personId, knowingDepartmentId: departmentId });
  const isIn = '(complaint.reporterId = :knowingId OR complaint.onBehalfOfPersonId = :knowingId)';
  const isOwner = 'complaint.firstContactOwnerId = :knowingId';
  const atWork = existingOrder(
    rows,
    "ownOrder.status <> 'cancelled' AND (ownOrder.handlerId = :knowingId OR ownOrder.offeredToId = :knowingId OR ownOrder.departmentId = :knowingDepartmentId)",
  );
  const isWorker = existingOrder(rows, '(ownOrder.handlerId = :knowingId OR ownOrder.offeredToId = :knowingId)');
  const isNoFormerHand = `(${isIn} OR ${isOwner} OR ${inEstates('knowingWhole', SEES_WHOLE_ESTATE)} OR ${atWork})`;
  const answersForIt = `(${isOwner} OR complaint.joinedLeadId = :knowingId OR ${inEstates('knowingConfidential', KNOWS_CONFIDENTIAL_REPORTER)})`;
  const mayKnow = `(complaint.isConfidential = :openToAll OR ${isIn} OR (NOT ${isWorker} AND ${answersForIt}))`;
  rows.setParameter('openToAll', false);
  return `${isNoFormerHand} AND ${mayKnow}`;
}

function existingOrder(rows: ComplaintQuery, condition: string): string {
  const orders = rows.subQuery().select('1').from(WorkOrder, 'ownOrder').where('ownOrder.complaintId = complaint.id');
  return `EXISTS ${orders.andWhere(condition).getQuery()}`;
}
