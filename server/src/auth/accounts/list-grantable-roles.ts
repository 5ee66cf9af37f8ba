import { Injectable } from '@nestjs/common';
import type { GrantableRoles } from '@yingsheng/shared/api/staff-accounts';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { In, IsNull } from 'typeorm';
import { Building } from '../../directory/entities/building';
import { Department } from '../../directory/entities/department';
import { Estate } from '../../directory/entities/estate';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { estateIdsOf, type Viewer } from '../../platform/http/viewer';
import { rolesFor } from '../domain/who-may-grant';
import { grantorOf } from './grantor';

/** What the form for a colleague offers. */
@Injectable()
export class ListGrantableRoles {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(viewer: Viewer): Promise<GrantableRoles> {
    return this.transactions.read(async (manager) => {
      const grantor = await grantorOf(manager, viewer);
      const led = estateIdsOf(viewer, 'admin', 'estateManager');
      const estates = await manager.find(Estate, { where: { id: In(led), retiredAt: IsNull() }, order: { id: 'ASC' } });
      const buildings = await manager.find(Building, {
        where: { estateId: In(led), retiredAt: IsNull() },
        order: { position: 'ASC' },
      });
      const companyIds = estates.map(({ companyId }) => companyId);
      const departments = await manager.find(Department, {
        where: { companyId: In(companyIds), retiredAt: IsNull() },
        order: { id: 'ASC' },
      });
      return {
        estates: estates.map(({ id, name }) => ({
          id,
          name,
          buildings: buildings
            .filter((building) => building.estateId === id)
            .map((building) => ({ id: building.id, name: building.name })),
          roles: rolesFor(grantor, id),
        })),
        companyRoles: grantor.isCompanyAdmin ? [...STAFF_ROLES] : [],
        departments: departments.map(({ id, code, name }) => ({ id, code, name })),
      };
    });
  }
}
