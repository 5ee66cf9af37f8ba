import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { recognisePerson } from '../complaints/domain/decide/recognise-person';
import { SYSTEM } from '../complaints/domain/facts';
import { Complaint } from '../complaints/entities/complaint';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { digitsOf } from '../directory/domain/phone';
import { Household } from '../directory/entities/household';
import { HouseholdMember } from '../directory/entities/household-member';
import { Person } from '../directory/entities/person';
import { ROOM_BOUND } from '../directory/membership/keep-memberships';
import { PHONE_PROVEN } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';

/**
 * 替您反映过的: whoever is bound to a room and has shown their number, in whichever order, is told what was filed for them
 * there before, and is not over.
 */
@Injectable()
export class RecogniseFilings implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consumers.register(ROOM_BOUND, (event) => this.recognise(event));
    this.consumers.register(PHONE_PROVEN, (event) => this.recognise(event));
  }

  private async recognise({ payload }: DeliveredEvent): Promise<void> {
    const { personId } = payload as { personId: string };
    await this.transactions.run(async (manager) => {
      for (const id of await filingsFor(manager, personId)) {
        const facts = await this.loadComplaint.loadFacts(manager, id, { lock: true });
        const recognised = recognisePerson(facts, personId);
        if (recognised !== null) await this.recordDecision.record(manager, facts, recognised, SYSTEM, this.clock.now());
      }
    });
  }
}

async function filingsFor(manager: EntityManager, personId: string): Promise<string[]> {
  const number = (await manager.findOneBy(Person, { id: personId }))?.provenPhone ?? null;
  if (number === null) return [];
  const ids: string[] = [];
  for (const { householdId } of await manager.findBy(HouseholdMember, { personId })) {
    ids.push(...(await filingsIn(manager, householdId, number)));
  }
  return ids;
}

async function filingsIn(manager: EntityManager, householdId: string, number: string): Promise<string[]> {
  const { estateId } = await manager.findOneByOrFail(Household, { id: householdId });
  const rows = await manager.find(Complaint, {
    select: { id: true, onBehalfOfPhone: true },
    where: { estateId, householdId, filedById: Not(IsNull()), onBehalfOfPersonId: IsNull(), status: Not('closed') },
  });
  return rows.filter(({ onBehalfOfPhone }) => digitsOf(onBehalfOfPhone ?? '') === number).map(({ id }) => id);
}
