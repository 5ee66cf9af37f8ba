import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { ChannelOut } from '@yingsheng/shared/api/delivery';
import type { EntityManager } from 'typeorm';
import type { AccountSecured } from '../auth/record-account-change';
import { Person } from '../directory/entities/person';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { OutboxEvent } from '../platform/outbox/outbox-event';
import { OutsideError } from '../platform/outside/outside-error';
import { addressOf, ChannelsOut } from './channels/channels-out';
import { ACCOUNT_CHANNELS, accountWords } from './domain/account-words';

/** What the outbox carries for each change of an account that is to leave the house: `AccountSecured`. */
export const ACCOUNT_MESSAGE_DUE = 'AccountMessageDue';

/**
 * 账号变动提醒: at any hour and whatever the person wishes otherwise, by the first channel that takes it. One that is down
 * is waited for; the event's id is the key of its repeats.
 */
@Injectable()
export class SendAccountMessage implements OnModuleInit {
  private readonly logger = new Logger(SendAccountMessage.name);

  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly channels: ChannelsOut,
  ) {}

  onModuleInit(): void {
    const forget = (event: DeliveredEvent) => this.transactions.run((manager) => forgetFormerPhone(manager, event));
    this.consumers.registerOutside(ACCOUNT_MESSAGE_DUE, {
      handle: async (event) => {
        await this.send(event);
        await forget(event);
      },
      giveUp: forget,
    });
  }

  /** @throws OutsideError `retryable`: to be tried again later */
  private async send(event: DeliveredEvent): Promise<void> {
    const { personId, change, formerPhone } = event.payload as unknown as AccountSecured;
    const person = await this.transactions.read((manager) => manager.findOneBy(Person, { id: personId }));
    if (person === null) return;
    const { id: dedupeKey, createdAt: occurredAt } = event;
    const message = { ...accountWords(change, occurredAt), dedupeKey, occurredAt, number: null, page: null };
    for (const kind of ACCOUNT_CHANNELS) {
      const to = addressOn(kind, person, formerPhone);
      const channel = this.channels.get(kind);
      if (!channel.isConfigured || to === null) continue;
      try {
        await channel.send({ ...message, to });
        return;
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error;
        if (error.kind === 'retryable' || error.kind === 'token') throw error;
        this.logger.warn({ eventId: event.id, channel: kind, error: error.message });
      }
    }
  }
}

/** A number that was shown to be theirs before one that somebody wrote down. */
function addressOn(kind: ChannelOut, person: Person, formerPhone: string | undefined): string | null {
  return kind === 'sms' ? (formerPhone ?? person.provenPhone ?? person.phone) : addressOf(person, kind);
}

/** The event stays on record for a while; the number, which is nobody's account any more, does not. */
export async function forgetFormerPhone(manager: EntityManager, { id, payload }: DeliveredEvent): Promise<void> {
  if (!('formerPhone' in payload)) return;
  const { personId, change } = payload as unknown as AccountSecured;
  await manager.update(OutboxEvent, { id }, { payload: { personId, change } });
}
