import type { Board } from '@yingsheng/shared/api/board';
import type { ApprovalPage } from '@yingsheng/shared/api/spending';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { insertRows } from '../../src/platform/database/insert-rows';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

const NOTE = '漏水泡坏橱柜背板';

describe('money on a complaint', () => {
  let booted: BootedApp;
  let journey: Journey;
  let id: string;
  let orderId: string;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
    ({ id, orderId } = await journey.dispatched());
    await journey.work('plumber', orderId, 'accept', {});
  });
  afterAll(() => booted.close());

  const ask = (person: PersonKey, amountFen: number, kind: 'goodwill' | 'waiver' | 'materials' = 'goodwill') =>
    journey.act(person, id, 'recordSpending', { kind, amountFen, note: NOTE });
  const refusal = async (person: PersonKey, action: string, body: object, status: number) => {
    const { version } = await journey.complaint('desk', id);
    const answer = await journey.estate.as(person).post(`/api/complaints/${id}/${action}`, { version, ...body });
    expect({ action, status: answer.status }).toEqual({ action, status });
    return answer.body;
  };
  const approvals = async (person: PersonKey) => {
    const path = `/api/estates/${journey.estate.estateId}/approvals`;
    return (await journey.estate.as(person).get(path).expect(200)).body as ApprovalPage;
  };
  const remaining = async (person: PersonKey) =>
    (await journey.workOrder(person, orderId)).authorities.map(({ remainingFen }) => remainingFen);

  it('insideTheAuthority_oneTapRecords_andTheRestIsShown', async () => {
    expect(await remaining('plumber')).toEqual([10_000, 10_000, 10_000]);
    const { spendings } = await ask('plumber', 1_800, 'materials');
    expect(spendings).toEqual([expect.objectContaining({ status: 'recorded', note: NOTE, dueAt: null })]);
    expect(await remaining('plumber')).toEqual([10_000, 10_000, 8_200]);
    expect(await remaining('lead')).toEqual([50_000, 50_000, 48_200]);
  });

  it('aboveIt_theNearestWithTheAuthorityDecides_andTheResidentIsTold', async () => {
    const { spendings } = await ask('plumber', 30_000);
    const [asked] = spendings;
    expect(asked).toMatchObject({
      status: 'pending',
      approver: { name: '赵国平' },
      allowedActions: ['withdrawSpending'],
    });
    const { body: board } = await journey.estate.as('manager').get(`/api/estates/${journey.estate.estateId}/board`);
    expect((board as Board).decisions).toContainEqual(
      expect.objectContaining({ kind: 'spending', text: expect.stringContaining('补偿 ¥300，李建国申请，等赵国平批') }),
    );
    const [row] = (await approvals('lead')).items;
    expect(row).toMatchObject({
      grantedFen: 0,
      sumFen: 30_000,
      requesterLimitFen: 10_000,
      ownLimitFen: 50_000,
      spending: { allowedActions: ['approveSpending', 'rejectSpending'] },
    });
    expect(JSON.stringify(await journey.complaint('lin', id))).not.toMatch(/补偿|橱柜/);

    await journey.act('lead', id, 'approveSpending', { spendingId: asked?.id ?? '' });
    await booted.app.get(OutboxWorker).drain();
    const { timeline, spendings: seen } = await journey.complaint('lin', id);
    expect(timeline.map(({ title }) => title)).toContain('已同意给您补偿 ¥300');
    expect([seen, JSON.stringify(timeline).includes('橱柜')]).toEqual([[], false]);
    const notices = async (person: PersonKey) => (await journey.estate.as(person).get('/api/notices').expect(200)).text;
    expect(await notices('lin')).toContain('补偿 ¥300');
    expect(await notices('lin')).not.toContain('橱柜');
    expect(await notices('plumber')).toContain('费用已批准');
    expect((await approvals('lead')).items).toEqual([]);
  });

  it('theSumDecides_notTheSingleAmount', async () => {
    await ask('plumber', 9_000);
    const { spendings } = await ask('desk', 2_000);
    expect(spendings.at(-1)).toMatchObject({ status: 'pending', approver: { name: '陈志远' } });
    const { spendings: more } = await ask('plumber', 45_000);
    expect(more.at(-1)).toMatchObject({ status: 'pending', approver: { name: '陈志远' } });
    const spendingId = more.at(-1)?.id ?? '';
    expect((await refusal('lead', 'approve-spending', { spendingId }, 403)).code).toBe(
      'SPENDING.BEYOND_YOUR_AUTHORITY',
    );
    expect((await refusal('plumber', 'approve-spending', { spendingId }, 403)).code).toBe('COMPLAINT.ACTION_NOT_YOURS');
  });

  it('whoeverAsks_neverApproves_evenWithTheRole', async () => {
    const alsoManager = {
      personId: journey.estate.people.plumber,
      role: 'teamLead' as const,
      estateId: journey.estate.estateId,
    };
    await insertRows(booted.dataSource.manager, RoleGrant, [alsoManager]);
    const { spendings } = await ask('plumber', 60_000);
    const spendingId = spendings[0]?.id ?? '';
    expect((await refusal('plumber', 'approve-spending', { spendingId }, 403)).code).toBe('SPENDING.OWN_REQUEST');
    expect((await refusal('plumber', 'reject-spending', { spendingId, reason: '算了' }, 403)).code).toBe(
      'SPENDING.OWN_REQUEST',
    );
  });

  it('beyondEverybody_isRefusedWithWhatToDo_andLeavesNothingBehind', async () => {
    const { code, message } = await refusal(
      'plumber',
      'record-spending',
      { kind: 'goodwill', amountFen: 1_000_001, note: NOTE },
      422,
    );
    expect([code, message]).toEqual(['SPENDING.BEYOND_EVERY_AUTHORITY', expect.stringContaining('改小金额')]);
    expect((await journey.complaint('desk', id)).spendings).toEqual([]);
  });

  it.each([-1, 0, 0.5, 1.01, 100_000_001, 2 ** 53, '100', null, Number.NaN])('%p is no amount', async (amountFen) => {
    const { code, facts } = await refusal(
      'plumber',
      'record-spending',
      { kind: 'goodwill', amountFen, note: NOTE },
      400,
    );
    expect([code, facts.fields.amountFen]).toEqual(['REQUEST.INVALID', expect.stringMatching(/\p{Script=Han}/u)]);
    expect((await journey.complaint('desk', id)).spendings).toEqual([]);
  });

  it('unknownKind_noWords_andForeignPeople_areRefused', async () => {
    const body = { kind: 'goodwill', amountFen: 100, note: NOTE };
    expect((await refusal('plumber', 'record-spending', { ...body, kind: 'bribe' }, 400)).code).toBe('REQUEST.INVALID');
    expect((await refusal('plumber', 'record-spending', { ...body, note: ' ' }, 400)).code).toBe('REQUEST.INVALID');
    expect((await refusal('secondPlumber', 'record-spending', body, 403)).code).toBe('COMPLAINT.ACTION_NOT_YOURS');
    expect((await refusal('lin', 'record-spending', body, 403)).code).toBe('AUTH.NOT_ALLOWED');
    await journey.estate.as('foreignManager').get(`/api/estates/${journey.estate.estateId}/approvals`).expect(404);
    await journey.estate.as('plumber').get(`/api/estates/${journey.estate.estateId}/approvals`).expect(403);
  });

  it('whileItWaits_workGoesOn_butNothingIsResolved_untilItIsWithdrawn', async () => {
    await ask('plumber', 30_000);
    await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
    const { version } = await journey.workOrder('plumber', orderId);
    const afterMediaIds = [await journey.uploadPhoto('plumber')];
    const done = { version, note: '换了密封圈', rootCause: '老化', afterMediaIds, isResolving: true };
    const answer = await journey.estate.as('plumber').post(`/api/work-orders/${orderId}/done`, done).expect(409);
    expect(answer.body.code).toBe('COMPLAINT.SPENDING_PENDING');
    const [asked] = (await journey.complaint('plumber', id)).spendings;
    await journey.act('plumber', id, 'withdrawSpending', { spendingId: asked?.id ?? '' });
    await journey.work('plumber', orderId, 'done', { ...done, isResolving: true });
    expect((await journey.complaint('lin', id)).status).toBe('resolved');
  });

  it('whenTheMatterIsWithdrawn_soIsWhatStillWaits', async () => {
    await ask('plumber', 30_000);
    await journey.act('lin', id, 'withdraw', {});
    const { spendings, clocks, timeline } = await journey.complaint('desk', id);
    expect(spendings).toEqual([expect.objectContaining({ status: 'withdrawn', dueAt: null })]);
    expect(clocks.filter(({ endedAt }) => endedAt === null)).toEqual([]);
    expect(timeline.map(({ title }) => title)).toContain('撤回补偿 ¥300');
  });
});
