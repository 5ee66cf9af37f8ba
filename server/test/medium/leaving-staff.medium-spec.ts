import type { StaffRecord } from '@yingsheng/shared/api/staff';
import request from 'supertest';
import { Sessions } from '../../src/auth/sessions';
import { Complaint } from '../../src/complaints/entities/complaint';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { newlyResponsibleMustBeHere } from '../../src/complaints/newly-responsible';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { aComplaint } from '../factories/a-complaint';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const ORIGIN = { address: '127.0.0.1', client: '' };

let booted: BootedApp;
let estate: SmallEstate;
beforeAll(async () => {
  booted = await bootApp();
});
afterAll(() => booted.close());
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
});

const staffPath = (person: PersonKey, action: string) =>
  `/api/estates/${estate.estateId}/staff/${estate.people[person]}/${action}`;
const deactivate = (as: PersonKey, person: PersonKey) => estate.as(as).post(staffPath(person, 'deactivate'), {});
async function records(as: PersonKey): Promise<StaffRecord[]> {
  const { body } = await estate.as(as).get(`/api/estates/${estate.estateId}/staff-records`).expect(200);
  return body;
}
const grant = (person: PersonKey, role: 'estateManager' | 'admin', estateId = estate.estateId) =>
  insertRows(booted.dataSource.manager, RoleGrant, [{ personId: estate.people[person], role, estateId }]);

it('whoStillOwesSomething_isNotDisabled_andTheListSaysWhat', async () => {
  const { id, orderId } = await new Journey(estate).dispatched();
  const { body } = await deactivate('manager', 'plumber').expect(409);
  expect(body).toMatchObject({
    code: 'STAFF.STILL_OWES',
    facts: { items: [{ kind: 'offeredOrder', complaintId: id, workOrderId: orderId }], elsewhereCount: 0 },
  });
  const owner = await deactivate('manager', 'desk').expect(409);
  expect(owner.body.facts.items).toEqual([expect.objectContaining({ kind: 'firstContact', complaintId: id })]);
  const { body: owed } = await estate.as('lead').get(staffPath('plumber', 'owed')).expect(200);
  expect(owed.items).toHaveLength(1);
});

it('afterHandingOver_thePersonCanBeDisabled', async () => {
  const journey = new Journey(estate);
  const { orderId } = await journey.dispatched();
  await journey.work('lead', orderId, 'offer', { handlerId: estate.people.secondPlumber });
  await deactivate('manager', 'plumber').expect(204);
});

it('whoWasDisabled_cannotActOrSignIn_vanishesFromPickers_andKeepsTheirNameInHistory', async () => {
  const journey = new Journey(estate);
  const { id, orderId } = await journey.dispatched();
  await journey.finish(orderId);
  const session = await booted.app.get(Sessions).start(estate.people.plumber, ORIGIN);
  await deactivate('manager', 'plumber').expect(204);

  await estate.as('plumber').get('/api/me').expect(401);
  await request(booted.http).post('/api/auth/refresh').send({ refreshToken: session.refreshToken }).expect(401);
  const { body: staff } = await estate.as('desk').get(`/api/estates/${estate.estateId}/staff`).expect(200);
  expect(staff.map((person: { name: string }) => person.name)).not.toContain('李建国');
  const complaint = await journey.complaint('desk', id);
  expect(complaint.workOrders[0]?.handler?.name).toBe('李建国');
  expect((await records('manager')).find(({ name }) => name === '李建国')).toMatchObject({
    isActive: false,
    isOnDuty: false,
    allowedActions: ['reactivate'],
  });
});

it('aSignInEndedByLeaving_staysEndedAfterComingBack', async () => {
  const session = await booted.app.get(Sessions).start(estate.people.plumber, ORIGIN);
  await deactivate('manager', 'plumber').expect(204);
  await estate.as('manager').post(staffPath('plumber', 'reactivate'), {}).expect(204);
  await request(booted.http).post('/api/auth/refresh').send({ refreshToken: session.refreshToken }).expect(401);
  await request(booted.http).get('/api/me').set('authorization', `Bearer ${session.accessToken}`).expect(401);
  await estate.as('plumber').get('/api/me').expect(401);
  const { accessToken } = await booted.app.get(Sessions).start(estate.people.plumber, ORIGIN);
  await request(booted.http).get('/api/me').set('authorization', `Bearer ${accessToken}`).expect(200);
});

describe('what a colleague has in hand that accuses whoever disables them', () => {
  const hidden = { text: '项目经理态度蛮横', category: 'rudeness' } as const;
  const stateOf = (id: string) => booted.dataSource.manager.findOneByOrFail(Complaint, { id });
  const isHere = async (personId: string | null) =>
    booted.dataSource.manager.existsBy(Person, { id: personId ?? '', isActive: true });

  it('goesToSomebodyElse_whoIsNotAccused_andTheOneWhoDisablesThemLearnsNothing', async () => {
    const journey = new Journey(estate);
    const { id } = await journey.submit({ ...hidden, accusedIds: [estate.people.manager] });
    const { firstContactOwnerId: ownerId } = await stateOf(id);
    expect(ownerId).toBe(estate.people.desk);
    const answer = await deactivate('manager', 'desk').expect(204);
    expect(answer.body).toEqual({});
    const after = await stateOf(id);
    expect([ownerId, estate.people.manager]).not.toContain(after.firstContactOwnerId);
    expect(await isHere(after.firstContactOwnerId)).toBe(true);
    expect(await isHere(after.ballHolderId)).toBe(true);
    await booted.app.get(OutboxWorker).drain();
    await estate.as('manager').get(`/api/complaints/${id}`).expect(404);
    const { body: notices } = await estate.as('manager').get('/api/notices').expect(200);
    expect(JSON.stringify(notices)).not.toContain(id);
    const { timeline } = await journey.complaint('lin', id);
    expect(timeline.find(({ action }) => action === 'acceptHandover')?.actorName).not.toMatch(/陈志远/);
  });

  it('anOrderInHand_isOfferedToAColleague_andTheTimelineSaysWhy', async () => {
    const journey = new Journey(estate);
    const { id } = await journey.submit({ ...hidden, accusedIds: [estate.people.manager] });
    await journey.act('desk', id, 'accept', { message: '已收到，马上核实' });
    await journey.act('desk', id, 'dispatch', {
      departmentId: estate.departmentIds.engineering,
      handlerId: estate.people.plumber,
    });
    const orderId = (await journey.complaint('desk', id)).workOrders[0]?.id ?? '';
    await journey.work('plumber', orderId, 'accept', {});
    await deactivate('manager', 'plumber').expect(204);
    const order = await booted.dataSource.manager.findOneByOrFail(WorkOrder, { id: orderId });
    expect(order).toMatchObject({ status: 'offered', handlerId: null });
    expect(order.offeredToId).not.toBe(estate.people.plumber);
    expect(await isHere(order.offeredToId)).toBe(true);
    const { timeline } = await journey.complaint('desk', id);
    expect(timeline.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^原来负责的同事离岗，已另派/));
  });

  it('isNoReasonToRefuse_norToForgetWhatTheyOweBesides', async () => {
    const journey = new Journey(estate);
    const { id } = await journey.submit({ ...hidden, accusedIds: [estate.people.manager] });
    const { id: seen } = await journey.submit();
    const { body } = await deactivate('manager', 'desk').expect(409);
    expect(body.facts).toMatchObject({ items: [{ complaintId: seen }], elsewhereCount: 0 });
    expect((await stateOf(id)).firstContactOwnerId).toBe(estate.people.desk);
  });
});

it('leaving_endsTheRunningShift_andFreesTheOnesToCome', async () => {
  const { manager } = booted.dataSource;
  const personId = estate.people.plumber;
  await insertRows(manager, DutyShift, [
    {
      id: newId(),
      estateId: estate.estateId,
      personId,
      startsAt: new Date('2028-01-01T00:00:00Z'),
      endsAt: new Date('2028-01-01T08:00:00Z'),
    },
  ]);
  await deactivate('manager', 'plumber').expect(204);
  const shifts = await manager.findBy(DutyShift, { personId });
  expect(shifts.map((shift) => shift.endsAt)).toEqual([booted.clock.now()]);
});

it('theLastEstateManager_cannotBeDisabled_andTwoCannotDisableEachOther', async () => {
  await grant('lead', 'admin');
  const last = await deactivate('lead', 'manager').expect(409);
  expect(last.body.code).toBe('STAFF.LAST_ESTATE_MANAGER');
  await grant('desk', 'estateManager');
  const answers = await Promise.all([deactivate('manager', 'desk'), deactivate('desk', 'manager')]);
  // Whoever comes second is the last one, or finds their own account disabled.
  expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
  const here = [estate.people.manager, estate.people.desk];
  const active = await Promise.all(here.map((id) => booted.dataSource.manager.countBy(Person, { id, isActive: true })));
  expect(active.sort()).toEqual([0, 1]);
});

it.each([
  ['manager', 'manager', 409, 'STAFF.ONESELF'],
  ['lead', 'plumber', 403, 'AUTH.NOT_ALLOWED'],
  ['foreignManager', 'plumber', 404, 'REQUEST.NOT_FOUND'],
  ['manager', 'lin', 422, 'ROSTER.NOT_STAFF_HERE'],
] as const)('%s_disabling_%s_isAnswered%s', async (as, person, status, code) => {
  const answer = await deactivate(as, person);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('whoWorksOnAnotherEstateToo_isDisabledByWhoeverManagesBoth', async () => {
  const { people, foreignEstateId } = estate;
  await insertRows(booted.dataSource.manager, RoleGrant, [
    { personId: people.plumber, role: 'handler', estateId: foreignEstateId },
  ]);
  expect((await deactivate('manager', 'plumber').expect(403)).body.code).toBe('STAFF.WORKS_ELSEWHERE');
  await grant('manager', 'admin', foreignEstateId);
  await deactivate('manager', 'plumber').expect(204);
});

it('somethingGivenAtTheVeryMomentOfLeaving_isEitherOwedOrRefused', async () => {
  const journey = new Journey(estate);
  const { id } = await journey.submit();
  const { version } = await journey.act('desk', id, 'accept', { message: '已收到，马上安排师傅' });
  const [left, dispatched] = await Promise.all([
    deactivate('manager', 'plumber'),
    estate.as('desk').post(`/api/complaints/${id}/dispatch`, { version, handlerId: estate.people.plumber }),
  ]);
  expect([left.status === 204, dispatched.status === 200].sort()).toEqual([false, true]);
});

it('whoWasDisabledElsewhereASecondAgo_isGivenNothingFromMemory', async () => {
  const journey = new Journey(estate);
  await journey.dispatched();
  const { id } = await journey.submit({ text: '卫生间水龙头关不紧' });
  const { version } = await journey.act('desk', id, 'accept', { message: '已收到，马上安排师傅' });
  // As another process would do it: this one still remembers the plumber as being here.
  await booted.dataSource.manager.update(Person, { id: estate.people.plumber }, { isActive: false });
  const { body } = await estate
    .as('desk')
    .post(`/api/complaints/${id}/dispatch`, { version, handlerId: estate.people.plumber })
    .expect(409);
  expect(body).toMatchObject({ code: 'STAFF.NO_LONGER_HERE', facts: { name: '李建国' } });
});

it('whoWasDisabledMeanwhile_isNotAskedToAllowMoney', async () => {
  await booted.dataSource.manager.update(Person, { id: estate.people.manager }, { isActive: false });
  const before = aComplaint().facts();
  const after = aComplaint().spent({ status: 'pending', approverId: estate.people.manager }).facts();
  const asking = booted.app
    .get(TransactionRunner)
    .run((manager) => newlyResponsibleMustBeHere(manager, [{ before, after }]));
  await expect(asking).rejects.toMatchObject({ code: 'STAFF.NO_LONGER_HERE' });
});
