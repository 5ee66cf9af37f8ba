/** Fills a seeded database with the estates and complaints of a company: two years of them, a few in a hundred still open. */

const DAY_MS = 86_400_000;
const DAYS = 730;
const OPEN_ONE_IN = 33;
const RATED_ONE_IN = 3;
const CHUNK = 1_000;
const WORDS = ['厨房漏水', '电梯异响', '楼道灯不亮', '车位被占', '绿化枯死', '门禁刷不开', '夜里施工吵', '垃圾没清运'];
const URGENCIES = ['normal', 'normal', 'urgent', 'enquiry'];

/**
 * Rows of one complaint, the `index`th of all. Everything else is as in `pattern`, which the demo has written.
 * @returns rows by table
 */
function matterOf({ pattern, estateId, index, newId, now }) {
  const id = newId();
  const isOpen = index % OPEN_ONE_IN === 0;
  const serial = Math.floor(index / OPEN_ONE_IN);
  const submittedAt = new Date(now.getTime() - (index % (DAYS * 24)) * 3_600_000 - index);
  const closedAt = new Date(submittedAt.getTime() + DAY_MS);
  const text = `${WORDS[index % WORDS.length]} ${index}`;
  const complaint = {
    ...pattern.complaint,
    id,
    estateId,
    number: `ZZ-${index}`,
    numberYear: 7,
    text,
    title: text,
    searchText: `ZZ-${index}\n${text}\n3 栋 2 单元 1201`,
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
    clocks: !isOpen && index % 2_000 === 1 ? [clock, appeal] : [clock],
    ratings: !isOpen && index % RATED_ONE_IN === 0 ? [{ ...rating, ratedAt: closedAt }] : [],
  };
}

/** @returns whoever manages all of it, with the roles that they have by then */
export async function fillCompany(app, { require, estates, mattersEach }) {
  const { TransactionRunner } = require('./platform/database/transaction-runner.js');
  const { insertRows } = require('./platform/database/insert-rows.js');
  const { newId } = require('./platform/ids.js');
  const { Complaint } = require('./complaints/entities/complaint.js');
  const { ClockRow } = require('./complaints/entities/clock-row.js');
  const { Rating } = require('./complaints/entities/rating.js');
  const { Estate } = require('./directory/entities/estate.js');
  const { Person } = require('./directory/entities/person.js');
  const { grantForCompany } = require('./directory/staff/grant-roles.js');
  const { LoadViewer } = require('./auth/load-viewer.js');
  const transactions = app.get(TransactionRunner);
  const now = new Date();
  const { pattern, estateIds, directorId } = await transactions.run(async (manager) => {
    const [complaint] = await manager.find(Complaint, { take: 1 });
    const clock = await manager.findOneByOrFail(ClockRow, { complaintId: complaint.id });
    const seeded = await manager.find(Estate);
    const more = Array.from({ length: estates - seeded.length }, (_, index) => ({
      ...seeded[0],
      id: newId(),
      code: `B${index}`,
      name: `${index + 1} 号花园`,
    }));
    await insertRows(manager, Estate, more);
    const director = await manager.findOneByOrFail(Person, { staffAccount: 'sunli' });
    const grant = { personId: director.id, role: 'companyQuality', companyId: seeded[0].companyId };
    await grantForCompany(manager, grant, { actorId: director.id, now });
    return {
      pattern: { complaint, clock },
      estateIds: [...seeded, ...more].map(({ id }) => id),
      directorId: director.id,
    };
  });
  let index = 0;
  for (const estateId of estateIds) {
    for (let made = 0; made < mattersEach; made += CHUNK) {
      const matters = Array.from({ length: Math.min(CHUNK, mattersEach - made) }, () => {
        index += 1;
        return matterOf({ pattern, estateId, index, newId, now });
      });
      await transactions.run(async (manager) => {
        await insertRows(
          manager,
          Complaint,
          matters.flatMap(({ complaints }) => complaints),
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
  console.error(`… ${index} complaints on ${estateIds.length} estates`);
  return app.get(LoadViewer).inTheNameOf(directorId);
}
