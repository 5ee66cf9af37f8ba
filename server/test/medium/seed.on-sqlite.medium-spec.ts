import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Board } from '@yingsheng/shared/api/board';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { AppealList, FollowUpCallPage } from '@yingsheng/shared/api/follow-up';
import type { KnowledgeBook } from '@yingsheng/shared/api/knowledge';
import type { WorkOrderInbox } from '@yingsheng/shared/api/work-order';
import { CATEGORY_CODES } from '@yingsheng/shared/complaint/category';
import { CLOSE_REASONS, COMPLAINT_STATUSES } from '@yingsheng/shared/complaint/status';
import request from 'supertest';
import { Sessions } from '../../src/auth/sessions';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { findBreak } from '../../src/complaints/hash-chain';
import { Company } from '../../src/directory/entities/company';
import { Estate } from '../../src/directory/entities/estate';
import { Household } from '../../src/directory/entities/household';
import { Person } from '../../src/directory/entities/person';
import { WhoIsOnDuty } from '../../src/directory/who-is-on-duty';
import { FixedClock } from '../../src/platform/clock/clock';
import { loadConfig } from '../../src/platform/config/load-config';
import { seedWhenEmpty } from '../../src/seed/seed';
import { type BootedApp, bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { behaviours, DANGER, StandInChat } from '../support/stand-in-chat';

const NOW = new Date('2026-11-23T06:10:00.000Z');

let database: TestDatabase;
let dataDir: string;
let booted: BootedApp;
let chat: StandInChat;

beforeAll(async () => {
  database = await createDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-seed-'));
  chat = await StandInChat.start();
  chat.behave = behaviours.says(DANGER);
  await seedWhenEmpty(config(), NOW);
  booted = await bootApp({ databaseUrl: database.url, dataDir, clock: new FixedClock(NOW) });
});
afterAll(async () => {
  await booted.close();
  await chat.stop();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const config = () =>
  loadConfig({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    WEB_ROOT: join(dataDir, 'none'),
    TRIAGE_LLM_URL: chat.url,
    TRIAGE_LLM_MODEL: 'stand-in',
  });
const person = (demoPersona: string) => booted.dataSource.manager.findOneByOrFail(Person, { demoPersona });
const estateOf = (code: string) => booted.dataSource.manager.findOneByOrFail(Estate, { code });
async function get<Body>(demoPersona: string, path: string): Promise<Body> {
  const { id } = await person(demoPersona);
  const { accessToken } = await booted.app.get(Sessions, { strict: false }).start(id, { address: '', client: '' });
  const { body } = await request(booted.http).get(path).set('authorization', `Bearer ${accessToken}`).expect(200);
  return body as Body;
}

it('whateverIsSet_nobodyOutsideIsAskedAboutTheStories', () => expect(chat.requests).toHaveLength(0));

it('aSecondSeeding_changesNothing', async () => {
  const count = () => booted.dataSource.manager.count(Complaint);
  const before = await count();
  expect(await seedWhenEmpty(config(), NOW)).toBe(false);
  expect([await count(), await booted.dataSource.manager.count(Company)]).toEqual([before, 1]);
});

it('twoEstates_about200Households_andEveryDemoPersona', async () => {
  const { manager } = booted.dataSource;
  expect(await manager.count(Estate)).toBe(2);
  expect(await manager.count(Household)).toBeGreaterThan(190);
  const personas = (await manager.find(Person)).flatMap(({ demoPersona }) => demoPersona ?? []);
  expect(personas.sort()).toEqual([
    'admin-fang',
    'desk-zhou',
    'handler-li',
    'lead-zhao',
    'manager-chen',
    'quality-sun',
    'resident-lin',
    'resident-wang',
  ]);
});

it('everyCategoryStateAndWayOfClosing_hasAMatter', async () => {
  const rows = await booted.dataSource.manager.find(Complaint);
  const missing = <T>(all: readonly T[], seen: readonly (T | null)[]) => all.filter((one) => !seen.includes(one));
  expect(
    missing(
      CATEGORY_CODES,
      rows.map((row) => row.category),
    ),
  ).toEqual([]);
  expect(
    missing(
      COMPLAINT_STATUSES,
      rows.map((row) => row.status),
    ),
  ).toEqual([]);
  expect(
    missing(
      CLOSE_REASONS,
      rows.map((row) => row.closeReason),
    ),
  ).toEqual([]);
  const orders = await booted.dataSource.manager.find(WorkOrder);
  const states = ['offered', 'accepted', 'arrived', 'suspended', 'done', 'returned'] as const;
  expect(
    missing(
      states,
      orders.map((order) => order.status),
    ),
  ).toEqual([]);
});

it('everyOpenMatter_hasAnOwner_andSomebodyWhoseMoveItIs', async () => {
  const rows = await booted.dataSource.manager.find(Complaint);
  expect(rows.filter((row) => row.status !== 'closed' && row.ballHolderId === null)).toEqual([]);
  expect(rows.filter((row) => row.status === 'closed' && row.ballHolderId !== null)).toEqual([]);
});

it('theTimelines_areUnbrokenChains_thatEndByNow', async () => {
  const entries = await booted.dataSource.manager.find(TimelineEntry, { order: { sequence: 'ASC' } });
  const broken = [...new Set(entries.map((entry) => entry.complaintId))].filter(
    (id) => findBreak(entries.filter((entry) => entry.complaintId === id)) !== null,
  );
  expect(broken).toEqual([]);
  expect(entries.filter((entry) => entry.occurredAt > NOW)).toEqual([]);
});

it('林晓梅_hasOneInProgressWithAMovedTime_andOneToConfirm', async () => {
  const { id: reporterId } = await person('resident-lin');
  const mine = await booted.dataSource.manager.findBy(Complaint, { reporterId });
  const inProgress = mine.find((row) => row.status === 'in_progress');
  expect(inProgress).toMatchObject({ etaMovedCount: 1, ballHolderId: (await person('handler-li')).id });
  expect(mine.filter((row) => row.status === 'resolved')).toHaveLength(1);
  expect(mine.filter((row) => row.status === 'closed').length).toBeGreaterThan(1);
});

it('李建国_isAskedToTakeOver_andTheResidentOfARestingMatterKnowsUntilWhen', async () => {
  const { items } = await get<WorkOrderInbox>('handler-li', '/api/work-orders?tab=offered');
  expect(items.map((order) => order.transfer?.from.name)).toContain('王强');
  const resting = await booted.dataSource.manager.findOneByOrFail(Complaint, { status: 'suspended' });
  const { header } = await get<ComplaintDetail>('manager-chen', `/api/complaints/${resting.id}`);
  expect(header).toMatchObject({ statusText: '已挂起', expectedKind: 'resume', etaMovedCount: 1 });
  expect(header.expectedAt?.localeCompare(NOW.toISOString())).toBe(1);
});

it('theBoard_hasSomethingTrueToShowEverywhere', async () => {
  const { id } = await estateOf('YS');
  const board = await get<Board>('manager-chen', `/api/estates/${id}/board`);
  expect(board.atRisk.length).toBeGreaterThanOrEqual(4);
  // 最急的事: after mortal danger what is late, and what can still be kept.
  const others = board.atRisk.filter((row) => row.urgency !== 'lifeSafety').map((row) => row.clock.dueAt);
  expect([...others].sort()).toEqual(others);
  expect(new Set(others.map((dueAt) => dueAt <= NOW.toISOString()))).toEqual(new Set([true, false]));
  expect(board.atRisk.every((row) => row.ballHolder !== null)).toBe(true);
  expect(board.overdueCount).toBeGreaterThan(0);
  expect(board.recurringCount).toBeGreaterThanOrEqual(2);
  // The appeal is before the quality department, and no decision of the manager's.
  expect(board.decisions.map((row) => row.kind)).toEqual(
    expect.arrayContaining(['ruling', 'approval', 'suspension', 'spending', 'unassigned']),
  );
  const rates = [board.onTimeResponse, board.onTimeResolution, board.satisfaction, board.firstContactResolution];
  expect(rates.every((rate) => rate.sampleSize > 0 && rate.previousSampleSize > 0)).toBe(true);
  expect(board.heat.rows.flatMap((row) => row.counts).some((count) => count > 1)).toBe(true);
});

it('afterTheClosing_anAppealWaitsForTheQualityDepartment_andACallIsDue', async () => {
  const { id } = await estateOf('YS');
  const quality = await person('quality-sun');
  const appeals = await get<AppealList>('quality-sun', `/api/estates/${id}/appeals`);
  expect(appeals.items).toMatchObject([{ isOpenToMe: true, appeal: { arbiter: { id: quality.id } } }]);
  const calls = await get<FollowUpCallPage>('quality-sun', `/api/estates/${id}/follow-up-calls`);
  expect(calls.items.filter((row) => row.isMine && row.reasons.includes('lowRating')).length).toBeGreaterThan(0);
  expect(calls.figures).toMatchObject({ overdue: 0, unsatisfied: 1 });
  expect(calls.figures.satisfied).toBeGreaterThan(5);
});

it('twentyCommonQuestions_areAnswered_andSomeHelpMoreThanOthers', async () => {
  const { id } = await estateOf('YS');
  const { entries } = await get<KnowledgeBook>('manager-chen', `/api/estates/${id}/knowledge`);
  expect(entries).toHaveLength(20);
  expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['valid', 'expiresSoon']));
  expect(entries.every(({ answer, counts }) => !answer.includes('【') && counts.opened > 0)).toBe(true);
  expect(entries.some(({ counts }) => counts.wentOn > counts.helped)).toBe(true);
});

it.each(['02:00', '09:00', '20:30'])('at_%s_theDemoLineReachesItsPeople', async (time) => {
  const at = new Date(`2026-12-05T${time}:00+08:00`);
  const { id } = await estateOf('YS');
  const onDuty = await booted.app.get(WhoIsOnDuty, { strict: false }).onDuty(booted.dataSource.manager, id, at);
  const desks = onDuty.filter((candidate) => candidate.roles.includes('frontDesk')).map((desk) => desk.name);
  const plumbers = onDuty.filter((candidate) => candidate.skills.includes('plumbing')).map((handler) => handler.name);
  expect([desks, plumbers]).toEqual([['周敏'], ['李建国']]);
});
