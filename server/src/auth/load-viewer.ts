import { Injectable } from '@nestjs/common';
import type { Role } from '@yingsheng/shared/people/role';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';

interface ViewerRow {
  readonly name: string;
  readonly departmentId: string | null;
  readonly role: Role | null;
  readonly estateId: string | null;
}

@Injectable()
export class LoadViewer {
  constructor(private readonly transactions: TransactionRunner) {}

  /**
   * Read on every request, so that a role taken away is gone at once.
   * @throws DomainError AUTH.EXPIRED for a person who is unknown or no longer active
   */
  async execute(personId: string): Promise<Viewer> {
    const rows = await this.transactions.read((manager) =>
      manager
        .createQueryBuilder(Person, 'person')
        .leftJoin(RoleGrant, 'grant', 'grant.personId = person.id')
        .select('person.name', 'name')
        .addSelect('person.departmentId', 'departmentId')
        .addSelect('grant.role', 'role')
        .addSelect('grant.estateId', 'estateId')
        .where('person.id = :personId AND person.isActive = :isActive', { personId, isActive: true })
        .getRawMany<ViewerRow>(),
    );
    const [first] = rows;
    if (first === undefined) throw new DomainError('AUTH.EXPIRED');
    const grants = rows.flatMap(({ role, estateId }) =>
      role === null || estateId === null ? [] : [{ role, estateId }],
    );
    return { personId, name: first.name, departmentId: first.departmentId, grants };
  }
}
