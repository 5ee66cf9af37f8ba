import { Injectable } from '@nestjs/common';
import type { Role } from '@yingsheng/shared/people/role';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { SignedIn, Viewer } from '../platform/http/viewer';
import { mayEnter } from './domain/may-enter';
import { mustHaveSecondFactor, secondFactorState } from './domain/second-factor';
import { RefreshToken } from './entities/refresh-token';
import { SecondFactor } from './entities/second-factor';

interface ViewerRow {
  readonly name: string;
  readonly departmentId: string | null;
  readonly role: Role | null;
  readonly estateId: string | null;
  readonly isDemo: number | boolean;
  readonly liveSessionId: string | null;
  readonly secondFactorAt: unknown;
  readonly factorConfirmedAt: unknown;
}

@Injectable()
export class LoadViewer {
  /** Built once: they are asked at every request and never change. */
  private statement: string | undefined;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly config: Config,
  ) {}

  /**
   * Read on every request, so that a role taken away, and a sign-in that has ended anywhere, are gone at once.
   * @param sessionId the sign-in that must still hold
   * @throws DomainError AUTH.EXPIRED for a person who is unknown or no longer active, and for a sign-in that has ended;
   * AUTH.SECOND_FACTOR_NEEDED
   */
  async execute(personId: string, sessionId: string): Promise<SignedIn> {
    const viewer = await this.beforeSecondFactor(personId, sessionId);
    if (viewer.secondFactor !== 'open') throw new DomainError('AUTH.SECOND_FACTOR_NEEDED');
    return viewer;
  }

  /**
   * Whatever the sign-in still has to show; for the few endpoints by which it is shown.
   * @throws DomainError AUTH.EXPIRED
   */
  async beforeSecondFactor(personId: string, sessionId: string): Promise<SignedIn> {
    const { viewer, liveSessionId, isOn, isProven } = await this.load(personId, sessionId);
    if (liveSessionId === null) throw new DomainError('AUTH.EXPIRED');
    const roles = viewer.grants.map(({ role }) => role);
    const isRequired = mustHaveSecondFactor(roles, this.config);
    return { ...viewer, sessionId, secondFactor: secondFactorState({ isOn, isProven, isRequired }) };
  }

  /**
   * For what the server itself does in somebody's name, without any request of theirs.
   * @throws DomainError AUTH.EXPIRED for a person who is unknown or no longer active
   */
  async inTheNameOf(personId: string): Promise<Viewer> {
    return (await this.load(personId, null)).viewer;
  }

  private async load(personId: string, sessionId: string | null) {
    const rows = await this.transactions.read((manager) => {
      this.statement ??= viewerStatement(manager);
      return manager.query<ViewerRow[]>(this.statement, [sessionId, sessionId, personId, 1]);
    });
    const [first] = rows;
    if (first === undefined || !mayEnter({ isDemo: Boolean(first.isDemo) }, this.config)) {
      throw new DomainError('AUTH.EXPIRED');
    }
    const { name, departmentId, liveSessionId } = first;
    const grants = rows.flatMap(({ role, estateId }) =>
      role === null || estateId === null ? [] : [{ role, estateId }],
    );
    return {
      viewer: { personId, name, departmentId, grants },
      liveSessionId,
      isOn: first.factorConfirmedAt !== null,
      isProven: first.secondFactorAt !== null,
    };
  }
}

/** Parameters: id of the sign-in or null, twice, person id, then 1 for active. */
function viewerStatement(manager: EntityManager): string {
  const [statement] = manager
    .createQueryBuilder(Person, 'person')
    .leftJoin(RoleGrant, 'grant', 'grant.personId = person.id')
    .leftJoin(SecondFactor, 'factor', 'factor.personId = person.id')
    .select('person.name', 'name')
    .addSelect('person.departmentId', 'departmentId')
    .addSelect('person.isDemo', 'isDemo')
    .addSelect('grant.role', 'role')
    .addSelect('grant.estateId', 'estateId')
    .addSelect('factor.confirmedAt', 'factorConfirmedAt')
    .addSelect((query) => ofLiveSession(query.select('MIN(token.familyId)')), 'liveSessionId')
    .addSelect((query) => ofLiveSession(query.select('MAX(token.secondFactorAt)')), 'secondFactorAt')
    .where('person.id = :personId AND person.isActive = :isActive')
    .setParameters({ sessionId: '', personId: '', isActive: 1 })
    .getQueryAndParameters();
  return statement;
}

function ofLiveSession(query: SelectQueryBuilder<ObjectLiteral>): SelectQueryBuilder<ObjectLiteral> {
  return query
    .from(RefreshToken, 'token')
    .where('token.familyId = :sessionId AND token.personId = person.id AND token.revokedAt IS NULL');
}
