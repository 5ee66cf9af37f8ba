import { Injectable } from '@nestjs/common';
import type { AddEstateRequest } from '@yingsheng/shared/api/places';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockForUpdate } from '../../platform/database/row-lock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { estateIdsOf, type Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { Company } from '../entities/company';
import { Estate } from '../entities/estate';
import { RoleGrant } from '../entities/role-grant';
import { DutyChanges } from '../roster/duty-changes';
import { coverNewEstate, grantRole } from '../staff/grant-roles';
import { auditPlace } from './audit-places';
import { estateColumns } from './keep-estates';
import { PlaceChanges } from './place-changes';

/** 新增小区: of the administrator's company, with the colleagues who work in the whole company, and the administrator. */
@Injectable()
export class AddEstate {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: PlaceChanges,
    private readonly duty: DutyChanges,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, request: AddEstateRequest): Promise<string> {
    const now = this.clock.now();
    const id = await this.transactions.run(async (manager) => {
      const companyId = await lockCompany(manager, viewer);
      if (await manager.existsBy(Estate, { code: request.code })) throw new DomainError('PLACES.CODE_TAKEN');
      const estate = { id: newId(), companyId, code: request.code, ...estateColumns(request), retiredAt: null };
      await insertRows(manager, Estate, [estate]);
      await coverNewEstate(manager, estate);
      const grant: RoleGrant = { personId: viewer.personId, role: 'admin', estateId: estate.id };
      await grantRole(manager, grant, { actorId: viewer.personId, now });
      const change = { kind: 'estate', id: estate.id, name: estate.name, estateId: estate.id } as const;
      await auditPlace(manager, viewer, { action: 'added', ...change }, now);
      return estate.id;
    });
    this.changes.announce();
    this.duty.announce();
    return id;
  }
}

/** Held, so that of two estates added at once with one code the second is refused. */
async function lockCompany(manager: EntityManager, viewer: Viewer): Promise<string> {
  const [estateId] = estateIdsOf(viewer, 'admin');
  const own = estateId === undefined ? null : await manager.findOneBy(Estate, { id: estateId });
  if (own === null) throw new DomainError('AUTH.NOT_ALLOWED');
  const company = manager.createQueryBuilder(Company, 'company').where({ id: own.companyId });
  return (await lockForUpdate(company).getOneOrFail()).id;
}
