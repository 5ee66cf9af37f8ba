import { Injectable } from '@nestjs/common';
import type { Role } from '@yingsheng/shared/people/role';
import type { EntityManager } from 'typeorm';
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
  /** Built once: it is asked at every request and never changes. */
  private statement: string | undefined;

  constructor(private readonly transactions: TransactionRunner) {}

  /**
   * Read on every request, so that a role taken away is gone at once.
   * @throws DomainError AUTH.EXPIRED for a person who is unknown or no longer active
   */
  async execute(personId: string): Promise<Viewer> {
    const rows = await this.transactions.read((manager) => {
      this.statement ??= viewerStatement(manager);
      return manager.query<ViewerRow[]>(this.statement, [personId, 1]);
    });
    const [first] = rows;
    if (first === undefined) throw new DomainError('AUTH.EXPIRED');
    const grants = rows.flatMap(({ role, estateId }) =>
      role === null || estateId === null ? [] : [{ role, estateId }],
    );
    return { personId, name: first.name, departmentId: first.departmentId, grants };
  }
}

/** Parameters: person id, then 1 for active. */
function viewerStatement(manager: EntityManager): string {
  const [statement] = manager
    .createQueryBuilder(Person, 'person')
    .leftJoin(RoleGrant, 'grant', 'grant.personId = person.id')
    .select('person.name', 'name')
    .addSelect('person.departmentId', 'departmentId')
    .addSelect('grant.role', 'role')
    .addSelect('grant.estateId', 'estateId')
    .where('person.id = :personId AND person.isActive = :isActive', { personId: '', isActive: 1 })
    .getQueryAndParameters();
  return statement;
}
