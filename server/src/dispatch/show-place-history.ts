import { Injectable } from '@nestjs/common';
import type { PlaceHistoryView } from '@yingsheng/shared/api/work-order';
import { ComplaintScene } from '../complaints/complaint-scene';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { PlaceHistory } from './place-history';

/** 此处过往 beside a complaint: whoever answers for it sees that it is the third time, too. */
@Injectable()
export class ShowPlaceHistory {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
    private readonly placeHistory: PlaceHistory,
  ) {}

  /** @throws DomainError COMPLAINT.NOT_FOUND */
  execute(viewer: Viewer, complaintId: string): Promise<PlaceHistoryView> {
    return this.transactions.read(async (manager) => {
      const { complaint } = await this.scene.look(manager, viewer, complaintId);
      return {
        recurrenceCount: await this.placeHistory.recurrenceCount(manager, complaint, viewer.personId),
        rows: await this.placeHistory.told(manager, complaint, viewer.personId),
      };
    });
  }
}
