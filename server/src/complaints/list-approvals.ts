import { Injectable } from '@nestjs/common';
import type { ApprovalPage, ApprovalRow } from '@yingsheng/shared/api/spending';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { authorityLimitFen } from '@yingsheng/shared/spending/authority';
import { type EntityManager, In } from 'typeorm';
import { RoleGrant } from '../directory/entities/role-grant';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { PageQueryDto } from '../platform/http/page-query';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { allowedSpendingActions } from './domain/allowed-actions';
import type { SpendingState } from './domain/facts';
import { authorityOf, grantedFen, sumIfGranted } from './domain/rules/spending-rules';
import { peopleIn, type Sight } from './domain/view/seen';
import { spendingView } from './domain/view/spendings';
import { Complaint } from './entities/complaint';
import { Spending } from './entities/spending';
import { hideFromAccused } from './hide-from-accused';
import { decodeCursor, encodeCursor } from './list-cursor';
import { LoadComplaint } from './load-complaint';
import { loadSeen } from './load-seen';
import { waitsFor } from './waits-for';

const DEFAULT_LIMIT = 20;

/** Nothing waits long for a word: more at once are decided first. */
const MOST_PENDING = 500;

/**
 * 等批准的费用: what waits on an estate and the asker may decide, with everything that a decision needs on one row; of
 * what others must decide, how much and who.
 */
@Injectable()
export class ListApprovals {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage this estate */
  execute(viewer: Viewer, estateId: string, query: PageQueryDto): Promise<ApprovalPage> {
    if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
    const limit = query.limit ?? DEFAULT_LIMIT;
    return this.transactions.read(async (manager) => {
      const waiting = await waitingOn(manager, viewer, estateId, query.cursor);
      const complaintIds = [...new Set(waiting.map(({ complaintId }) => complaintId))];
      const seen = await loadSeen(manager, await manager.findBy(Complaint, { id: In(complaintIds) }));
      const isMine = (spending: Spending) => {
        const facts = seen.find(({ complaint }) => complaint.id === spending.complaintId);
        return facts !== undefined && allowedSpendingActions(viewer, facts, spending).includes('approveSpending');
      };
      const mine = waiting.filter(isMine);
      const page = mine.slice(0, limit);
      const last = mine.length > limit ? page.at(-1) : undefined;
      const limits = await limitsOf(manager, estateId, page);
      const items: ApprovalRow[] = [];
      for (const spending of page) items.push(await this.row(manager, viewer, spending, limits));
      return {
        items,
        nextCursor: last === undefined ? null : encodeCursor({ submittedAt: last.requestedAt, id: last.id }),
        decidedByOthers: await waitsFor(
          manager,
          waiting
            .filter((spending) => !isMine(spending))
            .map(({ approverId }) => ({ deciderId: approverId, office: '品质部' })),
        ),
      };
    });
  }

  private async row(
    manager: EntityManager,
    viewer: Viewer,
    spending: SpendingState,
    limits: ReadonlyMap<string, number>,
  ): Promise<ApprovalRow> {
    const facts = await this.loadComplaint.loadFacts(manager, spending.complaintId, { lock: false });
    const people = await personBriefs(manager, peopleIn(facts));
    const sight: Sight = { asker: viewer, facts, people, departmentNames: new Map(), now: this.clock.now() };
    const { id, number, version, title, placeText, estateId } = facts.complaint;
    return {
      complaintId: id,
      complaintNumber: number,
      complaintVersion: version,
      title,
      placeText,
      spending: spendingView(sight, spending),
      grantedFen: grantedFen(facts, spending.kind),
      sumFen: sumIfGranted(facts, spending),
      requesterLimitFen: limits.get(spending.requestedById) ?? 0,
      ownLimitFen: authorityOf(viewer, estateId),
      history: facts.spendings
        .filter((other) => other.id !== spending.id)
        .map((other) => spendingView(sight, other))
        .reverse(),
    };
  }
}

function waitingOn(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
  cursor: string | undefined,
): Promise<Spending[]> {
  const rows = manager
    .createQueryBuilder(Spending, 'spending')
    .innerJoin(Complaint, 'complaint', 'complaint.id = spending.complaintId')
    .where("spending.status = 'pending' AND complaint.estateId = :estateId", { estateId });
  if (cursor !== undefined) {
    const { submittedAt: lastAt, id: lastId } = decodeCursor(cursor);
    rows.andWhere('(spending.requestedAt > :lastAt OR (spending.requestedAt = :lastAt AND spending.id > :lastId))', {
      lastAt,
      lastId,
    });
  }
  return hideFromAccused(rows, 'spending.complaintId', viewer.personId)
    .orderBy('spending.requestedAt')
    .addOrderBy('spending.id')
    .limit(MOST_PENDING)
    .getMany();
}

/** What each requester may spend on this estate without asking. */
async function limitsOf(
  manager: EntityManager,
  estateId: string,
  spendings: readonly SpendingState[],
): Promise<ReadonlyMap<string, number>> {
  const personIds = [...new Set(spendings.map(({ requestedById }) => requestedById))];
  if (personIds.length === 0) return new Map();
  const grants = await manager.findBy(RoleGrant, { estateId, personId: In(personIds) });
  return new Map(
    personIds.map((id) => [
      id,
      authorityLimitFen(grants.filter((grant) => grant.personId === id).map(({ role }) => role)),
    ]),
  );
}
