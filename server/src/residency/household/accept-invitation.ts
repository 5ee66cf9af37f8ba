import { Injectable } from '@nestjs/common';
import type { RoomInvitationBrief } from '@yingsheng/shared/api/residency';
import { isUnnamed } from '@yingsheng/shared/people/room-request';
import type { EntityManager } from 'typeorm';
import type { Origin } from '../../auth/origin';
import { type AttemptLane, SignInAttempts } from '../../auth/sign-in-attempts';
import { Estate } from '../../directory/entities/estate';
import { Household } from '../../directory/entities/household';
import { HouseholdMember } from '../../directory/entities/household-member';
import { bindRoom } from '../../directory/membership/keep-memberships';
import { heldPerson } from '../../directory/people';
import { Clock } from '../../platform/clock/clock';
import { lockForUpdate } from '../../platform/database/row-lock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { refusedEvenly } from '../../platform/http/even-refusal';
import type { Viewer } from '../../platform/http/viewer';
import { RoomInvitation } from '../entities/room-invitation';
import { introduce } from '../introduce';
import { settleWaiting } from '../requests/settle-waiting';
import { tokenDigestOf } from './invitation-token';

/** Links that lead nowhere, from one address, before pauses begin. */
const FREE_FROM_ADDRESS = 30;

/** 接受邀请: whoever holds the link sees the place, and belongs to it once they say yes; the second who comes is too late. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError RESIDENCY.INVITATION_GONE, the same for unknown, used, voided and late; REQUEST.RATE_LIMITED */
  look(token: string, origin: Origin): Promise<RoomInvitationBrief> {
    return this.counted(origin, () =>
      this.transactions.read(async (manager) => {
        const { householdId, kind, until } = await this.openOne(manager, token);
        const { placeText, estateId } = await manager.findOneByOrFail(Household, { id: householdId });
        const { name: estateName } = await manager.findOneByOrFail(Estate, { id: estateId });
        return { estateName, placeText, kind, until: until?.toISOString() ?? null };
      }),
    );
  }

  /** @throws DomainError as `look`, RESIDENCY.NAME_MISSING, RESIDENCY.BOUND_ALREADY */
  accept({ personId }: Viewer, token: string, name: string | undefined, origin: Origin): Promise<void> {
    const now = this.clock.now();
    return this.counted(origin, () =>
      this.transactions.run(async (manager) => {
        const person = await heldPerson(manager, personId);
        const { id, householdId, kind, until, createdById } = await this.openOne(manager, token, { isHeld: true });
        if (await manager.existsBy(HouseholdMember, { personId, householdId })) {
          throw new DomainError('RESIDENCY.BOUND_ALREADY');
        }
        if (isUnnamed(person.name) && name === undefined) throw new DomainError('RESIDENCY.NAME_MISSING');
        if (name !== undefined) await introduce(manager, person, { name });
        await manager.update(RoomInvitation, { id }, { usedAt: now, usedById: personId });
        const confirmed = { confirmedBy: 'owner' as const, confirmedById: createdById };
        await bindRoom(manager, { personId, householdId, kind, until, ...confirmed }, now);
        await settleWaiting(manager, personId, householdId, now);
      }),
    );
  }

  /** What the owner who has left meanwhile had invited is worth nothing. */
  private async openOne(manager: EntityManager, token: string, { isHeld = false } = {}): Promise<RoomInvitation> {
    const now = this.clock.now();
    const query = manager.createQueryBuilder(RoomInvitation, 'invitation').where({ tokenDigest: tokenDigestOf(token) });
    const row = await (isHeld ? lockForUpdate(query) : query).getOne();
    const isOpen = row !== null && row.usedAt === null && row.voidedAt === null && row.expiresAt > now;
    if (!isOpen || (row.until !== null && row.until <= now)) throw new DomainError('RESIDENCY.INVITATION_GONE');
    const owner = { personId: row.createdById, householdId: row.householdId, kind: 'owner' as const };
    if (!(await manager.existsBy(HouseholdMember, owner))) throw new DomainError('RESIDENCY.INVITATION_GONE');
    return row;
  }

  /** Only what led nowhere stays counted. */
  private async counted<T>({ address }: Origin, work: () => Promise<T>): Promise<T> {
    const lanes: AttemptLane[] = [{ key: `invitation:${address}`, free: FREE_FROM_ADDRESS }];
    this.attempts.count(lanes);
    try {
      const result = await refusedEvenly(work);
      this.attempts.takeBack(lanes);
      return result;
    } catch (error) {
      const isGone = error instanceof DomainError && error.code === 'RESIDENCY.INVITATION_GONE';
      if (!isGone) this.attempts.takeBack(lanes);
      throw error;
    }
  }
}
