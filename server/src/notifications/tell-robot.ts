import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isEmergency } from '@yingsheng/shared/sla/policy';
import type { EntityManager } from 'typeorm';
import { guestPhoneOf } from '../complaints/domain/guest';
import { Complaint } from '../complaints/entities/complaint';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { WecomChannel } from './channels/wecom';
import { isFitForTheGroup, urgentWords } from './domain/robot-words';
import { STAFF_GROUP } from './entities/emergency-alarm';
import { HoldAlarms } from './hold-alarms';

/** What the outbox carries for each message to the staff group. */
const ROBOT_DUE = 'RobotDue';

/** 企业微信群: hears of every new emergency, and of what a sweep found broken. */
@Injectable()
export class TellRobot implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly wecom: WecomChannel,
    private readonly hold: HoldAlarms,
  ) {}

  onModuleInit(): void {
    for (const type of ['ComplaintSubmitted', 'DangerConfirmed']) {
      this.consumers.register(type, (event) => this.tellOfEmergency(event));
    }
    this.consumers.registerOutside(ROBOT_DUE, { handle: ({ payload }) => this.wecom.tellRobot(String(payload.words)) });
  }

  /** In the caller's transaction; the message leaves after the commit. `null`: nothing the group may read. */
  async say(manager: EntityManager, words: string | null, now: Date): Promise<void> {
    if (words === null || !this.wecom.hasRobot) return;
    await appendOutbox(manager, [{ type: ROBOT_DUE, payload: { words }, occurredAt: now }]);
  }

  private async tellOfEmergency(event: DeliveredEvent): Promise<void> {
    await this.transactions.run(async (manager) => {
      const complaint = await manager.findOneByOrFail(Complaint, { id: String(event.payload.complaintId) });
      if (!isEmergency(complaint.urgency) || (await this.isHeld(manager, complaint, event))) return;
      await this.say(manager, urgentWords(complaint), event.createdAt);
    });
  }

  /** What the group may not read is not held for it either. */
  private async isHeld(manager: EntityManager, complaint: Complaint, event: DeliveredEvent): Promise<boolean> {
    const { id: complaintId, estateId, reporterId } = complaint;
    if (!isFitForTheGroup(complaint)) return false;
    const alarm = { complaintId, estateId, reporterId, guestPhone: guestPhoneOf(complaint) };
    const heldIds = await this.hold.execute(manager, alarm, event, [STAFF_GROUP]);
    return heldIds.has(STAFF_GROUP);
  }
}
