import type { INestApplicationContext } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Complaint } from '../../complaints/entities/complaint';
import { WorkOrder } from '../../complaints/entities/work-order';
import { TransactionRunner } from '../../platform/database/transaction-runner';

/** What a person would see on the screen before acting: versions, and who holds the order. */
export class SeededMatters {
  private readonly transactions: TransactionRunner;

  constructor(app: INestApplicationContext) {
    this.transactions = app.get(TransactionRunner);
  }

  complaint(id: string): Promise<Complaint> {
    return this.transactions.read((manager) => manager.findOneByOrFail(Complaint, { id }));
  }

  /** 待回访, longest closed first. */
  waitingForCall(): Promise<Complaint[]> {
    return this.transactions.read((manager) =>
      manager.find(Complaint, { where: { callerId: Not(IsNull()) }, order: { closedAt: 'ASC' } }),
    );
  }

  /** The latest lead order. */
  order(complaintId: string): Promise<WorkOrder> {
    return this.transactions.read((manager) =>
      manager.findOneOrFail(WorkOrder, { where: { complaintId, kind: 'lead' }, order: { id: 'DESC' } }),
    );
  }

  /** The latest co-handling order. */
  coHandling(complaintId: string): Promise<WorkOrder> {
    return this.transactions.read((manager) =>
      manager.findOneOrFail(WorkOrder, { where: { complaintId, kind: 'coHandling' }, order: { id: 'DESC' } }),
    );
  }
}
