import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isEmergency } from '@yingsheng/shared/sla/policy';
import type { EntityManager } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { WecomChannel } from './channels/wecom';
import { urgentWords } from './domain/robot-words';

/** What the outbox carries for each message to the staff group. */
const ROBOT_DUE = 'RobotDue';

/** 企业微信群: hears of every new emergency, and of what a sweep found broken. */
@Injectable()
export class TellRobot implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly wecom: WecomChannel,
  ) {}

  onModuleInit(): void {
    this.consumers.register('ComplaintSubmitted', (event) => this.tellOfEmergency(event));
    this.consumers.registerOutside(ROBOT_DUE, { handle: ({ payload }) => this.wecom.tellRobot(String(payload.words)) });
  }

  /** In the caller's transaction; the message leaves after the commit. `null`: nothing the group may read. */
  async say(manager: EntityManager, words: string | null, now: Date): Promise<void> {
    if (words === null || !this.wecom.hasRobot) return;
    await appendOutbox(manager, [{ type: ROBOT_DUE, payload: { words }, occurredAt: now }]);
  }

  private async tellOfEmergency({ payload, createdAt }: DeliveredEvent): Promise<void> {
    await this.transactions.run(async (manager) => {
      const complaint = await manager.findOneByOrFail(Complaint, { id: String(payload.complaintId) });
      if (isEmergency(complaint.urgency)) await this.say(manager, urgentWords(complaint), createdAt);
    });
  }
}
