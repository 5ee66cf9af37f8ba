import { Injectable } from '@nestjs/common';
import type { RoomHousehold } from '@yingsheng/shared/api/residency';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { membersOf } from '../requests/room-people';
import { roomsOf } from '../show-own-residency';
import { openInvitations } from './open-invitations';

/** 我的一户: the room, and for an owner who belongs to it and who is invited. */
@Injectable()
export class ShowHousehold {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for whoever does not belong to it */
  execute({ personId }: Viewer, householdId: string): Promise<RoomHousehold> {
    return this.transactions.read(async (manager) => {
      const room = (await roomsOf(manager, personId)).find((own) => own.householdId === householdId);
      if (room === undefined) throw new DomainError('REQUEST.NOT_FOUND');
      if (room.kind !== 'owner') return { room, members: [], invitations: [] };
      const members = (await membersOf(manager, [householdId])).get(householdId) ?? [];
      const invitations = await openInvitations(manager, householdId, this.clock.now());
      return {
        room,
        members,
        invitations: invitations.map(({ id, kind, until, expiresAt }) => ({
          id,
          kind,
          until: until?.toISOString() ?? null,
          expiresAt: expiresAt.toISOString(),
        })),
      };
    });
  }
}
