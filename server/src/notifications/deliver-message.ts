import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { ChannelOut } from '@yingsheng/shared/api/delivery';
import type { EntityManager } from 'typeorm';
import { waitsUntil } from '../complaints/domain/quiet-hours';
import { Complaint } from '../complaints/entities/complaint';
import { LoadComplaint } from '../complaints/load-complaint';
import { Person } from '../directory/entities/person';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { newId } from '../platform/ids';
import { type DeliveredEvent, NotYet, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { OutsideError } from '../platform/outside/outside-error';
import { MESSAGE_DUE } from './arrange-deliveries';
import { AskForCalls } from './ask-for-calls';
import type { SendReceipt } from './channels/channel';
import { addressOf, ChannelsOut } from './channels/channels-out';
import { Delivery, DeliveryAttempt } from './entities/delivery';
import { SubscribeCredit } from './entities/subscribe-credit';
import { isPromiseOver } from './is-promise-over';

const MAX_DETAIL = 200;

/**
 * 送达: tries the channels in order until one takes the message. A channel that cannot reach the person gives way to the
 * next; one that is down makes the whole message wait, so that nobody is told twice. A danger for those who work here does
 * not wait for it: twice is better than late. Sending and recording cannot be one step: whoever dies between them sends
 * that one message again, under the same key. Whom the complaint has come to name while the message waited is told nothing
 * any more.
 */
@Injectable()
export class DeliverMessage implements OnModuleInit {
  private readonly logger = new Logger(DeliverMessage.name);

  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly channels: ChannelsOut,
    private readonly calls: AskForCalls,
    private readonly complaints: LoadComplaint,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consumers.registerOutside(MESSAGE_DUE, {
      handle: (event) => this.execute(deliveryIdOf(event)),
      giveUp: (event) => this.giveUp(deliveryIdOf(event)),
    });
  }

  /** @throws OutsideError `retryable`: to be tried again later; NotYet: at this hour nobody is to be woken for it */
  async execute(deliveryId: string): Promise<void> {
    const now = this.clock.now();
    const found = await this.transactions.run((manager) => pending(manager, deliveryId, now));
    if (found === null) return;
    const { delivery, person, isDanger } = found;
    let down: OutsideError | null = null;
    for (const kind of delivery.channels) {
      const to = addressOf(person, kind);
      if (to === null) continue;
      try {
        const receipt = await this.channels
          .get(kind)
          .send({ ...delivery, to, dedupeKey: delivery.id, occurredAt: delivery.createdAt });
        await this.transactions.run((manager) => this.recordSent(manager, delivery, kind, receipt));
        return;
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error;
        await this.transactions.run((manager) => this.recordFailure(manager, delivery, kind, error));
        if (error.kind !== 'retryable' && error.kind !== 'token') continue;
        if (!isDanger) throw error;
        down ??= error;
      }
    }
    if (down !== null) throw down;
    await this.transactions.run((manager) => this.leaveToAPerson(manager, delivery));
  }

  private async recordSent(
    manager: EntityManager,
    { id, personId }: Delivery,
    kind: ChannelOut,
    receipt: SendReceipt,
  ): Promise<void> {
    const now = this.clock.now();
    const sent = { state: 'sent' as const, sentBy: kind, providerId: receipt.providerId, sentAt: now };
    await manager.update(Delivery, { id }, sent);
    await this.attempted(manager, id, kind, 'sent', null);
    if (kind === 'wechatSubscribe') await this.countCredit(manager, personId, 'count - 1');
  }

  private async recordFailure(
    manager: EntityManager,
    { id, personId }: Delivery,
    kind: ChannelOut,
    error: OutsideError,
  ): Promise<void> {
    await this.attempted(manager, id, kind, error.kind, error.message);
    if (error.kind === 'permanent') this.logger.error({ deliveryId: id, channel: kind, error: error.message });
    // The platform knows better than the ledger how many accepts are left.
    if (kind === 'wechatSubscribe' && error.kind === 'refused') await this.countCredit(manager, personId, '0');
  }

  private async attempted(
    manager: EntityManager,
    deliveryId: string,
    channel: ChannelOut,
    outcome: string,
    detail: string | null,
  ): Promise<void> {
    await insertRows(manager, DeliveryAttempt, [
      {
        id: newId(),
        deliveryId,
        channel,
        attemptedAt: this.clock.now(),
        outcome,
        detail: detail?.slice(0, MAX_DETAIL) ?? null,
      },
    ]);
  }

  private async countCredit(manager: EntityManager, personId: string, count: '0' | 'count - 1'): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(SubscribeCredit)
      .set({ count: () => count })
      .where('personId = :personId AND templateId = :templateId AND count > 0', {
        personId,
        templateId: this.config.wechat.progressTemplateId ?? '',
      })
      .execute();
  }

  /** 联系不上: recorded, and a resident is called instead. */
  private async leaveToAPerson(manager: EntityManager, delivery: Delivery): Promise<void> {
    await manager.update(Delivery, { id: delivery.id }, { state: 'unreachable' });
    if (delivery.isToStaff || delivery.complaintId === null) return;
    const { complaint } = await this.complaints.loadFacts(manager, delivery.complaintId, { lock: false });
    const matter = { ...complaint, complaintId: complaint.id };
    await this.calls.execute(manager, matter, delivery.eventId, delivery, this.clock.now());
  }

  private async giveUp(deliveryId: string): Promise<void> {
    await this.transactions.run((manager) =>
      manager.update(Delivery, { id: deliveryId, state: 'pending' }, { state: 'dead' }),
    );
  }
}

/** What may still be sent, and at this hour; from here on nothing is sent to an accused. */
async function pending(
  manager: EntityManager,
  id: string,
  now: Date,
): Promise<{ readonly delivery: Delivery; readonly person: Person; readonly isDanger: boolean } | null> {
  const delivery = await manager.findOneBy(Delivery, { id, state: 'pending' });
  const person = delivery === null ? null : await manager.findOneBy(Person, { id: delivery.personId });
  if (delivery === null || person === null) return null;
  const matter = await matterOf(manager, delivery);
  if (matter?.accusedIds.includes(person.id)) {
    await manager.update(Delivery, { id, state: 'pending' }, { state: 'withheld' });
    return null;
  }
  if (await isPromiseOver(manager, delivery.whileClockId)) {
    await manager.update(Delivery, { id, state: 'pending' }, { state: 'outdated' });
    return null;
  }
  const isLifeSafety = matter?.urgency === 'lifeSafety';
  const until = waitsUntil({ isStaff: delivery.isToStaff, isLifeSafety }, now);
  if (until !== null) throw new NotYet(until);
  return { delivery, person, isDanger: isLifeSafety && delivery.isToStaff };
}

async function matterOf(
  manager: EntityManager,
  { complaintId }: Delivery,
): Promise<Pick<Complaint, 'accusedIds' | 'urgency'> | null> {
  if (complaintId === null) return null;
  return manager.findOne(Complaint, {
    select: { id: true, accusedIds: true, urgency: true },
    where: { id: complaintId },
  });
}

function deliveryIdOf({ id, payload }: DeliveredEvent): string {
  if (typeof payload.deliveryId !== 'string') throw new Error(`event ${id} names no delivery`);
  return payload.deliveryId;
}
