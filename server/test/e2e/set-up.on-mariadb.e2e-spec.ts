import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '@yingsheng/shared/api/auth';
import type { ComplaintDetail, ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { FirstSteps } from '@yingsheng/shared/api/first-steps';
import type { SetUpRequest } from '@yingsheng/shared/api/set-up';
import request from 'supertest';
import { RefreshToken } from '../../src/auth/entities/refresh-token';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { Building, Unit } from '../../src/directory/entities/building';
import { Company } from '../../src/directory/entities/company';
import { Department } from '../../src/directory/entities/department';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { Estate } from '../../src/directory/entities/estate';
import { Household } from '../../src/directory/entities/household';
import { FROM_RECORDS, HouseholdMember } from '../../src/directory/entities/household-member';
import { NEW_PERSON, Person } from '../../src/directory/entities/person';
import { RegisterEntry } from '../../src/directory/entities/register-entry';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { IssueSetUpAddress } from '../../src/set-up/issue-set-up-address';
import { type BootedApp, bootApp, createEmptyDatabase, type TestDatabase } from '../support/boot-app';
import { type EntryProcess, freePort, runEntry } from '../support/entry-process';
import type { ApiDocument } from '../support/sample-body';
import { enrolSecondFactor } from '../support/second-factor';
import { bearerOf, signInOf } from '../support/signed-in';

const PASSWORD = '翠湖边上种了三棵桂花树';

const choices = (overrides: Partial<SetUpRequest> = {}): SetUpRequest => ({
  token: 'to be given',
  company: { name: '安居物业' },
  admin: { name: '王磊', account: 'WangLei', phone: '138 0000 1234', password: PASSWORD },
  estate: { code: 'ch', name: '翠湖花园', servicePhone: '0571-88880000', address: '杭州市湖滨路 1 号' },
  ...overrides,
});

describe('an empty installation', () => {
  let booted: BootedApp;
  let token: string;
  let session: Session;
  let estateId: string;
  let resident: string;
  let householdId: string;
  beforeAll(async () => {
    booted = await bootApp({ config: { isDemo: false } });
  });
  afterAll(() => booted.close());
  // What was tried a day ago counts no more.
  beforeEach(() => booted.clock.advance(24 * 60));

  const issue = async (): Promise<string> => {
    const address = await booted.app.get(IssueSetUpAddress).execute();
    expect(address).toMatch(/^http.+\/open\/set-up\/index#[\w-]{32}$/);
    return address?.split('#')[1] ?? '';
  };
  const post = (body: object) => request(booted.http).post('/api/set-up').send(body);
  const state = async (): Promise<string> => (await request(booted.http).get('/api/set-up').expect(200)).body.state;
  const read = (path: string, personId: string) =>
    request(booted.http).get(path).set('authorization', bearerOf(booted, personId));
  const count = (of: new () => object) => booted.dataSource.manager.count(of);
  const nothingWritten = async (): Promise<void> => {
    expect([await count(Company), await count(Person), await count(Estate), await count(AuditEntry)]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(await state()).toBe('pending');
  };

  it('says_everywhere_that_it_has_to_be_set_up_and_is_healthy', async () => {
    for (const path of ['/api/me', '/api/auth/demo-personas', '/api/service-phones', '/api/complaints']) {
      const { status, body } = await request(booted.http).get(path);
      expect([path, status, body.code]).toEqual([path, 503, 'SET_UP.PENDING']);
    }
    const { body } = await request(booted.http).post('/api/auth/staff').send({ account: 'a', password: 'b' });
    expect(body.message).toContain('请负责安装的人打开服务启动时给出的设置地址');
    await request(booted.http).get('/api/health/live').expect(200);
    await request(booted.http).get('/api/health/ready').expect(200);
    const check = { password: PASSWORD, personal: [] };
    await request(booted.http).post('/api/auth/password-check').send(check).expect(200);
    await nothingWritten();
  });

  it('before_a_token_was_issued_none_opens', async () => {
    const { body } = await post(choices({ token: 'guess' }));
    expect(body.code).toBe('SET_UP.TOKEN_INVALID');
  });

  it('a_wrong_token_and_one_of_an_earlier_start_open_nothing', async () => {
    const earlier = await issue();
    const latest = await issue();
    for (const token of ['x', `${latest}x`, latest.slice(1), earlier]) {
      const { status, body } = await post(choices({ token }));
      expect([status, body.code]).toEqual([403, 'SET_UP.TOKEN_INVALID']);
    }
    await nothingWritten();
  });

  it('who_tries_many_tokens_has_to_wait', async () => {
    token = await issue();
    for (let attempt = 0; attempt < 11; attempt += 1) await post(choices({ token: `guess${attempt}` }));
    const { status, body } = await post(choices({ token }));
    expect([status, body.code]).toEqual([429, 'REQUEST.RATE_LIMITED']);
  });

  it('what_is_missing_or_weak_is_said_at_its_field_and_nothing_is_written', async () => {
    token = await issue();
    const admin = { name: '', account: '王', phone: 'abc', password: '' };
    const estate = { code: '1', name: '园', servicePhone: '', address: '' };
    const { body } = await post({ token, company: { name: '' }, admin, estate }).expect(400);
    expect(Object.keys(body.facts.fields).sort()).toEqual([
      'admin.account',
      'admin.name',
      'admin.password',
      'admin.phone',
      'company.name',
      'estate.address',
      'estate.code',
      'estate.name',
      'estate.servicePhone',
    ]);
    const weak = await post(choices({ token, admin: { ...choices().admin, password: 'wanglei13800001234' } }));
    expect([weak.status, weak.body.code, weak.body.facts]).toEqual([
      422,
      'AUTH.PASSWORD_WEAK',
      { problem: 'personal' },
    ]);
    await nothingWritten();
  });

  it('of_two_with_one_token_one_sets_up_and_the_other_reads_that_it_is_done', async () => {
    token = await issue();
    const second = choices({ token, company: { name: '另一家物业' } });
    const answers = await Promise.all([post(choices({ token })), post(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(({ body }) => body.code)).toContain('SET_UP.DONE');
    expect([await count(Company), await count(Person), await count(Estate), await count(Department)]).toEqual([
      1, 1, 1, 5,
    ]);
    session = answers.find(({ status }) => status === 200)?.body;
    const asked = () => request(booted.http).get('/api/me').set('authorization', `Bearer ${session.accessToken}`);
    expect((await asked().expect(401)).body.code).toBe('AUTH.SECOND_FACTOR_NEEDED');
    await enrolSecondFactor(booted, session.accessToken);
    await asked().expect(200);
    const proven = { ...signInOf(session.personId), secondFactorAt: booted.clock.now() };
    await insertRows(booted.dataSource.manager, RefreshToken, [proven]);
  });

  it('the_first_admin_is_signed_in_and_the_address_is_dead', async () => {
    const me = await read('/api/me', session.personId);
    estateId = me.body.estates[0].id;
    expect(me.body).toMatchObject({ name: '王磊', phoneMasked: '138****1234', appHome: 'manager' });
    expect(me.body.roles).toEqual([{ role: 'admin', estateId }]);
    await request(booted.http).post('/api/auth/staff').send({ account: 'wanglei', password: PASSWORD }).expect(200);
    expect(await state()).toBe('done');
    expect((await post(choices({ token }))).body.code).toBe('SET_UP.DONE');
    expect(await booted.app.get(IssueSetUpAddress).execute()).toBeNull();
    const entry = await booted.dataSource.manager.findOneByOrFail(AuditEntry, { action: 'companySetUp' });
    expect(entry).toMatchObject({ actorId: session.personId, subjectKind: 'company' });
    const written = JSON.stringify(entry);
    expect([PASSWORD, '13800001234', token].filter((secret) => written.includes(secret))).toEqual([]);
    expect(await booted.dataSource.manager.find(Estate)).toMatchObject([{ code: 'CH', servicePhone: '0571-88880000' }]);
  });

  it('the_first_steps_say_what_is_recorded_and_what_is_missing', async () => {
    const steps = async (): Promise<FirstSteps> => (await read('/api/set-up/steps', session.personId).expect(200)).body;
    const here = ['翠湖花园'];
    expect(await steps()).toEqual({
      estateCount: 1,
      roomCount: 0,
      registeredRoomCount: 0,
      boundRoomCount: 0,
      unreachedRoomCount: 0,
      departmentCount: 5,
      colleagueCount: 0,
      waitingColleagueCount: 0,
      shiftCount: 0,
      estatesWithout: { rooms: here, register: here, frontDesk: here, shifts: here },
      hasSmsCodes: false,
      hasWechat: false,
    });
    const { manager } = booted.dataSource;
    const colleagueId = newId();
    await insertRows(manager, Person, [{ ...NEW_PERSON, id: colleagueId, name: '周敏' }]);
    await insertRows(manager, RoleGrant, [{ personId: colleagueId, estateId, role: 'frontDesk' }]);
    const [startsAt, endsAt] = [booted.clock.now(), new Date(booted.clock.now().getTime() + 60_000)];
    await insertRows(manager, DutyShift, [{ id: newId(), estateId, personId: colleagueId, startsAt, endsAt }]);
    householdId = newId();
    resident = await moveIn(booted, estateId, householdId);
    expect(await steps()).toMatchObject({
      roomCount: 1,
      boundRoomCount: 1,
      unreachedRoomCount: 0,
      colleagueCount: 1,
      waitingColleagueCount: 1,
      shiftCount: 1,
      estatesWithout: { rooms: [], register: here, frontDesk: [], shifts: [] },
    });
    await manager.delete(DutyShift, { estateId });
    await manager.delete(RoleGrant, { personId: colleagueId });
    expect((await steps()).estatesWithout).toEqual({ rooms: [], register: here, frontDesk: here, shifts: here });
    const entry = { id: newId(), estateId, householdId, name: '林晓梅', phone: '13800005678', kind: 'owner' } as const;
    const enteredAt = booted.clock.now();
    const standing = { source: 'import', importId: null, enteredAt, until: null, endedAt: null } as const;
    await insertRows(manager, RegisterEntry, [{ ...entry, ...standing }]);
    expect(await steps()).toMatchObject({ registeredRoomCount: 1, estatesWithout: { register: [] } });
    const empty = { ...(await manager.findOneByOrFail(Household, { id: householdId })), id: newId(), name: '1202' };
    await insertRows(manager, Household, [{ ...empty, placeText: '3 栋 2 单元 1202' }]);
    expect(await steps()).toMatchObject({ roomCount: 2, unreachedRoomCount: 1 });
    const printing = { isOnlyUnbound: true };
    const letters = `/api/estates/${estateId}/room-letters`;
    const print = request(booted.http).post(letters).set('authorization', bearerOf(booted, session.personId));
    await print.send(printing).expect(200);
    expect((await steps()).unreachedRoomCount).toBe(0);
    await manager.delete(Household, { id: empty.id });
    await read('/api/set-up/steps', resident).expect(403);
  });

  it('a_complaint_is_taken_in_and_answered_for_with_no_duty_rule_or_ladder_of_its_own', async () => {
    const matter = {
      estateId,
      text: '厨房水槽下面的水管一直滴水',
      place: { householdId },
      category: 'plumbing',
      desiredOutcomes: ['repair'],
      contactPreference: 'either',
      isConfidential: false,
      mediaIds: [],
    };
    const send = (path: string, personId: string, body: object) =>
      request(booted.http)
        .post(path)
        .set('authorization', bearerOf(booted, personId))
        .set('idempotency-key', newId())
        .send(body);
    const receipt: ComplaintReceipt = (await send('/api/complaints', resident, matter).expect(201)).body;
    expect(receipt.number).toMatch(/^CH-\d{6}-\d{4}$/);
    const path = `/api/complaints/${receipt.id}`;
    const detail: ComplaintDetail = (await read(path, session.personId).expect(200)).body;
    expect(detail.header.firstContactOwner.name).toBe('王磊');
    const words = { version: detail.version, message: '已收到，马上安排' };
    const accepted = await send(`${path}/accept`, session.personId, words);
    expect([accepted.status, accepted.body.status]).toEqual([200, 'accepted']);
  });

  it('no_page_of_the_admin_or_of_a_resident_fails_for_want_of_people_or_rules', async () => {
    const document: ApiDocument = (await request(booted.http).get('/api/openapi.json').expect(200)).body;
    const paths = Object.entries(document.paths).flatMap(([path, { get }]) => (get === undefined ? [] : [path]));
    const failed = [];
    // The stream of changes never ends.
    for (const path of paths.filter((each) => !each.includes('events'))) {
      const url = path.replace('{estateId}', estateId).replace(/\{\w+\}/g, newId());
      for (const personId of [session.personId, resident]) {
        const { status } = await read(url, personId);
        if (status >= 500) failed.push([status, path]);
      }
    }
    expect(failed).toEqual([]);
  });
});

/** A building with one flat, and somebody who lives there. */
async function moveIn({ dataSource: { manager } }: BootedApp, estateId: string, householdId: string): Promise<string> {
  const [buildingId, unitId, personId] = [newId(), newId(), newId()];
  await insertRows(manager, Building, [{ id: buildingId, estateId, name: '3 栋', position: 1, retiredAt: null }]);
  await insertRows(manager, Unit, [{ id: unitId, buildingId, name: '2 单元', position: 1, retiredAt: null }]);
  const placeText = '3 栋 2 单元 1201';
  const flat = { id: householdId, estateId, buildingId, unitId, name: '1201', placeText, retiredAt: null };
  await insertRows(manager, Household, [flat]);
  await insertRows(manager, Person, [{ ...NEW_PERSON, id: personId, name: '林晓梅', phone: '13800005678' }]);
  await insertRows(manager, HouseholdMember, [{ ...FROM_RECORDS, personId, householdId }]);
  await insertRows(manager, RefreshToken, [signInOf(personId)]);
  return personId;
}

describe('the server process of an empty installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-set-up-'));
  const environment = {
    NODE_ENV: 'production',
    APP_SECRET: 'a secret of more than thirty-two characters',
    DATA_DIR: join(folder, 'data'),
    HOST: '127.0.0.1',
    WEB_ROOT: join(folder, 'none'),
  };
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (env: Readonly<Record<string, string>> = {}) => {
    const port = String(await freePort());
    const server = runEntry({ ...environment, DATABASE_URL: database.url, PORT: port, ...env });
    await server.sees('"listening"');
    return { server, url: `http://127.0.0.1:${port}` };
  };
  const stop = async ({ child, exit }: EntryProcess) => {
    child.kill('SIGTERM');
    expect(await exit()).toBe(0);
  };
  const tokenOf = ({ output }: EntryProcess) => /\/open\/set-up\/index#([\w-]+)/.exec(output.stdout)?.[1];

  it('prints_another_address_at_each_start_until_one_was_used_and_none_afterwards', async () => {
    const first = await start();
    const before = tokenOf(first.server);
    await stop(first.server);
    const second = await start();
    const token = tokenOf(second.server);
    expect([before, token]).toEqual([expect.any(String), expect.any(String)]);
    expect(token).not.toBe(before);
    const send = (body: object) =>
      fetch(`${second.url}/api/set-up`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await send(choices({ token: before ?? '' }))).status).toBe(403);
    expect((await send(choices({ token: token ?? '' }))).status).toBe(200);
    await stop(second.server);
    expect(`${second.server.output.stdout}${second.server.output.stderr}`).not.toContain(PASSWORD);
    const third = await start();
    await stop(third.server);
    expect(tokenOf(third.server)).toBeUndefined();
  });
});
