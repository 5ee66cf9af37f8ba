import { nameOf, phoneOf, roomOf, textOf } from './company-words.mjs';

/** Fills a seeded database with the estates and complaints of a company: two years of them, a few in a hundred still open. */

const DAY_MS = 86_400_000;
const DAYS = 730;
const OPEN_ONE_IN = 33;
const RATED_ONE_IN = 3;
const CHUNK = 1_000;
/** Residents of one estate; each has reported about ten times in two years. */
const RESIDENTS_EACH = 500;
/** Registered by the desk for somebody who called: a name and a number instead of a person. */
const CALLED_ONE_IN = 9;
const CONFIDENTIAL_ONE_IN = 50;
const URGENCIES = ['normal', 'normal', 'urgent', 'enquiry'];

/**
 * Rows of one complaint, the `index`th of all. What is not told here is as in `pattern`, which the demo has written.
 * @returns rows by table
 */
function matterOf({ pattern, estate, index, residentIds, newId, searchTextOf, now }) {
  const id = newId();
  const isOpen = index % OPEN_ONE_IN === 0;
  const serial = Math.floor(index / OPEN_ONE_IN);
  const submittedAt = new Date(now.getTime() - (index % (DAYS * 24)) * 3_600_000 - index);
  const closedAt = new Date(submittedAt.getTime() + DAY_MS);
  const isCalled = index % CALLED_ONE_IN === 0;
  const told = {
    text: textOf(index),
    placeText: roomOf(index),
    number: numberOf(estate, submittedAt, index),
    householdId: pattern.complaint.householdId,
  };
  const complaint = {
    ...pattern.complaint,
    ...told,
    id,
    estateId: estate.id,
    numberYear: submittedAt.getUTCFullYear(),
    title: told.text.slice(0, 20),
    reporterId: isCalled ? null : residentIds[(index * 7) % residentIds.length],
    callerName: isCalled ? nameOf(index * 3) : null,
    callerPhone: isCalled ? phoneOf(index * 3) : null,
    isConfidential: index % CONFIDENTIAL_ONE_IN === 1,
    submittedAt,
    accusedIds: [],
    status: isOpen ? (serial % 5 === 0 ? 'resolved' : 'in_progress') : 'closed',
    closeReason: isOpen ? null : 'confirmed',
    closedAt: isOpen ? null : closedAt,
    urgency: isOpen && serial % 40 === 0 ? 'lifeSafety' : URGENCIES[index % URGENCIES.length],
    nextDueAt: isOpen ? new Date(now.getTime() + (serial % 4 === 0 ? -1 : 1) * 3_600_000) : null,
    lastUrgedAt: isOpen && serial % 6 === 0 ? new Date(now.getTime() - DAY_MS) : null,
    urgeCount: isOpen && serial % 6 === 0 ? 1 : 0,
  };
  const clock = {
    ...pattern.clock,
    id: newId(),
    complaintId: id,
    workOrderId: null,
    subjectId: null,
    nextStepAt: null,
    kind: isOpen && serial % 10 === 0 ? 'firstResponse' : 'resolution',
    startedAt: submittedAt,
    warnAt: submittedAt,
    dueAt: isOpen ? new Date(now.getTime() - 60_000) : closedAt,
    endedAt: isOpen ? null : closedAt,
    outcome: isOpen ? null : 'met',
  };
  const appeal = { ...clock, id: newId(), kind: 'approval', endedAt: null, outcome: null };
  const rating = { id: newId(), complaintId: id, speed: 5, attitude: 4, quality: (index % 4) + 2, comment: null };
  return {
    complaints: [complaint],
    searched: [{ ...complaint, complaintId: id, searchText: searchTextOf(told) }],
    clocks: !isOpen && index % 2_000 === 1 ? [clock, appeal] : [clock],
    ratings: !isOpen && index % RATED_ONE_IN === 0 ? [{ ...rating, ratedAt: closedAt }] : [],
  };
}

/** As the product gives them: estate, local day, four digits. */
function numberOf({ code }, submittedAt, index) {
  const day = new Date(submittedAt.getTime() + 8 * 3_600_000).toISOString().slice(2, 10).replaceAll('-', '');
  return `${code}-${day}-${String(index % 10_000).padStart(4, '0')}`;
}

/** `BA`, `BB`, …: no code is part of a number. */
const codeOf = (index) => `B${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`;

/** @returns whoever manages all of it, with the roles that they have by then, and what may be asked for */
export async function fillCompany(app, { require, estates, mattersEach }) {
  const { TransactionRunner } = require('./platform/database/transaction-runner.js');
  const { insertRows } = require('./platform/database/insert-rows.js');
  const { newId } = require('./platform/ids.js');
  const { searchTextOf } = require('./platform/search/search-text.js');
  const { Complaint } = require('./complaints/entities/complaint.js');
  const { ComplaintSearch } = require('./complaints/entities/complaint-search.js');
  const { ClockRow } = require('./complaints/entities/clock-row.js');
  const { Rating } = require('./complaints/entities/rating.js');
  const { Estate } = require('./directory/entities/estate.js');
  const { NEW_PERSON, Person } = require('./directory/entities/person.js');
  const { grantForCompany } = require('./directory/staff/grant-roles.js');
  const { LoadViewer } = require('./auth/load-viewer.js');
  const transactions = app.get(TransactionRunner);
  const now = new Date();
  const { pattern, filled, directorId } = await transactions.run(async (manager) => {
    const [complaint] = await manager.find(Complaint, { take: 1 });
    const clock = await manager.findOneByOrFail(ClockRow, { complaintId: complaint.id });
    const seeded = await manager.find(Estate);
    // Beside those of the demo, which have given out numbers of their own.
    const more = Array.from({ length: estates }, (_, index) => ({
      ...seeded[0],
      id: newId(),
      code: codeOf(index),
      name: `${index + 1} 号花园`,
    }));
    await insertRows(manager, Estate, more);
    const director = await manager.findOneByOrFail(Person, { staffAccount: 'sunli' });
    const grant = { personId: director.id, role: 'companyQuality', companyId: seeded[0].companyId };
    await grantForCompany(manager, grant, { actorId: director.id, now });
    return {
      pattern: { complaint, clock },
      filled: more,
      directorId: director.id,
    };
  });
  const numbers = [];
  let index = 0;
  for (const [at, estate] of filled.entries()) {
    const residents = Array.from({ length: RESIDENTS_EACH }, (_, one) => {
      const who = at * RESIDENTS_EACH + one;
      return { ...NEW_PERSON, id: newId(), name: nameOf(who), phone: phoneOf(who) };
    });
    const residentIds = residents.map(({ id }) => id);
    await transactions.run((manager) => insertRows(manager, Person, residents));
    for (let made = 0; made < mattersEach; made += CHUNK) {
      const matters = Array.from({ length: Math.min(CHUNK, mattersEach - made) }, () => {
        index += 1;
        return matterOf({ pattern, estate, index, residentIds, newId, searchTextOf, now });
      });
      numbers.push(matters[0].complaints[0].number);
      await transactions.run(async (manager) => {
        await insertRows(
          manager,
          Complaint,
          matters.flatMap(({ complaints }) => complaints),
        );
        await insertRows(
          manager,
          ComplaintSearch,
          matters.flatMap(({ searched }) => searched),
        );
        await insertRows(
          manager,
          ClockRow,
          matters.flatMap(({ clocks }) => clocks),
        );
        await insertRows(
          manager,
          Rating,
          matters.flatMap(({ ratings }) => ratings),
        );
      });
    }
  }
  console.error(`… ${index} complaints on ${filled.length} estates`);
  return {
    viewer: await app.get(LoadViewer).inTheNameOf(directorId),
    numbers,
    residents: filled.length * RESIDENTS_EACH,
  };
}
