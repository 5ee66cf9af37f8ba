import { DataSource, IsNull } from 'typeorm';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { EscalationRun } from '../../src/complaints/entities/escalation-run';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { findBreak } from '../../src/complaints/hash-chain';
import { SweepLadder } from '../../src/escalation/sweep-ladder';
import { Notice } from '../../src/notifications/notice.entity';
import { ALL_MIGRATIONS } from '../../src/platform/database/all-migrations';
import { buildDataSourceOptions } from '../../src/platform/database/data-source-options';
import { DangerDoubt1763900000053 } from '../../src/platform/database/migrations/0053-danger-doubt';
import { DangerAnswer1763900000055 } from '../../src/platform/database/migrations/0055-danger-answer';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { DEFAULT_LADDER } from '../../src/sla/default-ladder';
import { type BootedApp, bootApp, createEmptyDatabase } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';
import { makeUnsure, UNSURE } from '../support/unsure-words';

const AT_ONCE = 8;
const REASON = '打过电话，是灯罩换了颜色';

describe('what may be a danger, sent without an answer', () => {
  let booted: BootedApp;
  let journey: Journey;
  let id: string;

  beforeAll(async () => {
    booted = await bootApp();
    await booted.app.listen(0, '127.0.0.1');
    await makeUnsure(booted);
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
    ({ id } = await journey.submit({ text: UNSURE }));
  });
  afterAll(() => booted.close());

  const sweep = () => booted.app.get(SweepLadder).run(booted.clock.now());
  const clock = () => booted.dataSource.manager.findOneByOrFail(ClockRow, { complaintId: id, kind: 'verification' });
  const runs = async () => {
    const rows = await booted.dataSource.manager.findBy(EscalationRun, { clockId: (await clock()).id });
    return rows.map(({ stepKey }) => stepKey).sort();
  };
  const titlesOf = async (person: PersonKey) => {
    const personId = journey.estate.people[person];
    const notices = await booted.dataSource.manager.findBy(Notice, { complaintId: id, personId });
    return notices.map(({ title }) => title);
  };
  const entries = () =>
    booted.dataSource.manager.find(TimelineEntry, { where: { complaintId: id }, order: { sequence: 'ASC' } });

  it('hasAClockOfFiveMinutes_roundTheClock_andIsTheMoveOfTheDesk', async () => {
    const { startedAt, dueAt, endedAt } = await clock();
    expect(dueAt.getTime() - startedAt.getTime()).toBe(5 * 60_000);
    expect(endedAt).toBeNull();
    const row = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
    expect(row).toMatchObject({ ballHolderId: journey.estate.people.desk, nextDueAt: dueAt });
    expect(row.dangerDoubt).toMatchObject({ hazard: 'gas' });
  });

  it('isToldToTheDesk_atOnce', async () => {
    await booted.app.get(OutboxWorker).drain();
    expect(await titlesOf('desk')).toContain('请立即核实，可能有险情');
    expect(await titlesOf('lin')).toEqual([]);
  });

  it('climbs_untilSomebodyHasFoundOut_eachStepOnce', async () => {
    booted.clock.advance(3);
    await sweep();
    expect(await runs()).toEqual(['60:handler']);
    booted.clock.advance(2);
    await Promise.all([sweep(), sweep()]);
    expect(await runs()).toEqual(['100:estateManager', '100:teamLead', '60:handler', 'breach']);
    booted.clock.advance(5);
    await sweep();
    expect(await runs()).toContain('200:companyQuality');
    await journey.act('desk', id, 'confirmHarmless', { reason: REASON });
    expect(await clock()).toMatchObject({ outcome: 'breached', nextStepAt: null, minutesLate: 5 });
  });

  it('foundOutInTime_climbsNoFurther', async () => {
    booted.clock.advance(2);
    await journey.act('desk', id, 'confirmHarmless', { reason: REASON });
    expect(await clock()).toMatchObject({ outcome: 'met', nextStepAt: null });
    booted.clock.advance(20);
    await sweep();
    expect(await runs()).toEqual([]);
  });

  it('confirmed_isPromisedAndDispatchedAsADanger_inOneTransaction', async () => {
    await journey.act('desk', id, 'confirmDanger', {});
    const row = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
    expect(row).toMatchObject({ urgency: 'lifeSafety', hazard: 'gas', category: 'gas', dangerDoubt: null });
    const { workOrders } = await journey.complaint('desk', id);
    expect(workOrders).toHaveLength(1);
    const onSite = await booted.dataSource.manager.findOneBy(ClockRow, {
      complaintId: id,
      kind: 'onSite',
      endedAt: IsNull(),
    });
    expect(onSite).not.toBeNull();
    await booted.app.get(OutboxWorker).drain();
    expect(await titlesOf('lin')).toContain('您的反映按险情处理');
    expect(await titlesOf('manager')).toContain('已核实是险情，请马上过问');
  });

  it('manyWhoFindOutAtOnce_giveOneAnswer', async () => {
    const { version } = await journey.complaint('desk', id);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) =>
        index % 2 === 0
          ? journey.estate.as('desk').post(`/api/complaints/${id}/confirm-danger`, { version })
          : journey.estate.as('manager').post(`/api/complaints/${id}/confirm-harmless`, { version, reason: REASON }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(AT_ONCE - 1).fill(409)]);
    const written = await entries();
    expect(written.filter(({ action }) => action === 'confirmDanger' || action === 'confirmHarmless')).toHaveLength(1);
    expect(findBreak(written)).toBeNull();
  });

  it('theSecondWhoLooksAgain_isTold_thatItIsKnown', async () => {
    await journey.act('desk', id, 'confirmHarmless', { reason: REASON });
    const { version } = await journey.complaint('manager', id);
    const { status, body } = await journey.estate
      .as('manager')
      .post(`/api/complaints/${id}/confirm-danger`, { version });
    expect([status, body.code]).toEqual([409, 'COMPLAINT.NOT_TO_VERIFY']);
  });
});

it('answersGivenBefore_areReadFromTheFirstEntries', async () => {
  const booted = await bootApp();
  await makeUnsure(booted);
  const journey = new Journey(await buildSmallEstate(booted));
  const filed = [
    ['none', await journey.submit({ text: UNSURE })],
    ['no', await journey.submit({ text: UNSURE, dangerAnswer: 'no' })],
    ['unknown', await journey.submit({ text: UNSURE, dangerAnswer: 'unknown' })],
    [null, await journey.submit({ text: '谢谢李师傅，上周修得很好' })],
  ] as const;
  const answers = async () => {
    const rows = await booted.dataSource.manager.find(Complaint, { select: { id: true, dangerAnswer: true } });
    return filed.map(([, { id }]) => rows.find((row) => row.id === id)?.dangerAnswer);
  };
  const expected = filed.map(([answer]) => answer);
  expect(await answers()).toEqual(expected);
  await booted.dataSource.query('UPDATE complaint SET danger_answer = NULL');
  const runner = booted.dataSource.createQueryRunner();
  await new DangerAnswer1763900000055().up(runner);
  await runner.release();
  expect(await answers()).toEqual(expected);
  await booted.close();
});

it('everyLadderThatStands_getsTheStepsOfFindingOut_once', async () => {
  const database = await createEmptyDatabase();
  const earlier = ALL_MIGRATIONS.slice(0, ALL_MIGRATIONS.indexOf(DangerDoubt1763900000053));
  const options = await buildDataSourceOptions({ databaseUrl: database.url });
  const old = await new DataSource({ ...options, migrations: earlier }).initialize();
  await old.runMigrations();
  const own = JSON.stringify([{ clockKind: 'resolution', percent: 90, role: 'estateManager' }]);
  const insert =
    'INSERT INTO escalation_ladder (id, estate_id, version, steps, set_at, set_by_id, applied_at) VALUES (?, ?, ?, ?, ?, ?, ?)';
  const at = '2026-01-01 00:00:00.000';
  await old.query(insert, ['one', null, 1, own, at, null, at]);
  await old.destroy();

  const booted = await bootApp({ databaseUrl: database.url });
  const [row] = await booted.dataSource.query("SELECT steps FROM escalation_ladder WHERE id = 'one'");
  const verification = DEFAULT_LADDER.filter(({ clockKind }) => clockKind === 'verification');
  expect(JSON.parse(row.steps)).toEqual([...verification, ...JSON.parse(own)]);
  await booted.close();
  await database.drop();
});
