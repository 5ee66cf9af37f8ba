import { Injectable } from '@nestjs/common';
import type { ContentDecision } from '@yingsheng/shared/api/content-review';
import { ComplaintScene } from '../complaints/complaint-scene';
import { RecordDecision } from '../complaints/record-decision';
import { holdMedia } from '../media/hold-media';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { ContentCheck } from './content-check.entity';
import { reviewContent } from './domain/decide-content';

/** 内容复核: a person decides what the check only suspected. */
@Injectable()
export class ReviewContent {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CONTENT.*; for a complaint one may not see, the same as for none */
  async execute(viewer: Viewer, checkId: string, { isReleased, reason = null }: Decided): Promise<void> {
    await this.transactions.run(async (manager) => {
      const found = await manager.findOneBy(ContentCheck, { id: checkId });
      if (found === null) throw new DomainError('CONTENT.NOT_FOUND');
      const facts = await this.scene.lock(manager, viewer, found.complaintId).catch(asUnknownContent);
      const now = this.clock.now();
      const decision = reviewContent(facts, viewer, found, { isReleased, reason });
      const state = isReleased ? 'released' : 'notReleased';
      const { affected } = await manager.update(
        ContentCheck,
        { id: checkId, state: 'held' },
        { state, decidedById: viewer.personId, decidedAt: now, reason },
      );
      if (affected !== 1) throw new DomainError('CONTENT.ALREADY_REVIEWED');
      if (found.subject === 'media') await holdMedia(manager, found.subjectId, isReleased ? null : 'notReleased');
      await this.recordDecision.record(manager, facts, decision, viewer, now);
    });
  }
}

type Decided = Pick<ContentDecision, 'isReleased'> & { readonly reason?: string | null };

function asUnknownContent(error: unknown): never {
  const isHidden = error instanceof DomainError && error.code === 'COMPLAINT.NOT_FOUND';
  throw isHidden ? new DomainError('CONTENT.NOT_FOUND') : error;
}
