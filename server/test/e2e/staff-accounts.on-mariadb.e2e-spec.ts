import type { StaffAccountPage, StaffLink } from '@yingsheng/shared/api/staff-accounts';
import request from 'supertest';
import { In, IsNull } from 'typeorm';
import { jobsOf } from '../../src/auth/accounts/jobs-of';
import { RefreshToken } from '../../src/auth/entities/refresh-token';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { Company } from '../../src/directory/entities/company';
import { CompanyGrant } from '../../src/directory/entities/company-grant';
import { Department } from '../../src/directory/entities/department';
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { grantForCompany } from '../../src/directory/staff/grant-roles';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

const PASSWORD = '晚风吹过湖边那排柳树梢';
const DAY_MS = 86_400_000;

describe('accounts of colleagues', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let estate: SmallEstate;
  let next = 0;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: { wechat: platform.config().wechat, trustedProxies: 1 } });
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });
  beforeEach(async () => {
    estate = await buildSmallEstate(booted);
    next += 1;
  });

  const manager = () => booted.dataSource.manager;
  const form = (changes: object = {}) => ({
    name: '韩雪梅',
    account: `hanxuemei${next}`,
    phone: `1390000${String(1000 + next)}`,
    departmentId: estate.departmentIds.engineering,
    skills: ['plumbing'],
    zones: [],
    loadCap: 6,
    roles: [{ role: 'handler', estateId: estate.estateId }],
    ...changes,
  });
  const create = (as: PersonKey, changes: object = {}) => estate.as(as).post('/api/staff-accounts', form(changes));
  const created = async (changes: object = {}): Promise<StaffLink> =>
    (await create('manager', changes).expect(200)).body;
  const codeIn = ({ address }: StaffLink) => new URL(address).searchParams.get('code') ?? '';
  /** Each address counts for itself. */
  const post = (path: string, body: object, address = `10.1.${next}.1`) =>
    request(booted.http).post(path).set('x-forwarded-for', address).send(body);
  const accept = (code: string, body: object = {}) =>
    post('/api/auth/staff-links/accept', { code, password: PASSWORD, ...body });
  const look = (code: string, address?: string) => post('/api/auth/staff-links/look', { code }, address);
  const signIn = (account: string, password: string) => post('/api/auth/staff', { account, password });
  const me = (token: string) => request(booted.http).get('/api/me').set('authorization', `Bearer ${token}`);
  const list = async (as: PersonKey, query: object = {}): Promise<StaffAccountPage> =>
    (await estate.as(as).get('/api/staff-accounts').query(query).expect(200)).body;
  const actionsOn = async (subjectId: string) =>
    (await manager().find(AuditEntry, { where: { subjectId }, order: { id: 'ASC' } })).map(({ action }) => action);
  const administer = (person: PersonKey) =>
    booted.app
      .get(TransactionRunner)
      .run((transaction) =>
        grantForCompany(
          transaction,
          { personId: estate.people[person], role: 'admin', companyId: estate.companyId },
          { actorId: null, now: booted.clock.now() },
        ),
      );
  const letIn = (...keys: PersonKey[]) =>
    manager().update(Person, { id: In(keys.map((key) => estate.people[key])) }, { passwordHash: 'set' });
  const roles = (as: PersonKey, change: 'give' | 'take', personId: string, scope: object) =>
    estate.as(as).post(`/api/staff-accounts/${personId}/roles/${change}`, scope);

  describe('the link', () => {
    it('letsTheInvitedPersonSetTheirPassword_andSignsThemIn_byAccountAndByPhoneFromThenOn', async () => {
      const link = await created();
      expect(link.qr).toMatch(/^data:image\/png;base64,/);
      const welcome = await look(codeIn(link)).expect(200);
      expect(welcome.body).toMatchObject({ purpose: 'invitation', name: '韩雪梅', companyName: expect.any(String) });
      const { body } = await accept(codeIn(link)).expect(200);
      const who = await me(body.session.accessToken).expect(200);
      expect(who.body).toMatchObject({ name: '韩雪梅', roles: [{ role: 'handler', estateId: estate.estateId }] });
      await signIn(form().account, PASSWORD).expect(200);
      await signIn(`+86 ${form().phone}`, PASSWORD).expect(200);
      expect(await actionsOn(link.personId)).toEqual(['added', 'roleGranted', 'invited', 'invitationAccepted']);
    });

    it('usedByTwentyAtOnce_opensOnce', async () => {
      const code = codeIn(await created());
      const from = (index: number) =>
        post('/api/auth/staff-links/accept', { code, password: PASSWORD }, `10.5.${next}.${index}`);
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => from(index)));
      const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
      expect([count(200), count(404)]).toEqual([1, 19]);
      const { personId } = answers.find(({ status }) => status === 200)?.body.session ?? {};
      expect(await manager().countBy(RefreshToken, { personId, revokedAt: IsNull() })).toBe(1);
    });

    it('inWeChat_bindsIt_andAnotherPersonsStaysTheirs', async () => {
      const wechatCode = async () =>
        (await platform.order<{ code: string }>('POST', 'codes', { openid: `openid-staff-${next}` })).code;
      const first = await created();
      const bound = await accept(codeIn(first), { wechatCode: await wechatCode() }).expect(200);
      expect(bound.body.wechat).toBe('bound');
      const { body: session } = await post('/api/auth/wechat', { code: await wechatCode() }).expect(200);
      expect(session.personId).toBe(first.personId);
      const second = await created({ account: `second${next}`, phone: `1370000${1000 + next}` });
      const taken = await accept(codeIn(second), { wechatCode: await wechatCode() }).expect(200);
      expect(taken.body.wechat).toBe('taken');
    });

    it('thatIsUsed_renewed_voided_lapsed_orForged_isAnsweredTheSame', async () => {
      const used = await created();
      await accept(codeIn(used)).expect(200);
      const renewed = await created({ account: `renewed${next}`, phone: `1360000${1000 + next}` });
      const path = `/api/staff-accounts/${renewed.personId}/link`;
      const { body: voided } = await estate.as('manager').post(path, {}).expect(200);
      const codes = [codeIn(used), codeIn(renewed)];
      await look(codeIn(voided)).expect(200);
      await estate.as('manager').post(`${path}/void`, {}).expect(204);
      const { body: lapsed } = await create('manager', { account: `late${next}`, phone: `1350000${1000 + next}` });
      booted.clock.set(new Date(booted.clock.now().getTime() + 7 * DAY_MS + 1));
      codes.push(codeIn(voided), codeIn(lapsed), `${codeIn(lapsed).slice(0, -3)}xyz`, 'nothing');
      const answers = [];
      for (const [index, code] of codes.entries()) answers.push(await look(code, `10.2.${next}.${index}`));
      const said = answers.map(({ status, body: { requestId, ...rest } }) => ({ status, ...rest, requestId: null }));
      expect(said.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
      expect(new Set(said.map((answer) => JSON.stringify(answer))).size).toBe(1);
      const state = (await list('manager', { query: `late${next}` })).items[0]?.state;
      expect(state).toBe('expired');
    });

    it('guessed_isAnsweredEverMoreSlowly', async () => {
      const statuses: number[] = [];
      for (let at = 0; at < 12; at += 1) statuses.push((await look(`guess${at}`, `10.3.${next}.1`)).status);
      expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404));
      expect(statuses.slice(10)).toContain(429);
    });

    it('ofWhoLeft_opensNothing_evenAfterTheyCameBack', async () => {
      const link = await created();
      const path = `/api/estates/${estate.estateId}/staff/${link.personId}`;
      await estate.as('manager').post(`${path}/deactivate`, {}).expect(204);
      await look(codeIn(link)).expect(404);
      await estate.as('manager').post(`${path}/reactivate`, {}).expect(204);
      await look(codeIn(link)).expect(404);
      expect(await actionsOn(link.personId)).toEqual(expect.arrayContaining(['deactivated', 'reactivated']));
    });

    it('refusesAWeakPassword_andIsNotUsedUpByIt', async () => {
      const code = codeIn(await created());
      const weak = await accept(code, { password: form().account }).expect(422);
      expect(weak.body.code).toBe('AUTH.PASSWORD_WEAK');
      await accept(code).expect(200);
    });

    it('forAForgottenPassword_endsWhatWasSignedInWithTheOldOne', async () => {
      const link = await created();
      const { body } = await accept(codeIn(link)).expect(200);
      const { body: reset } = await estate
        .as('manager')
        .post(`/api/staff-accounts/${link.personId}/link`, {})
        .expect(200);
      expect(reset.purpose).toBe('passwordReset');
      await me(body.session.accessToken).expect(200);
      await accept(codeIn(reset), { password: '秋天的银杏叶落了满满一地' }).expect(200);
      await me(body.session.accessToken).expect(401);
      await signIn(form().account, PASSWORD).expect(401);
      await signIn(form().account, '秋天的银杏叶落了满满一地').expect(200);
    });

    it('isMadeForAllWhoNeverHadOne_andTheListShowsThemToPrint', async () => {
      const { people } = estate;
      await manager().update(Person, { id: people.plumber }, { staffAccount: `plumber${next}` });
      const before = (await list('manager', { state: 'new' })).items.length;
      const { body } = await estate.as('manager').post('/api/staff-accounts/links', {}).expect(200);
      expect(body.count).toBeLessThanOrEqual(before);
      const { body: open } = await estate.as('manager').get('/api/staff-accounts/links').expect(200);
      expect(open.items.map((link: StaffLink) => link.personId)).toContain(people.plumber);
      const { body: foreign } = await estate.as('foreignManager').get('/api/staff-accounts/links').expect(200);
      expect(JSON.stringify(foreign)).not.toContain(people.plumber);
    });
  });

  describe('who may', () => {
    it.each([
      ['manager', 'handler', 'here', 200],
      ['manager', 'estateManager', 'here', 200],
      ['manager', 'companyQuality', 'here', 403],
      ['manager', 'admin', 'here', 403],
      ['manager', 'handler', 'there', 403],
      ['manager', 'handler', 'company', 403],
      ['foreignManager', 'handler', 'here', 403],
      ['lead', 'handler', 'here', 403],
      ['desk', 'handler', 'here', 403],
      ['lin', 'handler', 'here', 403],
    ] as const)('%s_addingA%s_%s_isAnswered%i', async (as, role, where, status) => {
      const estateId = { here: estate.estateId, there: estate.foreignEstateId, company: null }[where];
      await create(as, { roles: [{ role, estateId }] }).expect(status);
      expect(await manager().countBy(Person, { staffAccount: form().account })).toBe(status === 200 ? 1 : 0);
    });

    it('anAdministratorOfTheCompany_givesRolesThere', async () => {
      await administer('manager');
      const link = await created({ roles: [{ role: 'companyQuality', estateId: null }] });
      expect(await manager().countBy(RoleGrant, { personId: link.personId, role: 'companyQuality' })).toBe(2);
      expect(await manager().countBy(CompanyGrant, { personId: link.personId })).toBe(1);
      const single = { role: 'companyQuality', estateId: estate.estateId };
      expect((await roles('manager', 'take', link.personId, single).expect(409)).body.code).toBe('STAFF.COMPANY_WIDE');
      await roles('manager', 'take', link.personId, { ...single, estateId: null }).expect(204);
      expect(await manager().countBy(RoleGrant, { personId: link.personId })).toBe(0);
      // Without any role they are still there for the company, and only for it.
      expect((await list('manager', { query: form().account })).items).toHaveLength(1);
      expect((await list('foreignManager', { query: form().account })).items).toHaveLength(0);
    });

    it('aManager_doesNotResetOrChange_whoHasMoreRights', async () => {
      await administer('lead');
      const { people } = estate;
      for (const path of ['link', 'link/void']) {
        const answer = await estate.as('manager').post(`/api/staff-accounts/${people.lead}/${path}`, {}).expect(403);
        expect(answer.body.code).toBe('STAFF.BEYOND_YOUR_RIGHTS');
      }
      await roles('manager', 'give', people.lead, { role: 'handler', estateId: estate.estateId }).expect(403);
      const { account, roles: _, ...fields } = form();
      await estate.as('manager').put(`/api/staff-accounts/${people.lead}`, fields).expect(403);
    });

    it('aResident_isNoAccount_andCannotBeReset', async () => {
      await administer('manager');
      await estate.as('manager').post(`/api/staff-accounts/${estate.people.lin}/link`, {}).expect(404);
      await estate.as('manager').get(`/api/staff-accounts/${estate.people.lin}`).expect(404);
    });

    it('colleaguesOfAnotherEstate_areNotListed', async () => {
      const ids = (await list('manager')).items.map(({ personId }) => personId);
      expect(ids).toContain(estate.people.plumber);
      expect(ids).not.toContain(estate.people.foreignDesk);
      expect((await list('manager', { estateId: estate.foreignEstateId })).items).toEqual([]);
    });
  });

  describe('roles', () => {
    it('theLastAdministrator_staysOne_andTwoCannotTakeItFromEachOtherAtOnce', async () => {
      await administer('manager');
      const wide = { role: 'admin', estateId: null };
      const alone = await roles('manager', 'take', estate.people.manager, wide).expect(409);
      expect(alone.body.code).toBe('STAFF.LAST_ADMINISTRATOR');
      await administer('lead');
      await letIn('manager', 'lead');
      const answers = await Promise.all([
        roles('manager', 'take', estate.people.lead, wide),
        roles('lead', 'take', estate.people.manager, wide),
      ]);
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      expect(await manager().countBy(CompanyGrant, { companyId: estate.companyId, role: 'admin' })).toBe(1);
    });

    it('whoHasNotComeInYet_isNoOtherAdministrator', async () => {
      await administer('manager');
      await administer('lead');
      await letIn('manager');
      const wide = { role: 'admin', estateId: null };
      const early = await roles('manager', 'take', estate.people.manager, wide).expect(409);
      expect(early.body.code).toBe('STAFF.LAST_ADMINISTRATOR');
      await letIn('lead');
      await roles('manager', 'take', estate.people.manager, wide).expect(204);
    });

    it('theLastAdministrator_isNeitherDisabled_norDemoted_byTwoSessionsAtOnce', async () => {
      await administer('manager');
      await administer('lead');
      await letIn('manager', 'lead');
      const { people, estateId } = estate;
      const wide = { role: 'admin', estateId: null };
      // One session steps down while another disables the only other one.
      const [stepped, , other] = await Promise.all([
        roles('manager', 'take', people.manager, wide),
        estate.as('manager').post(`/api/estates/${estateId}/staff/${people.lead}/deactivate`, {}),
        roles('lead', 'take', people.lead, wide),
      ]);
      expect([stepped.status, other.status]).toContain(409);
      const held = await manager().findBy(CompanyGrant, { companyId: estate.companyId, role: 'admin' });
      const active = await manager().countBy(Person, { id: In(held.map(({ personId }) => personId)), isActive: true });
      expect(active).toBeGreaterThan(0);
    });

    it('theLastAdministrator_isNotDisabledEither', async () => {
      const { people, estateId } = estate;
      await letIn('manager', 'lead');
      await insertRows(manager(), RoleGrant, [{ personId: people.lead, role: 'admin', estateId }]);
      await insertRows(manager(), RoleGrant, [{ personId: people.manager, role: 'admin', estateId }]);
      const disable = (as: PersonKey, person: PersonKey) =>
        estate.as(as).post(`/api/estates/${estateId}/staff/${people[person]}/deactivate`, {});
      const answers = await Promise.all([disable('manager', 'lead'), disable('lead', 'manager')]);
      expect(answers.filter(({ status }) => status === 204).length).toBeLessThanOrEqual(1);
      const admins = await manager().findBy(RoleGrant, { estateId, role: 'admin' });
      const active = await Promise.all(
        admins.map(({ personId }) => manager().countBy(Person, { id: personId, isActive: true })),
      );
      expect(active.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    });

    it('theLastRoleOnAnEstate_isNotTaken_whileSomethingIsOwed', async () => {
      await new Journey(estate).dispatched();
      const scope = { role: 'handler', estateId: estate.estateId };
      const refused = await roles('manager', 'take', estate.people.plumber, scope).expect(409);
      expect(refused.body.code).toBe('STAFF.STILL_OWES');
      await roles('manager', 'give', estate.people.plumber, { ...scope, role: 'teamLead' }).expect(204);
      await roles('manager', 'take', estate.people.plumber, scope).expect(204);
    });
  });

  it('fieldsAreChecked_accountAndPhoneAreOnce', async () => {
    await created();
    const code = async (changes: object) => (await create('manager', changes)).body.code;
    expect(await code({ phone: `1340000${1000 + next}` })).toBe('STAFF.ACCOUNT_TAKEN');
    expect(await code({ account: `other${next}` })).toBe('STAFF.PHONE_TAKEN');
    for (const wrong of [{ phone: '很多' }, { zones: ['nowhere'] }, { departmentId: 'none' }, { account: '中文' }]) {
      expect(await code({ account: `third${next}`, phone: `1330000${1000 + next}`, ...wrong })).toBe('REQUEST.INVALID');
    }
    const both = { account: `race${next}` };
    const answers = await Promise.all([
      create('manager', { ...both, phone: `1320000${1000 + next}` }),
      create('manager', { ...both, phone: `1310000${1000 + next}` }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('anInvitation_saysCompany_department_estateAndJob_soThatASlipFindsItsOwner', async () => {
    const job = {
      companyName: '清和物业',
      departmentName: 'engineering部',
      roles: [{ role: 'handler', estateName: '翠湖花园' }],
    };
    const link = await created();
    expect(link).toMatchObject(job);
    const { body } = await estate.as('manager').get('/api/staff-accounts/links').expect(200);
    expect(body.items.find(({ id }: StaffLink) => id === link.id)).toMatchObject(job);
    const welcome = await look(codeIn(link)).expect(200);
    expect(welcome.body.companyName).toBe('清和物业');
  });

  it('whoeverWorksForAWholeCompany_readsItsName_notThatOfAnother', async () => {
    const companyId = newId();
    await insertRows(manager(), Company, [{ id: companyId, name: '别家物业' }]);
    await insertRows(manager(), CompanyGrant, [{ personId: estate.people.lin, role: 'companyQuality', companyId }]);
    const lin = await manager().findOneByOrFail(Person, { id: estate.people.lin });
    expect((await jobsOf(manager(), [lin])).get(lin.id)?.companyName).toBe('别家物业');
  });

  it('departmentAndBuildings_areOfWhereTheColleagueWorks', async () => {
    const companyId = newId();
    const departmentId = newId();
    await insertRows(manager(), Company, [{ id: companyId, name: '别家物业' }]);
    await insertRows(manager(), Department, [
      { id: departmentId, companyId, code: null, name: '工程部', position: 1, retiredAt: null },
    ]);
    const { personId } = await created({ zones: [estate.buildingId] });
    const { account: _, roles: __, ...fields } = form({ zones: [estate.buildingId] });
    const change = (changes: object) =>
      estate.as('manager').put(`/api/staff-accounts/${personId}`, { ...fields, ...changes });
    const fieldsOf = async (answer: PromiseLike<{ status: number; body: { facts: { fields: object } } }>) => {
      const { status, body } = await answer;
      return [status, ...Object.keys(body.facts.fields)];
    };
    const other = { account: `elsewhere${next}`, phone: `1350000${1000 + next}` };
    for (const ask of [change, (changes: object) => create('manager', { ...other, ...changes })]) {
      expect(await fieldsOf(ask({ departmentId }))).toEqual([400, 'departmentId']);
      expect(await fieldsOf(ask({ zones: [estate.foreignBuildingId] }))).toEqual([400, 'zones']);
    }
    expect(await manager().existsBy(Person, { staffAccount: other.account })).toBe(false);
    await administer('manager');
    const scope = { role: 'handler', estateId: estate.foreignEstateId };
    await roles('manager', 'give', personId, scope).expect(204);
    await change({ zones: [estate.buildingId, estate.foreignBuildingId] }).expect(204);
    await roles('manager', 'take', personId, scope).expect(204);
    await change({ name: '韩梅', zones: [estate.buildingId, estate.foreignBuildingId] }).expect(204);
  });

  it('nobodyIsPutIntoADepartmentOutOfUse_whoeverIsInOneStaysThere', async () => {
    const { personId } = await created();
    const { account: _, roles: __, ...fields } = form({ departmentId: estate.departmentIds.quality });
    await manager().update(Department, { id: estate.departmentIds.quality }, { retiredAt: booted.clock.now() });
    const change = (changes: object) =>
      estate.as('manager').put(`/api/staff-accounts/${personId}`, { ...fields, ...changes });
    const refused = await change({});
    expect([refused.status, refused.body.code]).toEqual([400, 'REQUEST.INVALID']);
    expect(refused.body.facts.fields).toHaveProperty('departmentId');
    await manager().update(Person, { id: personId }, { departmentId: estate.departmentIds.quality });
    await change({ name: '韩梅' }).expect(204);
  });

  it('takenOutOfUseWhileSomebodyJoinsIt_oneOfTheTwoIsRefused', async () => {
    await administer('cleaner');
    const { personId } = await created();
    const { account: _, roles: __, ...fields } = form();
    const retire = (id: string) =>
      estate.as('cleaner').post(`/api/estates/${estate.estateId}/places/department/${id}/retire`, {});
    for (let round = 0; round < 6; round += 1) {
      const { body } = await estate
        .as('cleaner')
        .post(`/api/estates/${estate.estateId}/department-records`, { name: `巡逻${round}队` })
        .expect(201);
      const [joined, retired] = await Promise.all([
        estate.as('manager').put(`/api/staff-accounts/${personId}`, { ...fields, departmentId: body.id }),
        retire(body.id),
      ]);
      expect([joined.status, retired.status]).toEqual(joined.status === 204 ? [204, 409] : [400, 204]);
    }
  });

  it('whoHasNoDepartmentYet_isListedAndShown', async () => {
    const { personId } = await created({ departmentId: undefined });
    expect((await list('manager', { query: '韩雪梅' })).items[0]).toMatchObject({ personId, department: null });
    await estate.as('manager').get(`/api/staff-accounts/${personId}`).expect(200);
  });

  it('aChange_isOnRecord_withoutTheNumbers', async () => {
    const { personId } = await created();
    const { account, roles: _, ...fields } = form({ phone: `1300000${1000 + next}`, name: '韩梅' });
    await estate.as('manager').put(`/api/staff-accounts/${personId}`, fields).expect(204);
    const entry = await manager().findOneByOrFail(AuditEntry, { subjectId: personId, action: 'changed' });
    expect(entry.details).toEqual({ fields: ['name', 'phone'] });
    const { body } = await estate.as('manager').get(`/api/staff-accounts/${personId}`).expect(200);
    expect(body).toMatchObject({ name: '韩梅', phone: `1300000${1000 + next}`, account, loadCap: 6 });
  });

  describe('my own', () => {
    const entered = async () => {
      const { body } = await accept(codeIn(await created())).expect(200);
      const bearer = `Bearer ${body.session.accessToken}`;
      return {
        token: body.session.accessToken as string,
        get: (path: string) => request(booted.http).get(path).set('authorization', bearer),
        post: (path: string, sent: object) => request(booted.http).post(path).set('authorization', bearer).send(sent),
      };
    };

    it('password_isChangedWithTheOldOne_andEndsTheOtherSignIns', async () => {
      const own = await entered();
      const { body: elsewhere } = await signIn(form().account, PASSWORD).expect(200);
      const newPassword = '冬天的腊梅开在院子墙角里';
      const wrong = await own.post('/api/me/password', { oldPassword: '不是这个密码', newPassword }).expect(422);
      expect(wrong.body.code).toBe('AUTH.OLD_PASSWORD_WRONG');
      await own.post('/api/me/password', { oldPassword: PASSWORD, newPassword }).expect(204);
      await me(elsewhere.accessToken).expect(401);
      await me(own.token).expect(200);
      await signIn(form().account, newPassword).expect(200);
    });

    it('password_isNotGuessedOnAPhoneThatLiesOpen', async () => {
      const own = await entered();
      const guess = () => own.post('/api/me/password', { oldPassword: '猜一猜', newPassword: PASSWORD });
      const answers = [];
      for (let at = 0; at < 7; at += 1) answers.push((await guess()).status);
      expect(answers.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
      expect(answers.slice(5)).toContain(429);
    });

    it('devices_areListed_andEndedOneByOneOrAll_neverOfOthers', async () => {
      const own = await entered();
      const { body: elsewhere } = await post('/api/auth/staff', { account: form().account, password: PASSWORD })
        .set('user-agent', 'Mozilla/5.0 (iPhone) MicroMessenger/8.0')
        .expect(200);
      const { body } = await own.get('/api/me/account').expect(200);
      expect(body).toMatchObject({ account: form().account, hasPassword: true });
      const phone = body.devices.find(({ isThis }: { isThis: boolean }) => !isThis);
      expect(phone).toMatchObject({ device: '微信 · iPhone' });
      await estate.as('plumber').post(`/api/me/sign-ins/${phone.id}/end`, {}).expect(204);
      await me(elsewhere.accessToken).expect(200);
      await own.post(`/api/me/sign-ins/${phone.id}/end`, {}).expect(204);
      await me(elsewhere.accessToken).expect(401);
      await own.post('/api/me/sign-ins/end-all', {}).expect(204);
      await me(own.token).expect(401);
    });
  });

  describe('my WeChat', () => {
    const wechatCode = async (openid: string) =>
      (await platform.order<{ code: string }>('POST', 'codes', { openid })).code;
    const entered = async (changes: object = {}) => {
      const link = await created(changes);
      const { body } = await accept(codeIn(link)).expect(200);
      const token: string = body.session.accessToken;
      const send = (path: string, sent: object) =>
        post(`/api/me/${path}`, sent).set('authorization', `Bearer ${token}`);
      const hasWechat = async () =>
        (await request(booted.http).get('/api/me/account').set('authorization', `Bearer ${token}`)).body.hasWechat;
      return { personId: link.personId, send, hasWechat };
    };
    const byWechat = async (openid: string) => post('/api/auth/wechat', { code: await wechatCode(openid) });

    it('isBoundWithThePassword_signsIn_andIsUnboundAgain', async () => {
      const openid = `openid-later-${next}`;
      const mine = await entered();
      expect(await mine.hasWechat()).toBe(false);
      await mine.send('wechat', { code: await wechatCode(openid) }).expect(422);
      await mine.send('wechat', { code: await wechatCode(openid), password: 'wrong' }).expect(422);
      await mine.send('wechat', { code: 'no-code', password: PASSWORD }).expect(401);
      await mine.send('wechat', { code: await wechatCode(openid), password: PASSWORD }).expect(204);
      expect([await mine.hasWechat(), (await byWechat(openid)).body.personId]).toEqual([true, mine.personId]);
      await mine.send('wechat/unbind', { password: 'wrong' }).expect(422);
      await mine.send('wechat/unbind', { password: PASSWORD }).expect(204);
      expect((await byWechat(openid)).body.personId).not.toBe(mine.personId);
      expect((await actionsOn(mine.personId)).slice(-2)).toEqual(['wechatBound', 'wechatUnbound']);
    });

    it('ofSomebodyElse_staysTheirs_andOfWhoOnlyOpenedTheProgramOnce_isTheAccountsNow', async () => {
      const mine = await entered();
      const { people } = estate;
      const theirs = `openid-lin-${next}`;
      await manager().update(Person, { id: people.lin }, { wechatOpenid: theirs });
      const taken = await mine.send('wechat', { code: await wechatCode(theirs), password: PASSWORD }).expect(409);
      expect(taken.body.code).toBe('AUTH.WECHAT_TAKEN');
      const openid = `openid-blank-${next}`;
      const { body: blank } = await byWechat(openid);
      await mine.send('wechat', { code: await wechatCode(openid), password: PASSWORD }).expect(204);
      await me(blank.accessToken).expect(401);
      expect((await byWechat(openid)).body.personId).toBe(mine.personId);
    });

    it('thatTwoBindAtOnce_isOneOfTheirs', async () => {
      const openid = `openid-both-${next}`;
      const one = await entered();
      const two = await entered({ account: `both${next}`, phone: `1340000${1000 + next}` });
      const codes = [await wechatCode(openid), await wechatCode(openid)];
      const answers = await Promise.all(
        [one, two].map(({ send }, at) => send('wechat', { code: codes[at], password: PASSWORD })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      expect(await manager().countBy(Person, { wechatOpenid: openid })).toBe(1);
    });

    it('thatIsTheOnlyWayIn_isNotUnbound', async () => {
      const openid = `openid-only-${next}`;
      const { body: session } = await byWechat(openid);
      const unbind = () => post('/api/me/wechat/unbind', {}).set('authorization', `Bearer ${session.accessToken}`);
      expect((await unbind().expect(409)).body.code).toBe('AUTH.ONLY_WAY_IN');
      await manager().update(Person, { id: session.personId }, { provenPhone: `1330000${1000 + next}` });
      await unbind().expect(204);
    });
  });

  describe('a telephone', () => {
    it('isOneColleagues_ofTwoWhoTakeItAtOnceToo', async () => {
      const phone = `1320000${1000 + next}`;
      const accounts = [`first${next}`, `second${next}`, `third${next}`];
      const answers = await Promise.all(accounts.map((account) => create('manager', { account, phone })));
      expect(answers.map(({ status, body }) => [status, body.code ?? 'created']).sort()).toEqual([
        [200, 'created'],
        [409, 'STAFF.PHONE_TAKEN'],
        [409, 'STAFF.PHONE_TAKEN'],
      ]);
    });

    it('thatAnotherColleagueHasMeanwhile_keepsWhoLeftFromComingBack_untilItIsSetRight', async () => {
      const phone = `1310000${1000 + next}`;
      const left = await created({ phone });
      const path = `/api/estates/${estate.estateId}/staff/${left.personId}`;
      await estate.as('manager').post(`${path}/deactivate`, {}).expect(204);
      const successor = await created({ account: `after${next}`, phone });
      expect((await estate.as('manager').post(`${path}/reactivate`, {}).expect(409)).body.code).toBe(
        'STAFF.PHONE_TAKEN',
      );
      await manager().update(Person, { id: successor.personId }, { isActive: false });
      await estate.as('manager').post(`${path}/reactivate`, {}).expect(204);
    });

    it('thatTwoHaveFromBefore_isShownToWhoLeadsThem', async () => {
      const [one, two] = [await created(), await created({ account: `same${next}`, phone: `1300000${1000 + next}` })];
      const sharing = async () =>
        (await list('manager')).items.filter(({ isPhoneShared }) => isPhoneShared).map(({ personId }) => personId);
      expect(await sharing()).toEqual([]);
      await manager().update(Person, { id: two.personId }, { phone: form().phone });
      expect((await sharing()).sort()).toEqual([one.personId, two.personId].sort());
      await manager().update(Person, { id: two.personId }, { isActive: false });
      expect(await sharing()).toEqual([]);
    });
  });
});
