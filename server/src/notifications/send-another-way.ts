import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { newId } from '../platform/ids';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { MESSAGE_DUE } from './arrange-deliveries';
import { Delivery, DeliveryAttempt } from './entities/delivery';

const MAX_DETAIL = 200;

/** WeChat took a message and says later that it did not arrive: the person is reached by the next channel. */
@Injectable()
export class SendAnotherWay {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async execute(personId: string, providerId: string, why: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const sent = { personId, providerId, sentBy: 'wechatSubscribe', state: 'sent' } as const;
      const delivery = await manager.findOneBy(Delivery, sent);
      if (delivery === null) return;
      const now = this.clock.now();
      const channels = delivery.channels.filter((channel) => channel !== 'wechatSubscribe');
      const pending = { state: 'pending', channels, sentBy: null, providerId: null, sentAt: null } as const;
      const { affected } = await manager.update(Delivery, { id: delivery.id, state: 'sent' }, pending);
      if (affected !== 1) return;
      await insertRows(manager, DeliveryAttempt, [
        {
          id: newId(),
          deliveryId: delivery.id,
          channel: 'wechatSubscribe',
          attemptedAt: now,
          outcome: 'refused',
          detail: why.slice(0, MAX_DETAIL),
        },
      ]);
      await appendOutbox(manager, [{ type: MESSAGE_DUE, payload: { deliveryId: delivery.id }, occurredAt: now }]);
    });
  }
}
