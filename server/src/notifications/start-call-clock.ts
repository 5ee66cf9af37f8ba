import { Injectable, type OnModuleInit } from '@nestjs/common';
import { askForCall } from '../complaints/domain/decide/call';
import { SYSTEM } from '../complaints/domain/facts';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { CALL_ASKED } from './ask-for-calls';
import { CallTask } from './entities/call-task';

/** 电话告知的时限: starts with an entry of the timeline, like every other promise. */
@Injectable()
export class StartCallClock implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly complaints: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consumers.register(CALL_ASKED, (event) => this.execute(callTaskIdOf(event)));
  }

  /** Asked twice it starts one clock. */
  async execute(callTaskId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { complaintId } = await manager.findOneByOrFail(CallTask, { id: callTaskId });
      const facts = await this.complaints.loadFacts(manager, complaintId, { lock: true });
      const task = await manager.findOneByOrFail(CallTask, { id: callTaskId });
      const isStarted = facts.clocks.some(({ subjectId }) => subjectId === callTaskId);
      if (isStarted || task.doneAt !== null || task.attemptCount > 0) return;
      const { closedAt } = facts.complaint;
      // Over before anybody could be asked: nothing of this is to be told any more.
      if (closedAt !== null && closedAt > task.createdAt) {
        await manager.update(CallTask, { id: callTaskId }, { doneAt: this.clock.now() });
        return;
      }
      const after = await this.recordDecision.record(manager, facts, askForCall(facts, task), SYSTEM, this.clock.now());
      const started = after.clocks.find(({ subjectId }) => subjectId === callTaskId);
      if (started !== undefined) await manager.update(CallTask, { id: callTaskId }, { dueAt: started.dueAt });
    });
  }
}

function callTaskIdOf({ id, payload }: DeliveredEvent): string {
  if (typeof payload.callTaskId !== 'string') throw new Error(`event ${id} names no call`);
  return payload.callTaskId;
}
