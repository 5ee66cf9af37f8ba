import type { Candidates, DispatchBoard, DispatchRuleBook, DispatchRuleInput } from '@yingsheng/shared/api/dispatch';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

describe('the dispatch desk', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    estate = await buildSmallEstate(booted);
    journey = new Journey(estate);
  });
  afterAll(() => booted.close());

  const rulesPath = () => `/api/estates/${estate.estateId}/dispatch-rules`;

  function rule(terms: Partial<DispatchRuleInput> = {}): DispatchRuleInput {
    return {
      position: 1,
      categoryScope: null,
      buildingIds: [],
      publicAreaId: null,
      assetId: null,
      urgencies: [],
      fromHour: null,
      toHour: null,
      departmentId: estate.departmentIds.environment,
      requiredSkill: null,
      isForGrabs: false,
      ...terms,
    };
  }

  async function write(rules: DispatchRuleInput[], version = 0): Promise<DispatchRuleBook> {
    const { body } = await estate.as('manager').put(rulesPath(), { version, rules }).expect(200);
    return body as DispatchRuleBook;
  }

  async function board(person: PersonKey = 'manager'): Promise<DispatchBoard> {
    const { body } = await estate.as(person).get(`/api/estates/${estate.estateId}/dispatch-board`).expect(200);
    return body as DispatchBoard;
  }

  async function candidates(id: string, query: Record<string, string> = {}): Promise<Candidates> {
    const { body } = await estate.as('desk').get(`/api/complaints/${id}/candidates`).query(query).expect(200);
    return body as Candidates;
  }

  describe('rules', () => {
    it('withoutARule_theCategoryDecides_andAWrittenRuleDecidesAtOnce', async () => {
      const empty = (await estate.as('lead').get(rulesPath()).expect(200)).body as DispatchRuleBook;
      expect(empty).toMatchObject({ version: 0, rules: [], mayEdit: false });
      expect(empty.defaults).toContainEqual({ categoryGroup: 'engineering', departmentName: 'engineering部' });

      const book = await write([rule({ categoryScope: 'plumbing', isForGrabs: false })]);
      expect(book).toMatchObject({ version: 1, changedBy: { name: '陈志远' }, mayEdit: true });
      const { id } = await journey.submit();
      const { workOrders } = await journey.act('desk', id, 'dispatch', {});
      expect(workOrders).toMatchObject([{ departmentName: 'environment部' }]);
      const order = await journey.workOrder('cleaner', workOrders[0]?.id ?? '');
      expect(order.offeree?.name).toBe('何玉兰');
      expect(order.whyChosen).toBe('按派单规则第 1 条；当班、手上有空');
    });

    it('poolRule_sendsIntoThePool_butAnEmergencyToAPerson', async () => {
      await write([rule({ departmentId: estate.departmentIds.engineering, isForGrabs: true })]);
      const calm = await journey.submit();
      await journey.act('desk', calm.id, 'dispatch', {});
      expect((await journey.inbox('plumber', 'grabbable')).items).toMatchObject([{ complaintId: calm.id }]);
      const danger = await journey.submit({ text: '厨房有很浓的煤气味' });
      const [order] = (await board()).orders.filter((row) => row.complaintId === danger.id);
      expect(order?.holder).not.toBeNull();
    });

    it('poolThatNobodyCouldTakeItFrom_isNoPlaceForIt', async () => {
      await write([rule({ departmentId: estate.departmentIds.order, isForGrabs: true })]);
      const { id } = await journey.submit();
      await journey.act('desk', id, 'dispatch', {});
      expect((await board()).orders).toMatchObject([{ complaintId: id, holder: { name: '陈志远' } }]);
    });

    it('tryingOut_tellsWhereItWouldGo_alsoByRulesNotYetSaved_andWritesNothing', async () => {
      const matter = { category: 'plumbing', urgency: 'normal', place: { householdId: estate.rooms.lin } };
      const ask = (more: object) =>
        estate
          .as('manager')
          .post(`${rulesPath()}/try`, { ...matter, ...more })
          .expect(200);
      expect((await ask({})).body).toMatchObject({ matchedPosition: null, departmentName: 'engineering部' });
      const rules = [rule({ urgencies: ['urgent'] }), rule({ position: 2, buildingIds: [estate.buildingId] })];
      expect((await ask({ rules })).body).toMatchObject({ matchedPosition: 2, chosen: { name: '何玉兰' } });
      expect((await estate.as('manager').get(rulesPath())).body).toMatchObject({ version: 0, rules: [] });
    });

    it('badRules_areRefusedAtTheirFields_andNothingIsWritten', async () => {
      const wrong = [
        rule({ departmentId: newId() }),
        rule({ buildingIds: [estate.foreignBuildingId] }),
        rule({ position: 3, fromHour: 8 }),
      ];
      const { body } = await estate.as('manager').put(rulesPath(), { version: 0, rules: wrong }).expect(400);
      expect(Object.keys(body.facts.fields)).toEqual([
        'rules.0.departmentId',
        'rules.1.position',
        'rules.1.buildingIds',
        'rules.2.toHour',
      ]);
      const shape = [{ ...rule({ fromHour: 8, toHour: 25 }), position: 0 }];
      const refused = await estate.as('manager').put(rulesPath(), { version: 0, rules: shape }).expect(400);
      expect(refused.body.facts.fields).toEqual({ 'rules.0.position': '不能小于 1', 'rules.0.toHour': '不能大于 24' });
      expect((await estate.as('manager').get(rulesPath())).body).toMatchObject({ version: 0, rules: [] });
    });

    it('whoeverSawAnOlderVersion_looksAgainFirst', async () => {
      await write([rule()]);
      const late = await estate.as('manager').put(rulesPath(), { version: 0, rules: [] }).expect(409);
      expect(late.body).toMatchObject({ code: 'DISPATCH.RULES_STALE' });
      const answers = await Promise.all(
        [1, 2, 3].map(() => estate.as('manager').put(rulesPath(), { version: 1, rules: [] })),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    });

    it('reordering_keepsEveryRule_neitherLosingNorDoublingOne', async () => {
      const { rules } = await write([rule({ categoryScope: 'lift' }), rule({ position: 2 })]);
      const [lift, rest] = rules.map((row) => row.id);
      const reorder = (ids: (string | undefined)[], version: number) =>
        estate.as('manager').post(`${rulesPath()}/order`, { version, ids });
      const { body } = await reorder([rest, lift], 1).expect(200);
      expect((body as DispatchRuleBook).rules.map((row) => [row.position, row.categoryScope])).toEqual([
        [1, null],
        [2, 'lift'],
      ]);
      for (const ids of [[lift], [lift, lift], [lift, newId()]]) await reorder(ids, 2).expect(400);
    });

    it('onlyTheEstateManager_edits', async () => {
      for (const person of ['lead', 'desk', 'plumber'] as const) {
        await estate.as(person).put(rulesPath(), { version: 0, rules: [] }).expect(403);
      }
      await estate.as('foreignManager').put(rulesPath(), { version: 0, rules: [] }).expect(404);
      await estate.as('foreignManager').get(rulesPath()).expect(404);
    });
  });

  describe('candidates', () => {
    it('rankedWithReasonsAndWarnings_andWhoIsFullMayStillBeChosenByHand', async () => {
      const path = `/api/estates/${estate.estateId}/staff/${estate.people.plumber}/load-cap`;
      await estate.as('lead').post(path, { loadCap: 0 }).expect(204);
      const { id } = await journey.submit();
      const { candidates: rows, routeText } = await candidates(id);
      expect(routeText).toBe('按类别归口');
      expect(rows[0]).toMatchObject({ name: '吴大勇', warnings: [], reasons: ['当班', '会给排水', '手上 0/8 单'] });
      expect(rows.find((row) => row.name === '李建国')).toMatchObject({ warnings: ['手上已满'], obstacle: null });

      await journey.act('desk', id, 'dispatch', { handlerId: estate.people.plumber });
      const [order] = (await board()).orders;
      expect(order).toMatchObject({
        holder: { name: '李建国' },
        whyChosen: '由派单人指定：当班、会给排水',
      });
    });

    it('loadCap_isSetByTheirLeadOrTheManager_withinReason', async () => {
      const path = (person: PersonKey) => `/api/estates/${estate.estateId}/staff/${estate.people[person]}/load-cap`;
      await estate.as('manager').post(path('cleaner'), { loadCap: 3 }).expect(204);
      await estate.as('lead').post(path('cleaner'), { loadCap: 3 }).expect(403);
      await estate.as('plumber').post(path('plumber'), { loadCap: 1 }).expect(403);
      await estate.as('manager').post(path('lin'), { loadCap: 3 }).expect(404);
      await estate.as('manager').post(path('foreignDesk'), { loadCap: 3 }).expect(404);
      for (const loadCap of [-1, 51, 1.5]) await estate.as('manager').post(path('plumber'), { loadCap }).expect(400);
      const people = (await board()).departments.flatMap((department) => department.people);
      expect(people.find((person) => person.name === '何玉兰')?.loadCap).toBe(3);
    });

    it('residentsAndOtherEstates_learnNothingOfTheStaff', async () => {
      const { id } = await journey.submit();
      await estate.as('lin').get(`/api/complaints/${id}/candidates`).expect(403);
      await estate.as('foreignManager').get(`/api/complaints/${id}/candidates`).expect(404);
    });
  });

  describe('board', () => {
    it('matterMoves_fromNobody_toThePool_toAPerson_intoWork', async () => {
      const { id } = await journey.submit();
      expect(await board()).toMatchObject({
        undispatched: [{ complaintId: id, mayDispatch: true }],
        undispatchedCount: 1,
      });

      await journey.act('lead', id, 'dispatch', { isForGrabs: true });
      const [pooled] = (await board('lead')).orders;
      expect(pooled).toMatchObject({ status: 'offered', holder: null, nextClock: { kind: 'acceptOrder' } });
      const orderId = pooled?.id ?? '';

      await journey.work('lead', orderId, 'offer', { handlerId: estate.people.plumber });
      await journey.work('lead', orderId, 'offer', {});
      const again = await estate.as('lead').post(`/api/work-orders/${orderId}/offer`, { version: 3 }).expect(409);
      expect(again.body).toMatchObject({ code: 'WORK_ORDER.ALREADY_IN_POOL' });

      await journey.work('plumber', orderId, 'grab', {});
      const after = await board();
      expect(after).toMatchObject({ undispatchedCount: 0, orderCount: 1 });
      expect(after.orders).toMatchObject([{ status: 'accepted', holder: { name: '李建国' } }]);
      const people = after.departments.flatMap((department) => department.people);
      expect(people.find((person) => person.name === '李建国')).toMatchObject({
        isOnDuty: true,
        openWorkOrderCount: 1,
      });
    });

    it('cancelledOrder_comesBackAsNobodys_andWorkThatWaitsForItsOutcomeDoesNot', async () => {
      const { orderId, id } = await journey.dispatched();
      await journey.work('lead', orderId, 'cancel', { reason: '改由外协单位处理' });
      expect((await board()).undispatched.map((row) => row.complaintId)).toEqual([id]);
      const second = await journey.dispatched();
      await journey.work('plumber', second.orderId, 'accept', {});
      await journey.work('plumber', second.orderId, 'arrive', { beforeMediaIds: [] });
      await journey.work('plumber', second.orderId, 'done', {
        note: '更换密封圈',
        rootCause: '密封圈老化',
        afterMediaIds: [await journey.uploadPhoto('plumber')],
        isResolving: false,
      });
      expect((await board()).undispatched.map((row) => row.complaintId)).toEqual([id]);
    });

    it('whatMayYetBeDeclined_waitsForALead_notForADispatcher', async () => {
      const { id } = await journey.submit({ category: 'not-property' });
      const proposal = { reason: '属于专有部分', ruleText: '民法典第二百七十一条', whereToGo: '开发商售后' };
      await journey.act('desk', id, 'proposeDecline', proposal);
      expect(await board()).toMatchObject({ undispatched: [], undispatchedCount: 0 });
      await journey.act('manager', id, 'rejectDecline', { reason: '属于公共部位' });
      expect((await board()).undispatched.map((row) => row.complaintId)).toEqual([id]);
    });

    it('isForWhoManagesTheEstate', async () => {
      const path = `/api/estates/${estate.estateId}/dispatch-board`;
      for (const person of ['plumber', 'lin'] as const) await estate.as(person).get(path).expect(403);
      await estate.as('foreignManager').get(path).expect(404);
    });
  });
});
