import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { dropCalls } from '../complaints/domain/decide/call';
import { SYSTEM } from '../complaints/domain/facts';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { CallTask } from './entities/call-task';
import { openCalls } from './record-call';

/** After any of these, what was to be told before is no longer so, or was told otherwise. */
const OVERTAKING = [
  'ComplaintResolved',
  'ComplaintConfirmed',
  'ComplaintConfirmedByPhone',
  'ComplaintRefused',
  'ComplaintClosedByTimeout',
  'ComplaintReopened',
  'ComplaintDeclined',
  'ComplaintWithdrawn',
  'ComplaintMerged',
  'ComplaintJoined',
] as const;

/** 不用再打的电话: ended with their clocks, not only left out of the list. */
@Injectable()
export class DropCalls implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly complaints: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of OVERTAKING) this.consumers.register(type, (event) => this.afterEvent(event));
  }

  /** Told twice it drops nothing more: what was asked for since the event stays. */
  private async afterEvent({ id, payload, createdAt }: DeliveredEvent): Promise<void> {
    if (typeof payload.complaintId !== 'string') throw new Error(`event ${id} names no complaint`);
    await this.before(payload.complaintId, createdAt);
  }

  /** Those that were asked for before that instant. */
  async before(complaintId: string, instant: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const isOvertaken = ({ createdAt }: CallTask) => createdAt < instant;
      if (!(await openCalls(manager, complaintId)).some(isOvertaken)) return;
      const facts = await this.complaints.loadFacts(manager, complaintId, { lock: true });
      const ids = (await openCalls(manager, complaintId)).filter(isOvertaken).map(({ id }) => id);
      if (ids.length === 0) return;
      const now = this.clock.now();
      await manager.update(CallTask, { id: In(ids) }, { doneAt: now });
      const decision = dropCalls(facts, ids);
      if (decision !== null) await this.recordDecision.record(manager, facts, decision, SYSTEM, now);
    });
  }
}
