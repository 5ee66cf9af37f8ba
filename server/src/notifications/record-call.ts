import { Injectable } from '@nestjs/common';
import type { RecordCallRequest } from '@yingsheng/shared/api/call-task';
import { type EntityManager, In } from 'typeorm';
import { applyDecision } from '../complaints/domain/apply-decision';
import { dropCalls, isOver, type MadeCall, recordCall } from '../complaints/domain/decide/call';
import type { Decision } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { maySee } from '../complaints/domain/parties';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { TakePhoneAnswer } from '../follow-up/take-phone-answer';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { CallTask } from './entities/call-task';

/** 打过电话了: reached counts as told, and what was answered counts at once; not reached is tried again, a few times. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly complaints: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly takePhoneAnswer: TakePhoneAnswer,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError CALL_TASK.NOT_FOUND, CALL_TASK.DONE, CALL_TASK.WORDS_MISSING, COMPLAINT.ACTION_NOT_YOURS,
   * COMPLAINT.ACTION_NOT_IN_STATE
   */
  async execute(viewer: Viewer, callTaskId: string, request: RecordCallRequest): Promise<void> {
    await this.transactions.run(async (manager) => {
      const asked = await manager.findOneBy(CallTask, { id: callTaskId });
      if (asked === null) throw new DomainError('CALL_TASK.NOT_FOUND');
      const facts = await this.complaints.loadFacts(manager, asked.complaintId, { lock: true });
      if (!maySee(viewer, facts)) throw new DomainError('CALL_TASK.NOT_FOUND');
      const task = await manager.findOneByOrFail(CallTask, { id: callTaskId });
      const { outcome, note = null, words } = request;
      const call = { ...task, outcome, note };
      const recorded = recordCall(facts, viewer, call);
      if (task.doneAt !== null) throw new DomainError('CALL_TASK.DONE');
      const now = this.clock.now();
      const told = await this.withOthers(manager, facts, recorded, call, now);
      const decision = await this.withAnswer(manager, facts, told, viewer, { outcome, words }, now);
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

  /** What else was to be told about the matter was told, or given up, in the same call. */
  private async withOthers(
    manager: EntityManager,
    facts: ComplaintFacts,
    recorded: Decision,
    call: MadeCall & Pick<CallTask, 'complaintId'>,
    now: Date,
  ): Promise<Decision> {
    if (!isOver(call)) return recorded;
    const others = (await openCalls(manager, call.complaintId)).filter(({ id }) => id !== call.id);
    if (others.length === 0) return recorded;
    const ids = others.map(({ id }) => id);
    await manager.update(CallTask, { id: In(ids) }, { outcome: call.outcome, doneAt: now });
    const dropped = dropCalls(facts, ids);
    return dropped === null ? recorded : mergeDecisions(recorded, dropped);
  }

  private async withAnswer(
    manager: EntityManager,
    facts: ComplaintFacts,
    recorded: Decision,
    viewer: Viewer,
    { outcome, words }: Pick<RecordCallRequest, 'outcome' | 'words'>,
    now: Date,
  ): Promise<Decision> {
    if (outcome !== 'saidFixed' && outcome !== 'saidNotFixed') return recorded;
    if (words === undefined) throw new DomainError('CALL_TASK.WORDS_MISSING');
    const told = applyDecision(facts, recorded);
    const answer = { isFixed: outcome === 'saidFixed', words };
    return mergeDecisions(recorded, await this.takePhoneAnswer.decide(manager, told, viewer, answer, now));
  }
}

/** Those that nobody has made, nor dropped. */
export function openCalls(manager: EntityManager, complaintId: string): Promise<CallTask[]> {
  return manager
    .createQueryBuilder(CallTask, 'task')
    .where('task.complaintId = :complaintId AND task.doneAt IS NULL', { complaintId })
    .orderBy('task.id')
    .getMany();
}
