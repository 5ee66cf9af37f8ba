import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountChange } from '../auth/domain/account-change';
import { ACCOUNT_SECURED } from '../auth/record-account-change';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { accountWords } from './domain/account-words';
import { keepNotices } from './keep-notices';

interface Secured {
  readonly personId: string;
  readonly change: AccountChange;
}

/** 站内提醒: whoever the account belongs to, of each change of the ways into it. */
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
    const { personId, change } = event.payload as unknown as Secured;
    const notice = { personId, ...accountWords(change), complaintId: null, workOrderId: null };
    await this.transactions.run((manager) => keepNotices(manager, event, [notice]));
  }
}
