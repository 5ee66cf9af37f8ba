import { Injectable } from '@nestjs/common';
import type { RoomGrantRequest } from '@yingsheng/shared/api/residency';
import { ROOM_DESK_ROLES } from '@yingsheng/shared/people/room-request';
import { type EntityManager, IsNull } from 'typeorm';
import { recordAudit } from '../../directory/audit/record-audit';
import { Household } from '../../directory/entities/household';
import { HouseholdMember } from '../../directory/entities/household-member';
import { RegisterEntry } from '../../directory/entities/register-entry';
import { bindRoom, endMembership } from '../../directory/membership/keep-memberships';
import { forgetDocument } from '../../media/keep-document';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockForUpdate } from '../../platform/database/row-lock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { hasRole, type Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { endOfDay } from '../domain/until-day';
import { RoomRequest } from '../entities/room-request';
import { voidRoomCode } from '../letters/room-codes';

export const ROOM_DECIDED = 'RoomDecided';

interface Decided {
  readonly state: 'granted' | 'refused' | 'withdrawn';
  readonly decidedById: string;
  readonly reason: string | null;
}

/** 核对绑定申请: granted or refused by the desk, or withdrawn; the picture of the document is gone with any of them. */
@Injectable()
export class DecideRoomRequest {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED, RESIDENCY.DECIDED_ALREADY, RESIDENCY.UNTIL_INVALID */
  async grant(viewer: Viewer, id: string, { kind, untilDay, isSale }: RoomGrantRequest): Promise<void> {
    const now = this.clock.now();
    const until = kind === 'owner' ? null : endOfDay(untilDay, now);
    await this.transactions.run(async (manager) => {
      const request = await requestOfDesk(manager, viewer, id);
      const { personId, householdId } = request;
      if (isSale === true) await handOver(manager, request, viewer.personId, now);
      const confirmed = { confirmedBy: 'desk' as const, confirmedById: viewer.personId };
      await bindRoom(manager, { personId, householdId, kind, until, ...confirmed }, now);
      await enter(manager, { ...request, kind }, until, now);
      await close(manager, request, { state: 'granted', decidedById: viewer.personId, reason: null }, now);
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED, RESIDENCY.DECIDED_ALREADY */
  async refuse(viewer: Viewer, id: string, reason: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      const request = await requestOfDesk(manager, viewer, id);
      const {
        id: subjectId,
        placeText,
        estateId,
      } = await manager.findOneByOrFail(Household, {
        id: request.householdId,
      });
      const subject = { subjectKind: 'household' as const, subjectId, subjectName: placeText, estateId };
      const entry = { actorId: viewer.personId, action: 'roomRequestRefused' as const, ...subject };
      await recordAudit(manager, [{ ...entry, details: { personId: request.personId } }], now);
      await close(manager, request, { state: 'refused', decidedById: viewer.personId, reason }, now);
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND for anybody else's, RESIDENCY.DECIDED_ALREADY */
  async withdraw({ personId }: Viewer, id: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      const request = await held(manager, id);
      if (request === null || request.personId !== personId) throw new DomainError('REQUEST.NOT_FOUND');
      mustWait(request);
      await close(manager, request, { state: 'withdrawn', decidedById: personId, reason: null }, now);
    });
  }
}

async function requestOfDesk(manager: EntityManager, viewer: Viewer, id: string): Promise<RoomRequest> {
  const request = await held(manager, id);
  if (request === null || !hasRole(viewer, request.estateId, ...ROOM_DESK_ROLES)) {
    throw new DomainError('REQUEST.NOT_FOUND');
  }
  if (request.personId === viewer.personId) throw new DomainError('AUTH.NOT_ALLOWED');
  mustWait(request);
  return request;
}

function held(manager: EntityManager, id: string): Promise<RoomRequest | null> {
  return lockForUpdate(manager.createQueryBuilder(RoomRequest, 'request').where({ id })).getOne();
}

function mustWait({ state }: RoomRequest): void {
  if (state !== 'waiting') throw new DomainError('RESIDENCY.DECIDED_ALREADY');
}

/** 房屋已转让: who lived there before leaves, the books forget them, and a letter they may still hold opens nothing. */
async function handOver(
  manager: EntityManager,
  { personId, householdId }: RoomRequest,
  endedById: string,
  now: Date,
): Promise<void> {
  const members = await manager.findBy(HouseholdMember, { householdId });
  for (const member of members.filter((one) => one.personId !== personId)) {
    await endMembership(manager, { personId: member.personId, householdId, endedBy: 'sold', endedById }, now);
  }
  await manager.update(RegisterEntry, { householdId, endedAt: IsNull() }, { endedAt: now });
  await voidRoomCode(manager, householdId, endedById, now);
}

/** What the desk has checked is on the books from then on. */
async function enter(manager: EntityManager, request: RoomRequest, until: Date | null, now: Date): Promise<void> {
  const { estateId, householdId, name, phone, kind } = request;
  if (await manager.existsBy(RegisterEntry, { householdId, phone, name, endedAt: IsNull() })) return;
  const entry = { id: newId(), estateId, householdId, name, phone, kind, source: 'desk' as const };
  await insertRows(manager, RegisterEntry, [{ ...entry, importId: null, enteredAt: now, until, endedAt: null }]);
}

async function close(manager: EntityManager, request: RoomRequest, decided: Decided, now: Date): Promise<void> {
  const { id, documentId } = request;
  await manager.update(RoomRequest, { id }, { ...decided, documentId: null, decidedAt: now });
  await forgetDocument(manager, documentId, now);
  if (decided.state === 'withdrawn') return;
  await appendOutbox(manager, [{ type: ROOM_DECIDED, payload: { requestId: id }, occurredAt: now }]);
}
