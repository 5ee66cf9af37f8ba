import type { Role } from '@yingsheng/shared/people/role';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { searchGroups } from '../directory/domain/search-households';
import { Person } from '../directory/entities/person';
import { namesOrPhone } from '../directory/person-search';
import { estateIdsOf, type Viewer } from '../platform/http/viewer';
import { searchPatterns, sharedPart } from '../platform/search/search-text';
import { KNOWS_CONFIDENTIAL_REPORTER, SEES_WHOLE_ESTATE } from './domain/parties';
import type { Complaint } from './entities/complaint';
import { ComplaintSearch } from './entities/complaint-search';
import { WorkOrder } from './entities/work-order';

type Rows = SelectQueryBuilder<ObjectLiteral>;

/** A number said with blanks is one word. */
const SPACED_NUMBER = /\b([a-z]{1,6})[\s-]+(\d{4,6})[\s-]+(\d{3,})\b/gi;
/** Of a room, a complaint or a telephone, not of a building or a unit. */
const STANDS_ALONE = /\d{4,}|\d-+\d{3,}/;

/**
 * 搜投诉: every group of words must be found, in any order: in what was written, the place, the number, or in the
 * name and phone of the reporter, or of whom it was reported for, where the viewer may know who that is. Nobody finds out by searching what they may not see.
 */
export function searchComplaints(rows: SelectQueryBuilder<Complaint>, viewer: Viewer, query: string): void {
  rows.innerJoin(ComplaintSearch, 'searched', 'searched.complaintId = complaint.id');
  rows.andWhere(isFound(rows, query, knowsReporter(rows, viewer)));
}

/**
 * What is found by `query` where the reporter may be known: of `rows`, in which `searched` is what the complaint is found by.
 * `mayKnow` is a condition, or `null` where that is asked afterwards.
 */
export function isFound(rows: Rows, query: string, mayKnow: string | null): Brackets {
  const groups = searchGroups(query.normalize('NFKC').replace(SPACED_NUMBER, '$1$2$3'));
  return new Brackets((every) => {
    // Blanks look for nothing and find everything.
    every.where('1 = 1');
    for (const [at, group] of groups.entries()) {
      const numbers = separateNumbers(group);
      every.andWhere(
        new Brackets((either) => {
          either.where(foundBy(rows, group, `${at}`, mayKnow));
          if (numbers.length < 2) return;
          const eachOf = new Brackets((all) => {
            for (const [part, number] of numbers.entries())
              all.andWhere(foundBy(rows, number, `${at}part${part}`, mayKnow));
          });
          either.orWhere(eachOf);
        }),
      );
    }
  });
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

function foundBy(rows: Rows, words: string, key: string, mayKnow: string | null): Brackets {
  return new Brackets((or) => {
    or.where(saidIn(rows, words, `found${key}`));
    const reporter = reporterIs(rows, words, `reporter${key}`);
    // Who it was is looked at first: hardly any row is left to ask by whom it may be known.
    or.orWhere(mayKnow === null ? reporter.condition : `(${reporter.condition} AND ${mayKnow})`, reporter.parameters);
  });
}

function saidIn(rows: Rows, words: string, key: string): Brackets {
  const patterns = searchPatterns(words);
  return new Brackets((and) => {
    and.where(contains(rows, 'searched.searchText', `${key}shared`), { [`${key}shared`]: sharedPart(patterns) });
    and.andWhere(
      new Brackets((or) => {
        for (const [index, pattern] of patterns.entries()) {
          or.orWhere(`searched.searchText LIKE :${key}by${index} ESCAPE '!'`, { [`${key}by${index}`]: pattern });
        }
      }),
    );
  });
}

/** Texts are folded already. MySQL and MariaDB compare bytes in half the time that they take over characters. */
function contains(rows: Rows, column: string, parameter: string): string {
  const isSqlite = rows.connection.options.type === 'better-sqlite3';
  return isSqlite ? `INSTR(${column}, :${parameter}) > 0` : `INSTR(BINARY ${column}, BINARY :${parameter}) > 0`;
}

function reporterIs(rows: Rows, group: string, key: string) {
  const caller = { name: 'searched.callerName', phone: 'searched.callerPhone' };
  const forWhom = { name: 'searched.onBehalfOfName', phone: 'searched.onBehalfOfPhone' };
  const person = namesOrPhone(group, { name: 'reporter.name', phone: 'reporter.phone' }, key);
  // The same for every row: found once, and not again for each.
  const residents = rows.subQuery().select('reporter.id').from(Person, 'reporter').where(person.condition);
  const unbound = [caller, forWhom].map((columns, at) => {
    const { condition, parameters } = namesOrPhone(group, columns, `${key}Unbound${at}`);
    // Of most there is none: nothing is folded or compared in vain.
    const isGiven = `(${columns.name} IS NOT NULL OR ${columns.phone} IS NOT NULL)`;
    return { condition: `(${isGiven} AND ${condition})`, parameters };
  });
  return {
    condition: `(${[...unbound.map(({ condition }) => condition), `searched.reporterId IN ${residents.getQuery()}`].join(' OR ')})`,
    parameters: Object.assign({}, person.parameters, ...unbound.map(({ parameters }) => parameters)),
  };
}

/** The same rule as `mayKnowReporter`, for rows the viewer sees anyway. */
export function knowsReporter(rows: SelectQueryBuilder<Complaint>, viewer: Viewer): string {
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

function existingOrder(rows: SelectQueryBuilder<Complaint>, condition: string): string {
  const orders = rows.subQuery().select('1').from(WorkOrder, 'ownOrder').where('ownOrder.complaintId = complaint.id');
  return `EXISTS ${orders.andWhere(condition).getQuery()}`;
}
