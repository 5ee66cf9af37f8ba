import { Injectable } from '@nestjs/common';
import type { RoomAskRequest } from '@yingsheng/shared/api/residency';
import { type EntityManager, MoreThan } from 'typeorm';
import { digitsOf } from '../../directory/domain/phone';
import type { Household } from '../../directory/entities/household';
import { HouseholdMember } from '../../directory/entities/household-member';
import { keepDocument } from '../../media/keep-document';
import { insertRows } from '../../platform/database/insert-rows';
import { DomainError } from '../../platform/domain-error';
import { newId } from '../../platform/ids';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { Calendars } from '../../sla/calendars';
import { addWorkingMinutes, type BusinessCalendar } from '../../sla/domain/business-calendar';
import type { AskerFacts } from '../domain/judge-ask';
import { RoomRequest } from '../entities/room-request';

const DAY_MS = 86_400_000;
export const ROOM_ASKED = 'RoomAsked';

export interface Asked extends Omit<RoomAskRequest, 'householdId'> {
  readonly hasLetter: boolean;
}

/** 绑定申请: what a person asks of the desk, however they came to ask. */
@Injectable()
export class DraftRoomRequest {
  constructor(private readonly calendars: Calendars) {}

  /** @throws DomainError RESIDENCY.DOCUMENT_GONE */
  async of(
    manager: EntityManager,
    personId: string,
    { id: householdId, estateId }: Household,
    { name, phone, kind, documentId, hasLetter }: Asked,
    now: Date,
  ): Promise<RoomRequest> {
    if (documentId !== undefined && !(await keepDocument(manager, documentId, personId))) {
      throw new DomainError('RESIDENCY.DOCUMENT_GONE');
    }
    const calendar = (await this.calendars.of(manager, estateId)).calendar(now);
    return {
      id: newId(),
      estateId,
      householdId,
      personId,
      name,
      phone: digitsOf(phone),
      kind,
      hasLetter,
      documentId: documentId ?? null,
      state: 'waiting',
      askedAt: now,
      dueAt: oneWorkingDayAfter(now, calendar),
      toldLateAt: null,
      decidedAt: null,
      decidedById: null,
      reason: null,
    };
  }
}

export async function askerFacts(
  manager: EntityManager,
  personId: string,
  householdId: string,
  now: Date,
): Promise<AskerFacts> {
  const since = new Date(now.getTime() - DAY_MS);
  const waiting = await manager.findBy(RoomRequest, { personId, state: 'waiting' });
  return {
    isBound: await manager.existsBy(HouseholdMember, { personId, householdId }),
    asksOfTheDay: await manager.countBy(RoomRequest, { personId, askedAt: MoreThan(since) }),
    waitingCount: waiting.length,
    isWaitingForThisRoom: waiting.some((request) => request.householdId === householdId),
  };
}

export async function waitForDesk(manager: EntityManager, request: RoomRequest, now: Date): Promise<void> {
  await insertRows(manager, RoomRequest, [request]);
  await appendOutbox(manager, [{ type: ROOM_ASKED, payload: { requestId: request.id }, occurredAt: now }]);
}

function oneWorkingDayAfter(now: Date, calendar: BusinessCalendar): Date {
  const minutes = calendar.shifts.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);
  return addWorkingMinutes(calendar, now, minutes);
}
