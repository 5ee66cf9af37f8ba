import { Injectable } from '@nestjs/common';
import type { RecordCallRequest } from '@yingsheng/shared/api/call-task';
import { isOver, recordCall } from '../complaints/domain/decide/call';
import { maySee } from '../complaints/domain/parties';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { CallTask } from './entities/call-task';

/** 打过电话了: reached counts as told; not reached is tried again, a few times. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly complaints: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CALL_TASK.NOT_FOUND, CALL_TASK.DONE, COMPLAINT.ACTION_NOT_YOURS */
  async execute(viewer: Viewer, callTaskId: string, request: RecordCallRequest): Promise<void> {
    await this.transactions.run(async (manager) => {
      const asked = await manager.findOneBy(CallTask, { id: callTaskId });
      if (asked === null) throw new DomainError('CALL_TASK.NOT_FOUND');
      const facts = await this.complaints.loadFacts(manager, asked.complaintId, { lock: true });
      if (!maySee(viewer, facts)) throw new DomainError('CALL_TASK.NOT_FOUND');
      const task = await manager.findOneByOrFail(CallTask, { id: callTaskId });
      const { outcome, note = null } = request;
      const call = { ...task, outcome, note };
      const decision = recordCall(facts, viewer, call);
      if (task.doneAt !== null) throw new DomainError('CALL_TASK.DONE');
      const now = this.clock.now();
      const after = await this.recordDecision.record(manager, facts, decision, viewer, now);
      const again = after.clocks.find((clock) => clock.subjectId === callTaskId && clock.endedAt === null);
      await manager.update(
        CallTask,
        { id: callTaskId },
        {
          outcome,
          note,
          attemptCount: task.attemptCount + 1,
          lastTriedAt: now,
          dueAt: again?.dueAt ?? task.dueAt,
          doneAt: isOver(call) ? now : null,
        },
      );
    });
  }
}
