import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import type { EntityManager } from 'typeorm';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import { mergeComplaint } from '../complaints/domain/decide/merge';
import type { Decision } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { LoadComplaint } from '../complaints/load-complaint';
import { TakeIn } from '../complaints/take-in';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { candidate, meant, namedBy } from './named-matters';
import { WorkAgain } from './work-again';

type MergeRequest = ComplaintActionRequests['merge'];

/** 并案: the target is named by its number, as people say it; where several have it, one must be chosen. */
@Injectable()
export class MergeComplaint {
  constructor(
    private readonly actOnComplaint: ActOnComplaint,
    private readonly loadComplaint: LoadComplaint,
    private readonly takeIn: TakeIn,
    private readonly workAgain: WorkAgain,
  ) {}

  execute(viewer: Viewer, id: string, request: MergeRequest): Promise<void> {
    return this.actOnComplaint.execute(viewer, id, request.version, async (facts, now, manager) => {
      const named = await namedBy(manager, viewer, facts.complaint.estateId, request.targetNumber);
      const chosen = meant(named, request.targetId, id);
      if (chosen.length > 1) throw new DomainError('COMPLAINT.NUMBER_AMBIGUOUS', { candidates: chosen.map(candidate) });
      // Held like the complaint itself: or two merged into each other at the same moment would both be closed.
      const [found] = chosen;
      const target = found === undefined ? null : await this.loadComplaint.loadFacts(manager, found.id, { lock: true });
      const decided = mergeComplaint(facts, viewer, target, request.reason, now);
      if (target !== null) {
        const there = await this.goesOn(manager, target, decided.target, now);
        await this.takeIn.execute(manager, target, facts.complaint, there, viewer, now);
      }
      return decided.merged;
    });
  }

  /** What waited for its reporter is offered anew to whoever works on it. */
  private goesOn(
    manager: EntityManager,
    target: ComplaintFacts,
    decided: Decision,
    now: Date,
  ): Promise<Decision> | Decision {
    const isReopened = target.complaint.status === 'resolved';
    return isReopened ? this.workAgain.decide(manager, target, decided, now) : decided;
  }
}
