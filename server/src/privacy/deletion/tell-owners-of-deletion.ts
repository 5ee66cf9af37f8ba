import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { Complaint } from '../../complaints/entities/complaint';
import { keepNotices } from '../../notifications/keep-notices';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../../platform/outbox/outbox-consumer-registry';
import { DELETION_ASKED } from './ask-for-deletion';

/** 还在办的: whoever answers for them hears that the account waits for them. One notice each, however many matters. */
@Injectable()
export class TellOwnersOfDeletion implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
  ) {}

  onModuleInit(): void {
    this.consumers.register(DELETION_ASKED, (event) => this.tell(event));
  }

  private async tell(event: DeliveredEvent): Promise<void> {
    await this.transactions.run(async (manager) => {
      const open = await manager.find(Complaint, {
        where: { reporterId: String(event.payload.personId), status: Not('closed') },
        order: { id: 'ASC' },
      });
      const owners = new Map<string, Complaint[]>();
      for (const matter of open) {
        owners.set(matter.firstContactOwnerId, [...(owners.get(matter.firstContactOwnerId) ?? []), matter]);
      }
      const notices = [...owners].map(([personId, matters]) => ({
        personId,
        title: '反映人申请注销账号',
        body: `${matters.map(({ number }) => number).join('、')} 办结以后账号才注销。要找本人核实的，请尽早联系。`,
        complaintId: matters[0]?.id ?? null,
        workOrderId: null,
      }));
      await keepNotices(manager, event, notices);
    });
  }
}
