import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MembershipConfirmation, MembershipEnd, MembershipKind } from '@yingsheng/shared/people/membership';
import type { Role } from '@yingsheng/shared/people/role';
import { isUnnamed } from '@yingsheng/shared/people/room-request';
import type { EntityManager } from 'typeorm';
import { Estate } from '../directory/entities/estate';
import { Household } from '../directory/entities/household';
import { HouseholdMember } from '../directory/entities/household-member';
import { Person } from '../directory/entities/person';
import { ROOM_BOUND, ROOM_LEFT } from '../directory/membership/keep-memberships';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { RoomRequest } from '../residency/entities/room-request';
import { ROOM_DECIDED } from '../residency/requests/decide-room-request';
import { ROOM_ASKED } from '../residency/requests/draft-room-request';
import { ROOM_REQUEST_LATE } from '../residency/requests/sweep-late-requests';
import {
  askedWords,
  endedWords,
  grantedWords,
  lateWords,
  newMemberWords,
  refusedWords,
  type Words,
} from './domain/room-words';
import { keepNotices } from './keep-notices';

interface Came {
  readonly personId: string;
  readonly householdId: string;
  readonly kind: MembershipKind;
  readonly confirmedBy: MembershipConfirmation;
}
interface Went {
  readonly personId: string;
  readonly householdId: string;
  readonly endedBy: MembershipEnd;
}

/** 站内提醒: the desk of what waits, the asker of the result, owners of each new member, whoever was removed of that. */
@Injectable()
export class TellOfRooms implements OnModuleInit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly consumers: OutboxConsumerRegistry,
  ) {}

  onModuleInit(): void {
    this.consumers.register(ROOM_ASKED, (event) => this.asked(event, 'frontDesk', askedWords));
    this.consumers.register(ROOM_REQUEST_LATE, (event) => this.asked(event, 'estateManager', lateWords));
    this.consumers.register(ROOM_DECIDED, (event) => this.decided(event));
    this.consumers.register(ROOM_BOUND, (event) => this.bound(event));
    this.consumers.register(ROOM_LEFT, (event) => this.left(event));
  }

  private async asked(event: DeliveredEvent, role: Role, wordsOf: typeof askedWords): Promise<void> {
    await this.transactions.run(async (manager) => {
      const request = await requestOf(manager, event);
      if (request.state !== 'waiting') return;
      const { estateId, householdId, personId, dueAt } = request;
      const staff = await this.whoIsOnDuty.staffOf(manager, estateId, event.createdAt);
      const readers = staff.filter((one) => one.roles.includes(role) && one.personId !== personId);
      const words = wordsOf({ where: await whereIs(manager, householdId), dueAt, now: event.createdAt });
      await tell(
        manager,
        event,
        readers.map((one) => one.personId),
        words,
      );
    });
  }

  private async decided(event: DeliveredEvent): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { personId, householdId, state, reason } = await requestOf(manager, event);
      const where = await whereIs(manager, householdId);
      const words = state === 'granted' ? grantedWords({ where }) : refusedWords({ where, reason: reason ?? '' });
      await tell(manager, event, [personId], words);
    });
  }

  private async bound(event: DeliveredEvent): Promise<void> {
    const { personId, householdId, kind, confirmedBy } = event.payload as unknown as Came;
    await this.transactions.run(async (manager) => {
      const owners = await manager.findBy(HouseholdMember, { householdId, kind: 'owner' });
      const others = owners.map((owner) => owner.personId).filter((id) => id !== personId);
      if (others.length === 0) return;
      const person = await manager.findOneByOrFail(Person, { id: personId });
      const name = isUnnamed(person.name) ? '一位未留姓名的用户' : person.name;
      const where = await whereIs(manager, householdId);
      await tell(manager, event, others, newMemberWords({ where, name, kind, confirmedBy, at: event.createdAt }));
    });
  }

  private async left(event: DeliveredEvent): Promise<void> {
    const { personId, householdId, endedBy } = event.payload as unknown as Went;
    await this.transactions.run(async (manager) => {
      const words = endedWords({ where: await whereIs(manager, householdId), endedBy });
      if (words !== null) await tell(manager, event, [personId], words);
    });
  }
}

function requestOf(manager: EntityManager, { payload }: DeliveredEvent): Promise<RoomRequest> {
  return manager.findOneByOrFail(RoomRequest, { id: String(payload.requestId) });
}

async function whereIs(manager: EntityManager, householdId: string): Promise<string> {
  const { placeText, estateId } = await manager.findOneByOrFail(Household, { id: householdId });
  const { name } = await manager.findOneByOrFail(Estate, { id: estateId });
  return `${name} ${placeText}`;
}

function tell(
  manager: EntityManager,
  event: DeliveredEvent,
  personIds: readonly string[],
  words: Words,
): Promise<void> {
  return keepNotices(
    manager,
    event,
    personIds.map((personId) => ({ personId, ...words, complaintId: null, workOrderId: null })),
  );
}
