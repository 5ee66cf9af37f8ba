import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ACCOUNT_SECURED, type AccountSecured } from '../auth/record-account-change';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { accountWords } from './domain/account-words';
import { keepNotices } from './keep-notices';
import { Notice } from './notice.entity';
import { ACCOUNT_MESSAGE_DUE, forgetFormerPhone } from './send-account-message';

/** 站内提醒: whoever the account belongs to, of each change of the ways into it; the same leaves the house. */
@Injectable()
export class TellOfAccounts implements OnModuleInit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly consumers: OutboxConsumerRegistry,
  ) {}

  onModuleInit(): void {
    this.consumers.register(ACCOUNT_SECURED, (event) => this.tell(event));
  }

  private async tell(event: DeliveredEvent): Promise<void> {
    const secured = event.payload as unknown as AccountSecured;
    const { personId, change } = secured;
    const { createdAt: occurredAt } = event;
    const notice = { personId, ...accountWords(change, occurredAt), complaintId: null, workOrderId: null };
    await this.transactions.run(async (manager) => {
      if (await manager.existsBy(Notice, { eventId: event.id, personId })) return;
      await keepNotices(manager, event, [notice]);
      await appendOutbox(manager, [{ type: ACCOUNT_MESSAGE_DUE, payload: { ...secured }, occurredAt }]);
      await forgetFormerPhone(manager, event);
    });
  }
}
