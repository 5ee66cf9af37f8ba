import { Injectable } from '@nestjs/common';
import { endMembership } from '../../directory/membership/keep-memberships';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { requireMember, requireOwner } from './room-of';

/** 搬走了: whoever belongs to a room leaves it, and its owner ends what family and tenants have there. */
@Injectable()
export class LeaveRoom {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND */
  async leave({ personId }: Viewer, householdId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      await requireMember(manager, personId, householdId);
      const end = { personId, householdId, endedBy: 'self' as const, endedById: personId };
      await endMembership(manager, end, this.clock.now());
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND, RESIDENCY.OWNERS_ONLY, RESIDENCY.OWNER_STAYS */
  async remove(viewer: Viewer, householdId: string, personId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      await requireOwner(manager, viewer.personId, householdId);
      const { kind } = await requireMember(manager, personId, householdId);
      if (kind === 'owner') throw new DomainError('RESIDENCY.OWNER_STAYS');
      const end = { personId, householdId, endedBy: 'owner' as const, endedById: viewer.personId };
      await endMembership(manager, end, this.clock.now());
    });
  }
}
