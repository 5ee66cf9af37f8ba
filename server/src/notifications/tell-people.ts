import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { ArrangeDeliveries } from './arrange-deliveries';
import { AskForCalls } from './ask-for-calls';
import { ALL_RULES } from './domain/all-rules';
import { guestCallFor, noticesFor } from './domain/notices-for';
import type { NoticeDraft, NotifiedMatter } from './domain/notified-matter';
import { HoldAlarms } from './hold-alarms';
import { isPromiseOver } from './is-promise-over';
import { keepNotices } from './keep-notices';
import { LoadNotifiedMatter } from './load-notified-matter';

/** Turns what happens to a complaint into notices. */
@Injectable()
export class TellPeople implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly matters: LoadNotifiedMatter,
    private readonly arrangeDeliveries: ArrangeDeliveries,
    private readonly calls: AskForCalls,
    private readonly hold: HoldAlarms,
    private readonly transactions: TransactionRunner,
  ) {}

  onModuleInit(): void {
    for (const type of new Set(ALL_RULES.map((rule) => rule.event))) {
      this.consumers.register(type, (event) => this.tell(event));
    }
  }

  private async tell(event: DeliveredEvent): Promise<void> {
    const { complaintId } = event.payload;
    if (typeof complaintId !== 'string') throw new Error(`event ${event.id} names no complaint`);
    await this.transactions.run(async (manager) => {
      if (await isPromiseOver(manager, event.payload.whileClockId)) return;
      const matter = await this.matters.load(manager, complaintId, event.createdAt);
      const told = { type: event.type, payload: event.payload, occurredAt: event.createdAt };
      const call = guestCallFor(matter, told);
      if (call !== null) await this.calls.execute(manager, matter, event.id, call, event.createdAt);
      const drafts = noticesFor(matter, told);
      if (drafts.length === 0) return;
      const heldIds = await this.holdAlarms(manager, matter, event, drafts);
      const atOnce = drafts.filter(({ personId }) => !heldIds.has(personId));
      await keepNotices(manager, event, atOnce);
      await this.arrangeDeliveries.execute(manager, matter, event, atOnce);
    });
  }

  /** Only what the submission of an emergency itself sets off, and only for those who work here. */
  private async holdAlarms(
    manager: EntityManager,
    { complaintId, estateId, reporterId, guestPhone, isEmergency, submittedAt, staffIds }: NotifiedMatter,
    event: DeliveredEvent,
    drafts: readonly NoticeDraft[],
  ): Promise<ReadonlySet<string>> {
    const isOpening = event.createdAt.getTime() === submittedAt.getTime();
    if (!isEmergency || !isOpening) return new Set();
    const listenerIds = drafts
      .map(({ personId }) => personId)
      .filter((id) => id !== reporterId && staffIds.includes(id));
    return this.hold.execute(manager, { complaintId, estateId, reporterId, guestPhone }, event, listenerIds);
  }
}
