import { RoleGrant } from '../../src/directory/entities/role-grant';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import type { BootedApp } from './boot-app';
import type { PersonKey, SmallEstate } from './small-estate';

/** 品质部: somebody of the company's quality department for the small estate, which has nobody of its own. */
export async function appointQuality(booted: BootedApp, estate: SmallEstate, key: PersonKey): Promise<void> {
  const grant = { personId: estate.people[key], role: 'companyQuality' as const, estateId: estate.estateId };
  await booted.app.get(TransactionRunner).run((manager) => insertRows(manager, RoleGrant, [grant]));
}
