import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { ComplaintScene } from './complaint-scene';
import { ComplaintRead } from './entities/complaint-read';

/** 已读: moves a person's own place in the timeline forward, never back, and never beyond what there is. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
  ) {}

  async execute({ personId, ...viewer }: Viewer, complaintId: string, seenSequence: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { lastEntry } = await this.scene.look(manager, { personId, ...viewer }, complaintId);
      const sequence = Math.min(seenSequence, lastEntry.sequence);
      const place = { personId, complaintId };
      await manager
        .createQueryBuilder()
        .insert()
        .into(ComplaintRead)
        .values({ ...place, sequence })
        .orIgnore()
        .updateEntity(false)
        .execute();
      await manager.update(ComplaintRead, { ...place, sequence: LessThan(sequence) }, { sequence });
    });
  }
}
