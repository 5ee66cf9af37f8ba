import { Injectable } from '@nestjs/common';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import { applyDecision } from '../complaints/domain/apply-decision';
import { urgeComplaint } from '../complaints/domain/decide/talk';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { PassOnToTarget } from '../complaints/pass-on-to-target';
import { DutyRoster } from '../dispatch/duty-roster';
import type { Viewer } from '../platform/http/viewer';
import { escalateUrge } from './domain/escalate-urge';

/** 催办: counted, at most one an hour; every third is carried one rung further up in the same transaction. */
@Injectable()
export class UrgeComplaint {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly roster: DutyRoster,
    private readonly passOn: PassOnToTarget,
  ) {}

  /** @throws DomainError COMPLAINT.URGED_RECENTLY */
  execute(viewer: Viewer, id: string, seenVersion: number): Promise<void> {
    return this.act.execute(viewer, id, seenVersion, async (facts, now, manager) => {
      const urged = urgeComplaint(facts, viewer, now);
      if (facts.complaint.closeReason === 'merged') {
        await this.passOn.execute(manager, facts, viewer, { action: 'urge' }, now);
        return { ...urged, events: [] };
      }
      const staff = await this.roster.candidatesOf(manager, facts.complaint.estateId);
      return mergeDecisions(urged, escalateUrge(applyDecision(facts, urged), staff));
    });
  }
}
