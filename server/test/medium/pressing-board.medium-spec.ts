/** 最急的事 and 等您决定: what burns stands first and opens the list of exactly that; what waits is for whoever may decide. */
import type { Board } from '@yingsheng/shared/api/board';
import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { ApprovalPage } from '@yingsheng/shared/api/spending';
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import type { ComplaintState, SpendingState } from '../../src/complaints/domain/facts';
import { Spending } from '../../src/complaints/entities/spending';
import { Absence } from '../../src/directory/entities/absence';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { CountedMatters, type MatterExtras } from '../support/counted-matters';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const NOW = new Date('2026-11-23T02:00:00.000Z');

let booted: BootedApp;
let estate: SmallEstate;
let matters: CountedMatters;

beforeAll(async () => {
  booted = await bootApp();
  estate = await buildSmallEstate(booted);
  matters = new CountedMatters(booted, estate, NOW);
});
afterEach(async () => {
  await matters.forget();
  await booted.app.get(TransactionRunner).run(async (manager) => {
    for (const table of [Spending, Absence]) await manager.createQueryBuilder().delete().from(table).execute();
  });
});
afterAll(() => booted.close());

/** Due in so many minutes, each a promise of its own; the first of them is what lists go by. */
function owing(promises: Partial<Record<ClockKind, number>>, complaint: Partial<ComplaintState> = {}) {
  const clocks = Object.entries(promises).map(([kind, minutes]) => ({
    kind: kind as ClockKind,
    dueAt: matters.minutesFromNow(minutes),
  }));
  const nextDueAt = matters.minutesFromNow(Math.min(...Object.values(promises)));
  return given({ status: 'in_progress', nextDueAt, ...complaint }, { clocks });
}
const given = (complaint: Partial<ComplaintState>, extras?: MatterExtras) => matters.given(complaint, extras);
const board = async (person: PersonKey = 'manager'): Promise<Board> =>
  (await estate.as(person).get(`/api/estates/${estate.estateId}/board`).expect(200)).body;
const inTransaction = (table: typeof Spending | typeof Absence, row: object) =>
  booted.app.get(TransactionRunner).run((manager) => insertRows(manager, table, [row as never]));

async function onSickLeave(person: PersonKey): Promise<void> {
  await inTransaction(Absence, {
    id: newId(),
    personId: estate.people[person],
    kind: 'sick',
    startsAt: matters.daysAgo(1),
    endsAt: matters.minutesFromNow(600),
    note: null,
    status: 'granted',
    markedById: estate.people.manager,
    markedAt: matters.daysAgo(1),
    decidedById: estate.people.manager,
    decidedAt: matters.daysAgo(1),
  });
}

describe('最急的事', () => {
  it('somebodyTrapped_withTheHandlerOnSickLeave_standsFirst_howeverMuchElseIsDue', async () => {
    const soon = await owing({ resolution: 3 });
    const longLate = await owing({ resolution: -9_000 });
    const trapped = await owing(
      { onSite: -12, progressUpdate: 5 },
      { urgency: 'lifeSafety', ballHolderId: estate.people.plumber },
    );
    await onSickLeave('plumber');
    const { atRisk } = await board();
    expect(atRisk.map((row) => [row.complaintId, row.clock.kind, row.isHolderAway])).toEqual([
      [trapped, 'onSite', true],
      [longLate, 'resolution', false],
      [soon, 'resolution', false],
    ]);
    expect(atRisk[0]?.ballHolder?.name).toBe('李建国');
  });

  it('itsNumber_countsAll_andOpensTheListOfExactlyThese_inTheSameOrder', async () => {
    for (let index = 0; index < 23; index += 1) await owing({ resolution: -100 - index });
    await owing({ firstResponse: 20 }, { status: 'submitted' });
    await owing({ resolution: 5_000 });
    await given({ status: 'resolved' }, { clocks: [{ kind: 'confirmation', dueAt: matters.minutesFromNow(5) }] });
    const { pressingCount, atRisk } = await board();
    const { items }: Page<ComplaintSummary> = (
      await estate.as('manager').get('/api/complaints?scope=managed&figure=pressing&limit=50').expect(200)
    ).body;
    expect(pressingCount).toBe(24);
    expect(items).toHaveLength(24);
    expect(items.slice(0, atRisk.length).map(({ id }) => id)).toEqual(atRisk.map(({ complaintId }) => complaintId));
  });

  it('whatHasBeenWarnedOf_isPressing_howeverFarItIsDue', async () => {
    const id = await given(
      { status: 'in_progress', nextDueAt: matters.minutesFromNow(1_000) },
      { clocks: [{ kind: 'resolution', dueAt: matters.minutesFromNow(1_000), warnAt: matters.minutesFromNow(-1) }] },
    );
    expect((await board()).atRisk.map(({ complaintId }) => complaintId)).toEqual([id]);
  });
});

describe('等您决定', () => {
  async function asked(amountFen: number, by: PersonKey, of: PersonKey) {
    const complaintId = await given({ status: 'in_progress' });
    const spending: SpendingState = {
      id: newId(),
      complaintId,
      workOrderId: null,
      kind: 'goodwill',
      amountFen,
      note: '赔偿',
      status: 'pending',
      requestedById: estate.people[by],
      requestedAt: matters.daysAgo(0.1),
      approverId: estate.people[of],
      decidedById: null,
      decidedAt: null,
      decisionReason: null,
    };
    await inTransaction(Spending, spending);
    return complaintId;
  }
  const decisionsOf = async (person: PersonKey) => {
    const { decisions, decidedByOthers } = await board(person);
    return { kinds: decisions.map(({ kind }) => kind), decidedByOthers };
  };
  const approvalsOf = async (person: PersonKey): Promise<ApprovalPage> =>
    (await estate.as(person).get(`/api/estates/${estate.estateId}/approvals`).expect(200)).body;

  it('anAmountAboveOnesAuthority_isSomebodyElses', async () => {
    await asked(300_000, 'plumber', 'manager');
    const name = (await board('lead')).decidedByOthers[0]?.name;
    expect(await decisionsOf('lead')).toEqual({ kinds: [], decidedByOthers: [{ name, count: 1 }] });
    expect(await decisionsOf('manager')).toEqual({ kinds: ['spending'], decidedByOthers: [] });
    expect(await approvalsOf('lead')).toMatchObject({ items: [], decidedByOthers: [{ name, count: 1 }] });
  });

  it('onesOwnRequest_isNotOnesOwnDecision', async () => {
    await asked(60_000, 'manager', 'lead');
    expect((await decisionsOf('manager')).kinds).toEqual([]);
    expect((await approvalsOf('manager')).items).toEqual([]);
  });

  it('anAppeal_isForWhomItWasPutBefore', async () => {
    const appeal = { id: newId(), verdict: null, involvedIds: [] } as unknown as ComplaintState['appeal'];
    await given(
      { ...matters.closed('declined'), appeal, arbiterId: estate.people.lead },
      { clocks: [{ kind: 'approval', dueAt: matters.minutesFromNow(500) }] },
    );
    expect((await decisionsOf('lead')).kinds).toEqual(['appeal']);
    expect((await decisionsOf('manager')).kinds).toEqual([]);
    expect((await decisionsOf('manager')).decidedByOthers).toHaveLength(1);
  });

  it('whoProposedToDecline_doesNotDecide', async () => {
    const declineProposal = {
      reason: '不归物业管',
      proposedById: estate.people.manager,
      proposedAt: NOW.toISOString(),
      deciderId: estate.people.lead,
    } as unknown as ComplaintState['declineProposal'];
    await given(
      { status: 'accepted', declineProposal },
      { clocks: [{ kind: 'approval', dueAt: matters.minutesFromNow(100) }] },
    );
    expect((await decisionsOf('manager')).kinds).toEqual([]);
    expect((await decisionsOf('lead')).kinds).toEqual(['approval']);
  });

  it('aRuling_isForWhoeverRules_notForEveryLead', async () => {
    await given(
      { status: 'in_progress' },
      { orders: [{ status: 'returned', coordinatorId: estate.people.manager, bounceCount: 2 }] },
    );
    expect((await decisionsOf('manager')).kinds).toEqual(['ruling']);
    expect((await decisionsOf('lead')).kinds).toEqual([]);
  });
});

it('aMatterNobodyMaySee_isInNoNumber', async () => {
  await owing({ resolution: -5 }, { accusedIds: [estate.people.manager] });
  const { pressingCount, atRisk } = await board();
  expect([pressingCount, atRisk]).toEqual([0, []]);
});
