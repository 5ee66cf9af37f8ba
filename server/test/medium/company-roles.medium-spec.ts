import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { Estate } from '../../src/directory/entities/estate';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import {
  coverNewEstate,
  grantForCompany,
  grantRole,
  takeForCompany,
  takeRole,
} from '../../src/directory/staff/grant-roles';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

describe('roles of the whole company', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  beforeAll(async () => {
    booted = await bootApp();
  });
  afterAll(() => booted.close());
  beforeEach(async () => {
    estate = await buildSmallEstate(booted);
  });

  const inTransaction = <T>(work: (manager: EntityManager) => Promise<T>) =>
    booted.app.get(TransactionRunner).run(work);
  const granting = () => ({ actorId: estate.people.manager, now: booted.clock.now() });
  const director = () => ({ personId: estate.people.passerBy, role: 'admin' as const, companyId: estate.companyId });
  const estatesOf = async (personId: string) =>
    (await booted.dataSource.manager.findBy(RoleGrant, { personId, role: 'admin' })).map(({ estateId }) => estateId);
  const addEstate = async () => {
    const id = newId();
    await inTransaction(async (manager) => {
      const { companyId } = estate;
      const row = {
        id,
        companyId,
        code: id.slice(-6),
        name: '新园',
        servicePhone: '0571-1',
        address: '',
        latitude: null,
        longitude: null,
        retiredAt: null,
      };
      await insertRows(manager, Estate, [row]);
      await coverNewEstate(manager, row);
    });
    return id;
  };

  it('standOnEveryEstate_andOnThoseAddedLater', async () => {
    await inTransaction((manager) => grantForCompany(manager, director(), granting()));
    expect((await estatesOf(estate.people.passerBy)).sort()).toEqual([estate.estateId, estate.foreignEstateId].sort());
    const added = await addEstate();
    expect(await estatesOf(estate.people.passerBy)).toContain(added);
  });

  it('grantedWhileAnEstateIsAdded_standThereToo', async () => {
    const [added] = await Promise.all([
      addEstate(),
      inTransaction((manager) => grantForCompany(manager, director(), granting())),
    ]);
    expect(await estatesOf(estate.people.passerBy)).toContain(added);
  });

  it('areTakenEverywhereAtOnce_andBothAreOnRecord', async () => {
    await inTransaction((manager) => grantForCompany(manager, director(), granting()));
    await addEstate();
    expect(await inTransaction((manager) => takeForCompany(manager, director(), granting()))).toBe(true);
    expect(await estatesOf(estate.people.passerBy)).toEqual([]);
    const entries = await booted.dataSource.manager.findBy(AuditEntry, { subjectId: estate.people.passerBy });
    expect(entries.map(({ action, estateId, details }) => [action, estateId, details])).toEqual([
      ['roleGranted', null, { role: 'admin' }],
      ['roleTaken', null, { role: 'admin' }],
    ]);
  });

  it('grantedTwice_areGrantedOnce_onOneEstateToo', async () => {
    const grant = { personId: estate.people.passerBy, role: 'handler' as const, estateId: estate.estateId };
    const answers: boolean[] = [];
    for (const change of [grantRole, grantRole, takeRole, takeRole]) {
      answers.push(await inTransaction((manager) => change(manager, grant, granting())));
    }
    expect(answers).toEqual([true, false, true, false]);
    expect(await booted.dataSource.manager.countBy(AuditEntry, { subjectId: grant.personId })).toBe(2);
  });
});
