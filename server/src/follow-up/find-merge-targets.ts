import { Injectable } from '@nestjs/common';
import type { MergeCandidate } from '@yingsheng/shared/api/complaint-actions';
import { ComplaintScene } from '../complaints/complaint-scene';
import { allowedComplaintActions } from '../complaints/domain/allowed-actions';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { candidate, meant, namedBy } from './named-matters';

/** The newest of them; who has more to choose from says more of the number. */
const MOST_SHOWN = 10;

/** 要并到哪一件: which open matters a number may mean, newest first, to be looked at before anything is merged. */
@Injectable()
export class FindMergeTargets {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
    private readonly clock: Clock,
  ) {}

  /** Nothing to whoever may not merge it. */
  execute(viewer: Viewer, id: string, said: string): Promise<MergeCandidate[]> {
    return this.transactions.read(async (manager) => {
      const facts = await this.scene.look(manager, viewer, id);
      if (!allowedComplaintActions(viewer, facts, this.clock.now()).includes('merge')) return [];
      const named = await namedBy(manager, viewer, facts.complaint.estateId, said);
      return meant(named, undefined, id).slice(0, MOST_SHOWN).map(candidate);
    });
  }
}
