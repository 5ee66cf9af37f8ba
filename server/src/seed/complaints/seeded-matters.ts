import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decision, entry } from '../../complaints/domain/decision';
import { Complaint } from '../../complaints/entities/complaint';
import { WorkOrder } from '../../complaints/entities/work-order';
import { LoadComplaint } from '../../complaints/load-complaint';
import { RecordDecision } from '../../complaints/record-decision';
import { TransactionRunner } from '../../platform/database/transaction-runner';

export interface SuspensionWords {
  readonly handlerId: string;
  readonly approverId: string;
  readonly reason: string;
  readonly returnAt: Date;
}

/** What a person would see on the screen before acting: versions, and who holds the order. */
export class SeededMatters {
  private readonly transactions: TransactionRunner;
  private readonly loadComplaint: LoadComplaint;
  private readonly recordDecision: RecordDecision;

  constructor(app: INestApplicationContext) {
    this.transactions = app.get(TransactionRunner);
    this.loadComplaint = app.get(LoadComplaint, { strict: false });
    this.recordDecision = app.get(RecordDecision, { strict: false });
  }

  complaint(id: string): Promise<Complaint> {
    return this.transactions.read((manager) => manager.findOneByOrFail(Complaint, { id }));
  }

  /** The latest lead order. */
  order(complaintId: string): Promise<WorkOrder> {
    return this.transactions.read((manager) =>
      manager.findOneOrFail(WorkOrder, { where: { complaintId, kind: 'lead' }, order: { id: 'DESC' } }),
    );
  }

  /** Requested by the handler and approved by the lead in one go, through the one write door. */
  async suspend(complaintId: string, words: SuspensionWords, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.requestSuspension(manager, complaintId, words, now);
      await this.approveSuspension(manager, complaintId, words, now);
    });
  }

  private async requestSuspension(
    manager: EntityManager,
    complaintId: string,
    { handlerId, reason, returnAt }: SuspensionWords,
    now: Date,
  ): Promise<void> {
    const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
    const workOrderId = facts.workOrders.at(-1)?.id ?? null;
    const data = { until: returnAt.toISOString() };
    const request = entry({
      action: 'workOrder.requestSuspension',
      workOrderId,
      reason,
      data,
      isVisibleToResident: false,
    });
    await this.recordDecision.record(manager, facts, decision({ entries: [request] }), { personId: handlerId }, now);
  }

  private async approveSuspension(
    manager: EntityManager,
    complaintId: string,
    { approverId, reason, returnAt }: SuspensionWords,
    now: Date,
  ): Promise<void> {
    const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
    const order = facts.workOrders.at(-1);
    if (order === undefined) throw new Error('nothing to suspend');
    const data = { until: returnAt.toISOString() };
    const approval = entry({
      action: 'workOrder.approveSuspension',
      workOrderId: order.id,
      reason,
      data,
      isVisibleToResident: false,
    });
    const pause = entry({ action: 'suspend', workOrderId: order.id, isBySystem: true, reason, body: reason, data });
    const suspension = decision({
      complaint: {
        status: 'suspended',
        suspendedAt: now,
        expectedAt: returnAt,
        etaMovedCount: facts.complaint.etaMovedCount + 1,
        etaMovedReason: reason,
        nextStep: '条件具备后马上恢复施工',
      },
      workOrders: [{ change: 'update', id: order.id, patch: { status: 'suspended' } }],
      entries: [approval, pause],
    });
    await this.recordDecision.record(manager, facts, suspension, { personId: approverId }, now);
  }
}
