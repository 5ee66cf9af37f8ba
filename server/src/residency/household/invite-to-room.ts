import { Injectable } from '@nestjs/common';
import type { IssuedRoomInvitation, RoomInvitationRequest } from '@yingsheng/shared/api/residency';
import { ROOM_INVITATION_DAYS, ROOM_INVITATIONS_MAX } from '@yingsheng/shared/people/room-request';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../../directory/audit/record-audit';
import { Household } from '../../directory/entities/household';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { insertRows } from '../../platform/database/insert-rows';
import { lockForUpdate } from '../../platform/database/row-lock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { qrCodeOf } from '../../platform/qr-code';
import { endOfDay } from '../domain/until-day';
import { RoomInvitation } from '../entities/room-invitation';
import { newInvitationToken, tokenDigestOf } from './invitation-token';
import { openInvitations } from './open-invitations';
import { requireOwner } from './room-of';

const DAY_MS = 86_400_000;

/** 业主邀请家人、租客: a link and a picture of it, good once and for a week; taken back as long as nobody came. */
@Injectable()
export class InviteToRoom {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, RESIDENCY.OWNERS_ONLY, …UNTIL_INVALID, …TOO_MANY_INVITATIONS */
  async execute(
    { personId }: Viewer,
    householdId: string,
    { kind, untilDay }: RoomInvitationRequest,
  ): Promise<IssuedRoomInvitation> {
    const now = this.clock.now();
    const token = newInvitationToken();
    const row: RoomInvitation = {
      id: newId(),
      householdId,
      kind,
      until: endOfDay(untilDay, now),
      tokenDigest: tokenDigestOf(token),
      createdById: personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + ROOM_INVITATION_DAYS * DAY_MS),
      usedAt: null,
      usedById: null,
      voidedAt: null,
    };
    await this.transactions.run((manager) => keep(manager, row));
    const link = `${this.config.publicBaseUrl}/open/room-invitation/index?code=${token}`;
    const qr = await qrCodeOf(link);
    const until = row.until?.toISOString() ?? null;
    return { id: row.id, kind, until, expiresAt: row.expiresAt.toISOString(), token, link, qr };
  }

  /** Nothing for one that was used or taken back already. */
  async takeBack({ personId }: Viewer, householdId: string, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      await requireOwner(manager, personId, householdId);
      const open = (await openInvitations(manager, householdId, this.clock.now())).some((row) => row.id === id);
      if (open) await manager.update(RoomInvitation, { id, householdId }, { voidedAt: this.clock.now() });
    });
  }
}

async function keep(manager: EntityManager, row: RoomInvitation): Promise<void> {
  const { householdId, createdById, createdAt, kind } = row;
  await requireOwner(manager, createdById, householdId);
  // Of many at once each sees those before it.
  const held = manager.createQueryBuilder(Household, 'household').where({ id: householdId });
  const { placeText, estateId } = await lockForUpdate(held).getOneOrFail();
  const open = await openInvitations(manager, householdId, createdAt);
  if (open.length >= ROOM_INVITATIONS_MAX) throw new DomainError('RESIDENCY.TOO_MANY_INVITATIONS');
  await insertRows(manager, RoomInvitation, [row]);
  const subject = { subjectKind: 'household' as const, subjectId: householdId, subjectName: placeText, estateId };
  await recordAudit(manager, [{ actorId: createdById, action: 'invited', ...subject, details: { kind } }], createdAt);
}
