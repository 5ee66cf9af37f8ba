import type { AuditEntryView, AuditQuery } from '@yingsheng/shared/api/audit';
import { recordAudit } from '../../src/directory/audit/record-audit';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { grantForCompany } from '../../src/directory/staff/grant-roles';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

describe('the record of what was done', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  beforeAll(async () => {
    booted = await bootApp();
    estate = await buildSmallEstate(booted);
    const { people, estateId, foreignEstateId } = estate;
    await insertRows(booted.dataSource.manager, RoleGrant, [{ personId: people.lead, role: 'admin', estateId }]);
    await booted.app.get(TransactionRunner).run(async (manager) => {
      const grant = { personId: people.passerBy, role: 'admin' as const, companyId: estate.companyId };
      await grantForCompany(manager, grant, { actorId: null, now: new Date('2026-11-20T00:00:00Z') });
      const building = { subjectKind: 'building', subjectId: estate.estateId } as const;
      for (const [day, actor, name, where] of [
        ['2026-11-21T15:59:59Z', people.manager, '8 栋', estateId],
        ['2026-11-21T16:00:00Z', people.manager, '9 栋', estateId],
        ['2026-11-22T01:00:00Z', people.foreignManager, '100% 楼', foreignEstateId],
      ] as const) {
        const entry = { ...building, actorId: actor, action: 'added', subjectName: name, estateId: where } as const;
        await recordAudit(manager, [{ ...entry, details: { fields: ['name'] } }], new Date(day));
      }
    });
  });
  afterAll(() => booted.close());

  const read = async (as: PersonKey, query: AuditQuery = {}): Promise<AuditEntryView[]> =>
    (await estate.as(as).get('/api/audit').query(query).expect(200)).body.items;
  const names = async (as: PersonKey, query: AuditQuery = {}) =>
    (await read(as, query)).map(({ subjectName }) => subjectName);

  it('showsAnAdministrator_theirEstates_andWhoAdministersTheCompany_everything', async () => {
    expect(await names('lead')).toEqual(['9 栋', '8 栋']);
    expect((await names('passerBy')).slice(0, 3)).toEqual(['100% 楼', '9 栋', '8 栋']);
    expect((await read('passerBy', { action: 'roleGranted' }))[0]).toMatchObject({
      role: 'admin',
      estateName: null,
      actorName: null,
    });
    for (const person of ['manager', 'desk', 'lin'] as const) await estate.as(person).get('/api/audit').expect(403);
  });

  it('isNarrowed_byName_action_subject_estate_andDayInShanghai', async () => {
    expect(await names('passerBy', { query: '100%' })).toEqual(['100% 楼']);
    expect(await names('passerBy', { query: '陈志远' })).toEqual(['9 栋', '8 栋']);
    expect(await names('passerBy', { subjectKind: 'building', estateId: estate.foreignEstateId })).toEqual(['100% 楼']);
    expect(await names('passerBy', { day: '2026-11-21' })).toEqual(['8 栋']);
    expect(await names('lead', { day: '2026-11-22' })).toEqual(['9 栋']);
    await estate.as('lead').get('/api/audit').query({ day: 'today' }).expect(400);
  });

  it('isReadPageByPage', async () => {
    const rows = Array.from({ length: 35 }, (_unused, index) => ({
      actorId: estate.people.lead,
      action: 'changed' as const,
      subjectKind: 'unit' as const,
      subjectId: estate.estateId,
      subjectName: `${index} 单元`,
      estateId: estate.estateId,
      details: {},
    }));
    await booted.app.get(TransactionRunner).run((manager) => recordAudit(manager, rows, booted.clock.now()));
    const { body } = await estate.as('lead').get('/api/audit').query({ subjectKind: 'unit' }).expect(200);
    const rest = await names('lead', { subjectKind: 'unit', cursor: body.nextCursor });
    expect([body.items.length, rest.length]).toEqual([30, 5]);
  });
});
