import type { ApiError } from '@yingsheng/shared/api/common';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import request from 'supertest';
import { RefreshToken } from '../../src/auth/entities/refresh-token';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { NEW_PERSON, Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { TakeWorkOrder } from '../../src/dispatch/take-work-order';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { DomainError } from '../../src/platform/domain-error';
import type { Viewer } from '../../src/platform/http/viewer';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { bearerOf, signInOf } from '../support/signed-in';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const PEOPLE = 50;
const ORDERS = 20;

describe('fifty people grab twenty orders at once', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  let people: Viewer[];
  let orders: WorkOrder[];

  beforeAll(async () => {
    booted = await bootApp();
    await booted.app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    estate = await buildSmallEstate(booted);
    people = await hire(booted, estate);
    const journey = new Journey(estate);
    for (let count = 0; count < ORDERS; count += 1) {
      const { id } = await journey.submit({ text: `第 ${count + 1} 处水管漏水` });
      await journey.act('desk', id, 'dispatch', { isForGrabs: true });
    }
    orders = await booted.dataSource.manager.findBy(WorkOrder, { estateId: estate.estateId });
    expect(orders).toHaveLength(ORDERS);
  });
  afterAll(() => booted.close());

  it('everybodyTriesEveryOrder_eachOrderHasOneWinner_everyOtherReadsWhichDepartmentHasIt', async () => {
    const take = booted.app.get(TakeWorkOrder);
    const attempts = people.flatMap((person) =>
      orders.map(({ id, version }) =>
        take.execute(person, id, 'grab', { version }).then(
          () => ({ orderId: id, personId: person.personId }),
          (error: unknown) => error,
        ),
      ),
    );
    const outcomes = await Promise.all(attempts);
    const refusals = outcomes.filter((outcome) => outcome instanceof DomainError);
    const winners = outcomes.filter((outcome) => !(outcome instanceof Error)) as {
      orderId: string;
      personId: string;
    }[];
    expect([winners.length, refusals.length]).toEqual([ORDERS, PEOPLE * ORDERS - ORDERS]);
    expect(new Set(refusals.map(({ code, facts }) => `${code} ${String(facts.departmentName)}`))).toEqual(
      new Set(['WORK_ORDER.ALREADY_TAKEN engineering部']),
    );
    await expectOneHandlerEach(new Map(winners.map(({ orderId, personId }) => [orderId, personId])));
  });

  it('overHttp_everyLoserGetsA409ThatSaysSo', async () => {
    const attempts = people.map(({ personId }, index) => {
      const { id, version } = orders[index % ORDERS] ?? { id: '', version: 0 };
      return request(booted.http)
        .post(`/api/work-orders/${id}/grab`)
        .set('authorization', bearerOf(booted, personId))
        .send({ version });
    });
    const answers = await Promise.all(attempts);
    const won = answers.filter((answer) => answer.status === 200).map((answer) => answer.body as WorkOrderDetail);
    const lost = answers.filter((answer) => answer.status === 409).map((answer) => answer.body as ApiError);
    expect([won.length, lost.length]).toEqual([ORDERS, PEOPLE - ORDERS]);
    expect(new Set(lost.map(({ message }) => message))).toEqual(
      new Set(['来晚一步：已被engineering部同事接走，请看看别的工单。']),
    );
    await expectOneHandlerEach(new Map(won.map(({ id, handler }) => [id, handler?.id])));
  });

  async function expectOneHandlerEach(winnerOf: ReadonlyMap<string, string | undefined>): Promise<void> {
    const { manager } = booted.dataSource;
    const taken = await manager.findBy(WorkOrder, { estateId: estate.estateId });
    expect(taken.filter(({ status }) => isWorkOrderOpen(status)).map(({ id, handlerId }) => [id, handlerId])).toEqual(
      taken.map(({ id }) => [id, winnerOf.get(id)]),
    );
    const grabs = await manager.findBy(TimelineEntry, { action: 'workOrder.grab' });
    const here = new Set(taken.map(({ id }) => id));
    expect(grabs.filter(({ workOrderId }) => here.has(workOrderId ?? ''))).toHaveLength(ORDERS);
  }
});

async function hire(booted: BootedApp, { estateId, departmentIds }: SmallEstate): Promise<Viewer[]> {
  const departmentId = departmentIds.engineering;
  const people = Array.from({ length: PEOPLE }, (_, index): Viewer => {
    const grants = [{ role: 'handler' as const, estateId }];
    return { personId: newId(), name: `师傅 ${index + 1}`, grants, departmentId };
  });
  await booted.app.get(TransactionRunner).run(async (manager) => {
    const rows = people.map(({ personId, name }) => ({
      ...NEW_PERSON,
      id: personId,
      name,
      departmentId,
      skills: [],
      zones: [],
    }));
    await insertRows(manager, Person, rows);
    await insertRows(
      manager,
      RefreshToken,
      rows.map(({ id }) => signInOf(id)),
    );
    const grants = people.map(({ personId }) => ({ personId, role: 'handler' as const, estateId }));
    await insertRows(manager, RoleGrant, grants);
  });
  return people;
}
