import type { ApiError } from '@yingsheng/shared/api/common';
import type { LadderView } from '@yingsheng/shared/api/ladder';
import type { Ladder } from '@yingsheng/shared/sla/ladder';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { EscalationRun } from '../../src/complaints/entities/escalation-run';
import { ApplyLadders } from '../../src/escalation/apply-ladders';
import { SweepLadder } from '../../src/escalation/sweep-ladder';
import { Notice } from '../../src/notifications/notice.entity';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { DEFAULT_LADDER } from '../../src/sla/default-ladder';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const HOUR_MINUTES = 60;

describe('a resident who has to ask again and again', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  it('isCounted_heldToOnceAnHour_andTheThirdTimeTheManagerIsTold', async () => {
    const { id } = await journey.submit();
    const first = await journey.act('lin', id, 'urge', {});
    const againAt = new Date(booted.clock.now().getTime() + HOUR_MINUTES * 60_000).toISOString();
    expect(first.urge).toEqual({ count: 1, toldName: '周敏', againAt, leftToEscalate: 2 });
    expect(first.allowedActions).not.toContain('urge');
    const tooSoon = await journey.estate.as('lin').post(`/api/complaints/${id}/urge`, { version: first.version });
    expect([tooSoon.status, (tooSoon.body as ApiError).code]).toEqual([409, 'COMPLAINT.URGED_RECENTLY']);
    booted.clock.advance(HOUR_MINUTES);
    expect((await journey.complaint('lin', id)).urge.againAt).toBeNull();
    await journey.act('lin', id, 'urge', {});
    booted.clock.advance(HOUR_MINUTES);
    const third = await journey.act('lin', id, 'urge', {});
    expect(third.urge).toMatchObject({ count: 3, leftToEscalate: 3 });
    expect(third.header.escalatedTo).toMatchObject({ role: 'estateManager', person: { name: '陈志远' } });
    expect(third.timeline.at(-1)).toMatchObject({
      title: '已催 3 次，已上报项目经理陈志远',
      isVisibleToResident: true,
    });
    await booted.app.get(OutboxWorker).drain();
    const told = await booted.dataSource.manager.findBy(Notice, { complaintId: id });
    const titlesOf = (person: PersonKey) =>
      told.filter(({ personId }) => personId === journey.estate.people[person]).map(({ title }) => title);
    expect(titlesOf('manager')).toContain('业主多次催办，已上报给您');
    expect(titlesOf('desk').filter((title) => title === '业主在催')).toHaveLength(3);
  });

  it('workDoneAgain_startsWithAFreshRecord', async () => {
    const { id } = await journey.resolved();
    const { manager } = booted.dataSource;
    await manager.query(
      `UPDATE complaint SET escalated_role = 'estateManager', escalated_to_id = 'x' WHERE id = '${id}'`,
    );
    const again = await journey.act('lin', id, 'refuse', { kind: 'notFixed', reason: '还在漏', mediaIds: [] });
    expect(again.header.escalatedTo).toBeNull();
  });
});

describe('the ladder of an estate', () => {
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    estate = await buildSmallEstate(booted);
  });
  afterAll(() => booted.close());

  const path = () => `/api/estates/${estate.estateId}/ladder`;
  const show = async (person: PersonKey = 'manager') =>
    (await estate.as(person).get(path()).expect(200)).body as LadderView;
  const put = (body: object, person: PersonKey = 'manager') => estate.as(person).put(path(), body);
  const refusalOf = async (body: object, person: PersonKey = 'manager') => {
    const { status, body: refusal } = await put(body, person);
    const { code, facts, message } = refusal as ApiError;
    expect(message).toMatch(/\p{Script=Han}/u);
    return { status, code, facts };
  };
  const manager = { clockKind: 'resolution', percent: 90, role: 'estateManager' } as const;
  const verified = { clockKind: 'verification', percent: 100, role: 'estateManager' } as const;

  it('isTheCompanysUntilTheManagerSetsOne_andThenTheirs', async () => {
    expect(await show('lead')).toMatchObject({ version: 0, setBy: null, isApplied: true, mayEdit: false });
    const steps: Ladder = [...DEFAULT_LADDER, { clockKind: 'resolution', percent: 50, role: 'handler' }, manager];
    const { body } = await put({ version: 0, steps }).expect(200);
    expect(body).toMatchObject({ version: 1, steps, setBy: { name: '陈志远' }, isApplied: false, mayEdit: true });
    expect((await show('lead')).steps).toEqual(steps);
    expect((await estate.as('foreignManager').get(path())).status).toBe(404);
    const elsewhere = await estate.as('foreignManager').get(`/api/estates/${estate.foreignEstateId}/ladder`);
    expect(elsewhere.body.version).toBe(0);
  });

  it('isNotForEveryoneToChange_norToChangeUnseen', async () => {
    const steps = [...DEFAULT_LADDER, manager];
    expect(await refusalOf({ version: 0, steps }, 'lead')).toMatchObject({ status: 403, code: 'AUTH.NOT_ALLOWED' });
    expect(await refusalOf({ version: 0, steps }, 'foreignManager')).toMatchObject({ status: 404 });
    const answers = await Promise.all([put({ version: 0, steps }), put({ version: 0, steps })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(await refusalOf({ version: 0, steps })).toMatchObject({ status: 409, code: 'LADDER.STALE_VERSION' });
    expect((await show()).version).toBe(1);
  });

  it.each([
    ['zero percent', { ...manager, percent: 0 }, 'steps.0.percent'],
    ['more than tenfold', { ...manager, percent: 1001 }, 'steps.0.percent'],
    ['half a percent', { ...manager, percent: 80.5 }, 'steps.0.percent'],
    ['a role that nobody is told in', { ...manager, role: 'resident' }, 'steps.0.role'],
    ['the time of the resident', { ...manager, clockKind: 'confirmation' }, 'steps.0.clockKind'],
  ])('refuses %s and says where', async (_case, step, field) => {
    const refusal = await refusalOf({ version: 0, steps: [step, manager, verified] });
    expect(refusal).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
    expect(Object.keys(refusal.facts?.fields as object)).toEqual([field]);
    expect((await show()).version).toBe(0);
  });

  it('refusesOneThatNeverReachesTheManager', async () => {
    const steps = [{ clockKind: 'resolution', percent: 100, role: 'teamLead' }];
    expect(await refusalOf({ version: 0, steps })).toMatchObject({ status: 422, code: 'LADDER.STEPS_INVALID' });
  });

  it('whatRunsAlready_climbsTheNewOne_fromWhereItStands', async () => {
    const { id } = await new Journey(estate).submit({ urgency: 'urgent' });
    const clockOf = () => booted.dataSource.manager.findOneByOrFail(ClockRow, { complaintId: id, kind: 'resolution' });
    const before = await clockOf();
    await put({ version: 0, steps: [...DEFAULT_LADDER, { ...manager, percent: 25 }] }).expect(200);
    const sweep = async () => {
      await booted.app.get(ApplyLadders).run(booted.clock.now());
      await booted.app.get(SweepLadder).run(booted.clock.now());
    };
    await sweep();
    expect((await clockOf()).nextStepAt).toEqual(before.nextStepAt);
    booted.clock.advance(1);
    await sweep();
    const after = await clockOf();
    expect(after.nextStepAt).toEqual(new Date(before.startedAt.getTime() + 6 * HOUR_MINUTES * 60_000));
    expect(after.dueAt).toEqual(before.dueAt);
    expect((await show()).isApplied).toBe(true);
    booted.clock.set(after.nextStepAt ?? new Date(0));
    await sweep();
    const runs = await booted.dataSource.manager.findBy(EscalationRun, { clockId: after.id });
    expect(runs.map(({ stepKey }) => stepKey)).toEqual(['25:estateManager']);
  });
});
