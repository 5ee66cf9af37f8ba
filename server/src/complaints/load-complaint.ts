import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComplaintFacts } from './domain/facts';

@Injectable()
export class LoadComplaint {
  /** Facts of one complaint; `lock` holds the row until the transaction ends. Unknown id: `COMPLAINT.NOT_FOUND`. */
  async loadFacts(_manager: EntityManager, _complaintId: string, _options: { lock: boolean }): Promise<ComplaintFacts> {
    throw new Error('not yet');
  }

  /** The facts of the complaint an order belongs to. Unknown id: `WORK_ORDER.NOT_FOUND`. */
  async loadFactsOfWorkOrder(
    _manager: EntityManager,
    _workOrderId: string,
    _options: { lock: boolean },
  ): Promise<ComplaintFacts> {
    throw new Error('not yet');
  }
}
