/** 注销账号: seven days to think it over, nothing while something is open, then nobody can be found any more. */
import type { DeletionPlan } from '@yingsheng/shared/api/personal-data';
import { DELETED_PERSON } from '@yingsheng/shared/people/personal-data';
import { RefreshToken } from '../../src/auth/entities/refresh-token';
import { Complaint } from '../../src/complaints/entities/complaint';
import { ComplaintSearch } from '../../src/complaints/entities/complaint-search';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { findBreak } from '../../src/complaints/hash-chain';
import { FormerMembership, HouseholdMember } from '../../src/directory/entities/household-member';
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { Media } from '../../src/media/media.entity';
import { Notice } from '../../src/notifications/notice.entity';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { DeleteAccounts } from '../../src/privacy/deletion/delete-accounts';
import { AccountDeletion } from '../../src/privacy/entities/account-deletion';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const WEEK_MINUTES = 7 * 24 * 60;

let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;
/** Of this test alone: the database has people of the others. */
let [serial, name, phone] = [0, '', ''];
beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  booted.clock.set(new Date('2026-11-23T02:00:00.000Z'));
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
  serial += 1;
  [name, phone] = [`林晓梅${serial}号`, String(13_812_340_000 + serial)];
  const whoIsReal = { name, phone, wechatOpenid: `openid-${estate.people.lin}` };
  await db().update(Person, { id: estate.people.lin }, whoIsReal);
});
afterEach(() => db().clear(AccountDeletion));
afterAll(() => booted.close());

const db = () => booted.dataSource.manager;
const work = () => booted.app.get(OutboxWorker).drain();
const sweep = () => booted.app.get(DeleteAccounts).run(booted.clock.now());
const me = () => db().findOneByOrFail(Person, { id: estate.people.lin });
const planOf = async (person: PersonKey): Promise<DeletionPlan> =>
  (await estate.as(person).get('/api/me/deletion').expect(200)).body;
const ask = (person: PersonKey) => estate.as(person).post('/api/me/deletion', {});

async function closedMatter(): Promise<string> {
  const { id } = await journey.resolved({
    mediaIds: [await journey.uploadPhoto('lin')],
    contactHours: `晚上找${name}`,
    phone,
  });
  await journey.act('lin', id, 'confirm', {});
  await work();
  return id;
}

async function tablesWith(words: string): Promise<string[]> {
  const { driver, entityMetadatas } = booted.dataSource;
  const found: string[] = [];
  for (const { tableName } of entityMetadatas) {
    const rows = await booted.dataSource.query(`SELECT * FROM ${driver.escape(tableName)}`);
    if (JSON.stringify(rows).includes(words)) found.push(tableName);
  }
  return found;
}

describe('an account whose owner asks for its end', () => {
  it('isShownBefore_whatGoes_whatStays_andUntilWhen', async () => {
    await closedMatter();
    await journey.submit();
    expect(await planOf('lin')).toMatchObject({
      asked: null,
      dueAt: '2026-11-30T02:00:00.000Z',
      isColleague: false,
      goes: { roomCount: 1, mediaCount: 1 },
      stays: { openCount: 1, closedCount: 1, closedUntil: '2029-11-23T02:00:00.000Z', mediaCount: 0 },
    });
  });

  it('staysAsItIs_forSevenDays_andForGoodWhenItIsTakenBack', async () => {
    await ask('lin').expect(200);
    booted.clock.advance(WEEK_MINUTES - 1);
    await sweep();
    expect((await me()).name).toBe(name);
    const { body } = await estate.as('lin').post('/api/me/deletion/cancel', {}).expect(200);
    expect(body.asked).toBeNull();
    booted.clock.advance(WEEK_MINUTES);
    await sweep();
    expect((await me()).name).toBe(name);
  });

  it('waitsForWhatIsOpen_whoseOwnerIsTold_andThenGoes', async () => {
    const { id, number } = await journey.submit();
    await ask('lin').expect(200);
    await work();
    const { firstContactOwnerId } = await db().findOneByOrFail(Complaint, { id });
    const told = await db().findBy(Notice, { personId: firstContactOwnerId, title: '反映人申请注销账号' });
    expect(told.map(({ body, complaintId }) => [complaintId, body.includes(number)])).toEqual([[id, true]]);
    booted.clock.advance(WEEK_MINUTES);
    await sweep();
    expect((await me()).name).toBe(name);
    await journey.act('lin', id, 'withdraw', {});
    await sweep();
    expect((await me()).name).toBe(DELETED_PERSON);
  });

  it('leavesNobodyWhoCouldBeFound_reachedOrSignedIn', async () => {
    const id = await closedMatter();
    await ask('lin').expect(200);
    booted.clock.advance(WEEK_MINUTES);
    await sweep();
    await work();
    for (const words of [name, phone, `openid-${estate.people.lin}`]) {
      expect([words, await tablesWith(words)]).toEqual([words, []]);
    }
    const personId = estate.people.lin;
    const left = [HouseholdMember, FormerMembership, RefreshToken, Notice].map((target) =>
      db().countBy<{ personId: string }>(target, { personId }),
    );
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0]);
    expect(await db().countBy(Media, { complaintId: id, uploaderId: personId })).toBe(0);
    await estate.as('lin').get('/api/me').expect(401);
    const seen = await journey.complaint('desk', id);
    expect(seen.reporter).toEqual({ name: DELETED_PERSON, phoneMasked: null });
    expect(seen.text).toContain('厨房水槽');
    const entries = await db().find(TimelineEntry, { where: { complaintId: id }, order: { sequence: 'ASC' } });
    expect(findBreak(entries)).toBeNull();
  });

  it('whatOthersFiledForThem_isNoLongerFoundByTheirNameOrNumber', async () => {
    await db().update(Person, { id: estate.people.lin }, { provenPhone: phone });
    const { id: complaintId } = await journey.submit(
      {
        place: { householdId: estate.rooms.lin },
        onBehalfOf: { name, phone, relation: 'neighbour', consentVersion: '1' },
      },
      'neighbour',
    );
    const found = () => db().findOneByOrFail(ComplaintSearch, { complaintId });
    expect(await found()).toMatchObject({ onBehalfOfName: name, onBehalfOfPhone: phone });
    await ask('lin').expect(200);
    booted.clock.advance(WEEK_MINUTES);
    await sweep();
    expect((await me()).name).toBe(DELETED_PERSON);
    expect(await found()).toMatchObject({ onBehalfOfName: null, onBehalfOfPhone: null });
  });

  it('askedTwiceAndSweptTwiceAtOnce_goesOnce', async () => {
    await Promise.all([ask('lin').expect(200), ask('lin').expect(200)]);
    expect(await db().countBy(AccountDeletion, { personId: estate.people.lin })).toBe(1);
    booted.clock.advance(WEEK_MINUTES);
    await Promise.all([sweep(), sweep()]);
    const actions = await booted.dataSource.query(
      `SELECT action FROM audit_entry WHERE subject_id = '${estate.people.lin}'`,
    );
    expect(actions).toEqual([{ action: 'accountDeleted' }]);
  });

  it('askedAsAResident_isNotCarriedOut_onceTheyAreTheOnlyAdministrator', async () => {
    await ask('lin').expect(200);
    await db().insert(RoleGrant, { personId: estate.people.lin, role: 'admin', estateId: estate.estateId });
    booted.clock.advance(WEEK_MINUTES);
    await sweep();
    expect(await me()).toMatchObject({ name, isActive: true });
    expect((await ask('lin').expect(409)).body.code).toBe('PRIVACY.COLLEAGUE_LEAVES_FIRST');
  });

  it('isNoColleagues_whoLeaveThroughTheirManager', async () => {
    expect((await planOf('plumber')).isColleague).toBe(true);
    expect((await ask('plumber').expect(409)).body.code).toBe('PRIVACY.COLLEAGUE_LEAVES_FIRST');
  });
});
