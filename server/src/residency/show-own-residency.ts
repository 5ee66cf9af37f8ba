import { Injectable } from '@nestjs/common';
import type { OwnResidency, OwnRoom, OwnRoomRequest, RoomOffer } from '@yingsheng/shared/api/residency';
import { type EntityManager, In } from 'typeorm';
import { Estate } from '../directory/entities/estate';
import { Household } from '../directory/entities/household';
import { HouseholdMember } from '../directory/entities/household-member';
import { Person } from '../directory/entities/person';
import { RegisterEntry } from '../directory/entities/register-entry';
import { maskPhone } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { isLiving } from './domain/judge-ask';
import { DeclinedOffer } from './entities/declined-offer';
import { RoomRequest } from './entities/room-request';

const SHOWN_DAYS = 30;
const DAY_MS = 86_400_000;

/** 我的房号: my rooms, what I have asked for, and where my number is on the books. */
@Injectable()
export class ShowOwnResidency {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  execute({ personId }: Viewer): Promise<OwnResidency> {
    return this.transactions.read(async (manager) => {
      const now = this.clock.now();
      const { provenPhone } = await manager.findOneByOrFail(Person, { id: personId });
      const rooms = await roomsOf(manager, personId);
      return {
        rooms,
        requests: await requestsOf(manager, personId, now),
        offers: await offersTo(manager, personId, provenPhone, now),
        provenPhoneMasked: maskPhone(provenPhone),
      };
    });
  }
}

export async function roomsOf(manager: EntityManager, personId: string): Promise<OwnRoom[]> {
  const members = await manager.findBy(HouseholdMember, { personId });
  const places = await placesOf(
    manager,
    members.map(({ householdId }) => householdId),
  );
  return members.flatMap(({ householdId, kind, since, until }) => {
    const place = places.get(householdId);
    if (place === undefined) return [];
    return { householdId, ...place, kind, since: since?.toISOString() ?? null, until: until?.toISOString() ?? null };
  });
}

/** Where the person's own number is on the books, and they neither are bound yet nor have said that it is not theirs. */
export async function offersTo(
  manager: EntityManager,
  personId: string,
  provenPhone: string | null,
  now: Date,
): Promise<RoomOffer[]> {
  if (provenPhone === null) return [];
  const entries = await manager.findBy(RegisterEntry, { phone: provenPhone });
  const bound = new Set((await manager.findBy(HouseholdMember, { personId })).map(({ householdId }) => householdId));
  const declined = new Set((await manager.findBy(DeclinedOffer, { personId })).map(({ householdId }) => householdId));
  const open = entries.filter(
    (entry) => isLiving(entry, now) && !bound.has(entry.householdId) && !declined.has(entry.householdId),
  );
  const places = await placesOf(
    manager,
    open.map(({ householdId }) => householdId),
  );
  return [...places].map(([householdId, { estateName, placeText }]) => ({ householdId, estateName, placeText }));
}

async function requestsOf(manager: EntityManager, personId: string, now: Date): Promise<OwnRoomRequest[]> {
  const rows = await manager.find(RoomRequest, { where: { personId }, order: { id: 'DESC' }, take: 20 });
  const since = now.getTime() - SHOWN_DAYS * DAY_MS;
  const shown = rows.filter(({ decidedAt }) => decidedAt === null || decidedAt.getTime() > since);
  const places = await placesOf(
    manager,
    shown.map(({ householdId }) => householdId),
  );
  return shown.map(({ id, householdId, state, askedAt, dueAt, decidedAt, reason }) => ({
    id,
    estateName: places.get(householdId)?.estateName ?? '',
    placeText: places.get(householdId)?.placeText ?? '',
    state,
    askedAt: askedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    reason,
  }));
}

async function placesOf(manager: EntityManager, householdIds: readonly string[]) {
  const households = await manager.find(Household, {
    where: { id: In([...householdIds]) },
    order: { estateId: 'ASC', placeText: 'ASC' },
  });
  const estates = await manager.findBy(Estate, { id: In(households.map(({ estateId }) => estateId)) });
  const nameOf = new Map(estates.map(({ id, name }) => [id, name]));
  return new Map(
    households.map(({ id, estateId, placeText }) => [
      id,
      { estateId, estateName: nameOf.get(estateId) ?? '', placeText },
    ]),
  );
}
