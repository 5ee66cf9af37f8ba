import type { GeneratedPlaces, PlaceRecords } from '@yingsheng/shared/api/places';
import type { PlacesPlan } from '@yingsheng/shared/place/places-plan';
import { IsNull } from 'typeorm';
import { Complaint } from '../../src/complaints/entities/complaint';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { Building } from '../../src/directory/entities/building';
import { Department } from '../../src/directory/entities/department';
import { Household } from '../../src/directory/entities/household';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { bindRoom } from '../../src/directory/membership/keep-memberships';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { EIGHTEEN_TOWERS } from '../factories/places-plan';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const PLAN: PlacesPlan = { towers: EIGHTEEN_TOWERS, rows: [] };

describe('who keeps an estate', () => {
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    estate = await buildSmallEstate(booted);
    const { manager } = booted.dataSource;
    await insertRows(manager, RoleGrant, [
      { personId: estate.people.cleaner, role: 'admin', estateId: estate.estateId },
    ]);
  });
  afterAll(() => booted.close());

  const at = (path: string, estateId = estate.estateId) => `/api/estates/${estateId}/${path}`;
  /** Who was made an administrator here. */
  const admin = () => estate.as('cleaner');
  const keeper = () => estate.as('manager');
  const records = async (): Promise<PlaceRecords> => (await keeper().get(at('place-records')).expect(200)).body;
  const roomTexts = async () => {
    const rooms = await booted.dataSource.manager.findBy(Household, { estateId: estate.estateId });
    return rooms.map(({ placeText }) => placeText).sort();
  };
  const audit = (subjectId: string) => booted.dataSource.manager.findBy(AuditEntry, { subjectId });
  const act = (what: 'retire' | 'restore', kind: string, id: string, person: PersonKey = 'manager') =>
    estate.as(person).post(at(`places/${kind}/${id}/${what}`), {});

  describe('generating', () => {
    const generate = async (plan: PlacesPlan): Promise<GeneratedPlaces> =>
      (await keeper().post(at('places/generate'), plan).expect(200)).body;

    it('thePreview_writesNothing_andSaysWhatGeneratingThenDoes', async () => {
      const preview = (await keeper().post(at('places/preview'), PLAN).expect(200)).body;
      expect(await roomTexts()).toHaveLength(2);
      expect(preview).toMatchObject({ newBuildingCount: 17, newUnitCount: 35, newRoomCount: 4750, keptRoomCount: 2 });
      expect(await generate(PLAN)).toEqual(preview);
      expect(await roomTexts()).toHaveLength(4752);
      expect(await audit(estate.estateId)).toMatchObject([
        { action: 'generated', actorId: estate.people.manager, details: { newRoomCount: 4750 } },
      ]);
    });

    it('thePlanAgain_changesNothing_andFiveAtOnceBuildOnce', async () => {
      const plan = { rows: [{ name: '商铺', from: 1, to: 40, naming: 'hao' as const }] };
      const results = await Promise.all([1, 2, 3, 4, 5].map(() => generate(plan)));
      expect(results.map(({ newRoomCount }) => newRoomCount).sort()).toEqual([0, 0, 0, 0, 40]);
      expect(await roomTexts()).toHaveLength(42);
      expect(await audit(estate.estateId)).toHaveLength(1);
    });

    it('fiftyThousandRooms_takeSeconds', async () => {
      const towers = { ...PLAN.towers, from: 1, to: 190 } as NonNullable<PlacesPlan['towers']>;
      const { newRoomCount } = await generate({ towers, rows: [] });
      expect(newRoomCount).toBe(50_158);
      const { body } = await estate.as('desk').get(at('households')).query({ query: '188-2-3304' }).expect(200);
      expect(body).toMatchObject({ count: 1, hits: [{ placeText: '188 栋 2 单元 3304' }] });
    });

    it('aPlanThatContradictsItself_isRefused_fieldByField', async () => {
      const { body } = await keeper()
        .post(at('places/generate'), { rows: [{ name: '商铺', from: 9, to: 1, naming: 'hao' }] })
        .expect(400);
      expect(body.facts.fields).toEqual({ 'rows.0.to': '结束号要不小于开始号' });
    });
  });

  describe('renaming', () => {
    it('aBuilding_renamesTheAddressesOfItsRooms_andNoMatterThatWasFiled', async () => {
      const { id } = await new Journey(estate).dispatched();
      await keeper()
        .put(at(`places/building/${estate.buildingId}`), { name: '甲栋', seenName: '3 栋' })
        .expect(204);
      expect(await roomTexts()).toEqual(['甲栋 2 单元 1201', '甲栋 2 单元 1202']);
      const complaint = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
      expect(complaint.placeText).toContain('3 栋 2 单元 1201');
      expect(await audit(estate.buildingId)).toMatchObject([{ action: 'renamed', details: { was: '3 栋' } }]);
    });

    it('aBuilding_takesItsPublicAreasWithIt_whereThePersonSawAndWantedIt', async () => {
      const { publicAreaId, buildingId } = estate;
      const rename = (areas: object[]) =>
        keeper().put(at(`places/building/${buildingId}`), { name: '甲栋', seenName: '3 栋', areas });
      const area = { id: publicAreaId, seenName: '3 栋电梯厅', name: '甲栋电梯厅' };
      await rename([{ ...area, seenName: '3 栋大堂' }]).expect(409);
      const other = await keeper()
        .post(at('places'), { kind: 'publicArea', name: '地库', areaKind: 'garage' })
        .expect(201);
      await rename([{ id: other.body.id, seenName: '地库', name: '甲栋地库' }]).expect(404);
      expect((await rename([{ ...area, name: '地库' }]).expect(409)).body.code).toBe('PLACES.NAME_TAKEN');
      expect((await records()).buildings.map(({ name }) => name)).toEqual(['3 栋']);
      await rename([area]).expect(204);
      const { areas } = await records();
      expect(areas.find(({ id }) => id === publicAreaId)?.name).toBe('甲栋电梯厅');
      expect(await audit(publicAreaId)).toMatchObject([{ action: 'renamed', details: { was: '3 栋电梯厅' } }]);
    });

    it('whatAColleagueRenamedMeanwhile_isNotOverwritten', async () => {
      const put = (name: string) =>
        keeper().put(at(`places/building/${estate.buildingId}`), { name, seenName: '3 栋' });
      const answers = await Promise.all([put('三号楼甲'), put('三号楼乙')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      const refused = answers.find(({ status }) => status === 409);
      expect(refused?.body.code).toBe('PLACES.CHANGED_MEANWHILE');
    });

    it('aNameThatReadsLikeANeighbours_isRefused_alsoWhenAdded', async () => {
      const added = await keeper().post(at('places'), { kind: 'building', name: '4 栋' }).expect(201);
      const { body } = await keeper()
        .put(at(`places/building/${added.body.id}`), { name: '三号楼', seenName: '4 栋' })
        .expect(409);
      expect(body.code).toBe('PLACES.NAME_TAKEN');
      await keeper().post(at('places'), { kind: 'building', name: '04幢' }).expect(409);
      await keeper().post(at('places'), { kind: 'building', name: '' }).expect(400);
    });
  });

  describe('out of use', () => {
    it('aBuilding_takesItsRoomsAndAreasWithIt_andBringsThemBack_butNotWhatWasOutBefore', async () => {
      await act('retire', 'household', estate.rooms.neighbour).expect(204);
      booted.clock.set(new Date(booted.clock.now().getTime() + 1000));
      await act('retire', 'building', estate.buildingId).expect(204);
      const gone = (await estate.as('desk').get(at('places')).expect(200)).body;
      expect([gone.buildings, gone.publicAreas]).toEqual([[], []]);
      expect((await estate.as('desk').get(at('households')).query({ query: '1201' }).expect(200)).body).toEqual({
        count: 0,
        hits: [],
      });
      expect((await estate.as('lin').get('/api/me').expect(200)).body.homes).toEqual([]);
      await act('restore', 'building', estate.buildingId).expect(204);
      const back = (await estate.as('desk').get(at('places')).expect(200)).body;
      expect(back.buildings[0].units[0].households).toMatchObject([{ id: estate.rooms.lin }]);
      expect(back.publicAreas).toMatchObject([{ id: estate.publicAreaId, assets: [{ id: estate.assetId }] }]);
    });

    it('aRoomOutOfUse_takesNoMatter_fromTheSecondOnThatItIs', async () => {
      const journey = new Journey(estate);
      await journey.dispatched();
      await act('retire', 'household', estate.rooms.lin).expect(204);
      const { body } = await estate
        .as('lin')
        .post('/api/complaints', journey.submission(), { 'idempotency-key': newId() });
      expect(body.code).toMatch(/^COMPLAINT\./);
      await act('restore', 'household', estate.rooms.lin).expect(204);
      await journey.dispatched();
    });

    it('nothingIsPutInto_orBroughtBackInto_whatIsOutOfUse', async () => {
      await act('retire', 'household', estate.rooms.lin).expect(204);
      await act('retire', 'building', estate.buildingId).expect(204);
      const unitId = (await records()).buildings[0]?.units[0]?.id;
      const added = await keeper()
        .post(at('places'), { kind: 'household', name: '1301', parentId: unitId })
        .expect(409);
      expect(added.body.code).toBe('PLACES.PARENT_RETIRED');
      await act('restore', 'household', estate.rooms.lin).expect(409);
    });

    it('aWholeEstate_isNamedNoMore_whereAnybodyLooksForIt', async () => {
      const named = async () =>
        (await estate.as('lin').get('/api/service-phones').expect(200)).body.some(
          (phone: { estateId: string }) => phone.estateId === estate.estateId,
        );
      expect(await named()).toBe(true);
      await act('retire', 'estate', estate.estateId).expect(403);
      await act('retire', 'estate', estate.estateId, 'cleaner').expect(204);
      expect(await named()).toBe(false);
      const inUse = async () =>
        booted.dataSource.manager.countBy(Household, { estateId: estate.estateId, retiredAt: IsNull() });
      expect(await inUse()).toBe(0);
      const shops = { rows: [{ name: '商铺', from: 1, to: 2, naming: 'hao' }] };
      await keeper().post(at('places/generate'), shops).expect(409);
      await keeper().post(at('places'), { kind: 'building', name: '9 栋' }).expect(409);
      await act('restore', 'building', estate.buildingId).expect(409);
      await act('restore', 'estate', estate.estateId, 'cleaner').expect(204);
      expect(await named()).toBe(true);
      expect(await inUse()).toBe(2);
    });
  });

  describe('equipment and order', () => {
    it('aLift_hasItsKindAndRegistrationNumber', async () => {
      const place = { kind: 'asset', parentId: estate.publicAreaId, name: '西侧电梯' };
      const number = '梯11浙A00002(21)';
      const { body } = await keeper()
        .post(at('places'), { ...place, assetKind: 'lift', registrationNumber: number })
        .expect(201);
      const lift = { id: body.id, name: '西侧电梯', kind: 'lift', registrationNumber: number, isRetired: false };
      expect((await records()).areas[0]?.assets).toContainEqual(lift);
    });

    it('anOrder_isTakenWhole_orNotAtAll', async () => {
      const added = await keeper().post(at('places'), { kind: 'building', name: '1 栋' }).expect(201);
      const order = (ids: string[]) => keeper().post(at('places/building/order'), { ids });
      await order([added.body.id]).expect(409);
      await order([added.body.id, added.body.id]).expect(409);
      await order([added.body.id, estate.buildingId]).expect(204);
      expect((await records()).buildings.map(({ name }) => name)).toEqual(['1 栋', '3 栋']);
    });
  });

  describe('foreign estates', () => {
    it('nobodyOfAnotherEstate_andNoColleagueBelowTheManager_keepsAnything', async () => {
      const foreign = estate.foreignBuildingId;
      for (const person of ['foreignManager', 'desk', 'lead', 'lin'] as const) {
        const refused = person === 'foreignManager' ? 404 : 403;
        const as = estate.as(person);
        await as.get(at('place-records')).expect(refused);
        await as.post(at('places/preview'), PLAN).expect(refused);
        await as.post(at('places/generate'), PLAN).expect(refused);
        await as.post(at('places'), { kind: 'building', name: '9 栋' }).expect(refused);
        await act('retire', 'building', estate.buildingId, person).expect(refused);
      }
      await keeper()
        .put(at(`places/building/${foreign}`), { name: '我栋', seenName: '1 栋' })
        .expect(404);
      await act('retire', 'building', foreign).expect(404);
      await act('retire', 'estate', estate.foreignEstateId, 'cleaner').expect(404);
      await keeper().post(at('places'), { kind: 'unit', name: '1 单元', parentId: foreign }).expect(404);
      const there = await booted.dataSource.manager.findOneByOrFail(Building, { id: foreign });
      expect(there).toMatchObject({ name: '1 栋', retiredAt: null });
    });
  });

  describe('estates and departments', () => {
    const NEW_ESTATE = { name: '云栖里', servicePhone: '0571-8555 0300', address: '云栖路 3 号' };
    const code = () => `N${newId().slice(-5).toUpperCase()}`;

    it('anEstateIsAddedByAdministratorsOnly_once_andTakesMattersAtOnce', async () => {
      const request = { ...NEW_ESTATE, code: code() };
      await keeper().post('/api/estates', request).expect(403);
      const { body } = await admin().post('/api/estates', request).expect(201);
      const again = await admin().post('/api/estates', request).expect(409);
      expect(again.body.code).toBe('PLACES.CODE_TAKEN');
      const rows = [{ name: '别墅', from: 1, to: 3, naming: 'hao' as const }];
      await admin().post(at('places/generate', body.id), { rows }).expect(200);
      const room = await booted.dataSource.manager.findOneByOrFail(Household, { estateId: body.id });
      const lin = { personId: estate.people.lin, householdId: room.id, kind: 'owner', until: null } as const;
      await booted.app
        .get(TransactionRunner)
        .run((manager) => bindRoom(manager, { ...lin, confirmedBy: 'desk', confirmedById: null }, booted.clock.now()));
      const matter = new Journey(estate).submission({ estateId: body.id, place: { householdId: room.id } });
      const filed = await estate.as('lin').post('/api/complaints', matter, { 'idempotency-key': newId() }).expect(201);
      expect(filed.body.number).toContain(request.code);
    });

    it('theRecordOfAnEstate_isNotOverwrittenUnseen', async () => {
      const { estate: before } = await records();
      const { name, servicePhone, address } = before;
      const seen = { name, servicePhone, address };
      const pin = { latitude: 30.25, longitude: 120.15 };
      await keeper()
        .put(at('record'), { ...seen, name: '翠湖新苑', pin, seen })
        .expect(204);
      await keeper()
        .put(at('record'), { ...seen, name: '翠湖旧苑', seen })
        .expect(409);
      expect((await records()).estate).toMatchObject({ name: '翠湖新苑', pin, code: before.code });
    });

    it('aDepartmentOfTheirOwn_takesTheLeadInNothing_andDispatchGoesOn', async () => {
      const { body } = await admin().post(at('department-records'), { name: '工程二部' }).expect(201);
      const desk = (await estate.as('desk').get(at('departments')).expect(200)).body;
      expect(desk).toContainEqual({ id: body.id, code: null, name: '工程二部' });
      await new Journey(estate).dispatched();
      const taken = await admin().post(at('department-records'), { name: '工程三部', code: 'engineering' }).expect(409);
      expect(taken.body.code).toBe('PLACES.MATTER_TAKEN');
      await keeper().post(at('department-records'), { name: '工程四部' }).expect(403);
    });

    it('theLeadInAKindOfMatters_goesFromOneDepartmentToAnother', async () => {
      const { engineering } = estate.departmentIds;
      const { body } = await admin().post(at('department-records'), { name: '工程二部' }).expect(201);
      const name = 'engineering部';
      await admin()
        .put(at(`department-records/${engineering}`), { name, seen: { name, code: 'engineering' } })
        .expect(204);
      const seen = { name: '工程二部' };
      await admin()
        .put(at(`department-records/${body.id}`), { ...seen, code: 'engineering', seen })
        .expect(204);
      const [leading] = await booted.dataSource.manager.findBy(Department, { id: body.id });
      expect(leading).toMatchObject({ code: 'engineering' });
    });

    it('aDepartmentThatRulesSendWorkTo_staysInUse_andItIsSaidWhichRules', async () => {
      const { body } = await admin().post(at('department-records'), { name: '绿化二队' }).expect(201);
      const rule = greeningRule(estate.departmentIds.environment);
      const write = async (rules: object[]) => {
        const { version } = (await keeper().get(at('dispatch-rules')).expect(200)).body;
        const placed = rules.map((one, index) => ({ ...one, position: index + 1 }));
        await keeper().put(at('dispatch-rules'), { version, rules: placed }).expect(200);
      };
      await write([rule, { ...rule, departmentId: body.id, urgencies: ['urgent'] }]);
      const named = { estateId: estate.estateId, estateName: '翠湖花园', position: 2 };
      const { body: asked } = await admin().get(at('department-records')).expect(200);
      expect(asked).toContainEqual(expect.objectContaining({ id: body.id, rules: [named] }));
      const refused = await act('retire', 'department', body.id, 'cleaner').expect(409);
      expect(refused.body).toMatchObject({ code: 'PLACES.DEPARTMENT_IN_RULES' });
      expect(refused.body.message).toContain('翠湖花园第 2 条');
      await write([rule]);
      await act('retire', 'department', body.id, 'cleaner').expect(204);
    });

    it('rulesOfAnEstateOutOfUse_keepTheirDepartmentInUseToo_itComesBackWithThem', async () => {
      const { foreignEstateId } = estate;
      const { manager } = booted.dataSource;
      await insertRows(manager, RoleGrant, [
        { personId: estate.people.cleaner, role: 'admin', estateId: foreignEstateId },
      ]);
      const { body } = await admin().post(at('department-records'), { name: '园艺队' }).expect(201);
      const rule = greeningRule(body.id);
      const theirs = () => estate.as('foreignManager');
      const rules = at('dispatch-rules', foreignEstateId);
      const { version } = (await theirs().get(rules).expect(200)).body;
      await theirs()
        .put(rules, { version, rules: [rule] })
        .expect(200);
      await admin()
        .post(at(`places/estate/${foreignEstateId}/retire`, foreignEstateId), {})
        .expect(204);
      const refused = await act('retire', 'department', body.id, 'cleaner').expect(409);
      expect(refused.body.code).toBe('PLACES.DEPARTMENT_IN_RULES');
      expect(refused.body.message).toContain('枫林苑第 1 条');
      // Its manager can still take the rule out.
      await theirs()
        .put(rules, { version: version + 1, rules: [] })
        .expect(200);
      await act('retire', 'department', body.id, 'cleaner').expect(204);
    });

    it('takenOutOfUseWhileARuleBeginsToNameIt_oneOfTheTwoIsRefused', async () => {
      for (let round = 0; round < 8; round += 1) {
        const { body } = await admin()
          .post(at('department-records'), { name: `绿化${round}队` })
          .expect(201);
        const { version } = (await keeper().get(at('dispatch-rules')).expect(200)).body;
        const [named, retired] = await Promise.all([
          keeper().put(at('dispatch-rules'), { version, rules: [greeningRule(body.id)] }),
          act('retire', 'department', body.id, 'cleaner'),
        ]);
        expect([named.status, retired.status].sort()).toEqual(named.status === 200 ? [200, 409] : [204, 400]);
      }
    });

    it('aDepartmentWithColleagues_andTheOneThatTakesTheRest_stayInUse', async () => {
      const { body: occupied } = await act('retire', 'department', estate.departmentIds.engineering, 'cleaner').expect(
        409,
      );
      expect(occupied.code).toBe('PLACES.DEPARTMENT_HAS_PEOPLE');
      const { body: needed } = await act(
        'retire',
        'department',
        estate.departmentIds.customerService,
        'cleaner',
      ).expect(409);
      expect(needed.code).toBe('PLACES.TAKES_THE_REST');
      await act('retire', 'department', estate.departmentIds.quality, 'cleaner').expect(204);
      const left = (await estate.as('desk').get(at('departments')).expect(200)).body;
      expect(left.map((department: { code: string }) => department.code)).not.toContain('quality');
      const asked = await admin().get(at('department-records')).expect(200);
      expect(asked.body).toContainEqual(expect.objectContaining({ code: 'quality', isRetired: true }));
    });
  });
});

/** Sends everything green to this department. */
function greeningRule(departmentId: string) {
  return {
    categoryScope: 'greening',
    position: 1,
    buildingIds: [],
    publicAreaId: null,
    assetId: null,
    urgencies: [],
    fromHour: null,
    toHour: null,
    departmentId,
    requiredSkill: null,
    isForGrabs: false,
  };
}
