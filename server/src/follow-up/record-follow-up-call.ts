import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { recordFollowUpCall } from './domain/decide-call';
import { WorkAgain } from './work-again';

/** 记录回访: not satisfied, and it is worked on again at once. */
@Injectable()
export class RecordFollowUpCall {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly workAgain: WorkAgain,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['recordFollowUpCall']): Promise<void> {
    const { version, outcome, note } = request;
    return this.act.execute(viewer, id, version, async (facts, now, manager) => {
      const recorded = recordFollowUpCall(facts, viewer, { outcome, note }, now);
      return recorded.complaint.status === 'in_progress'
        ? this.workAgain.decideWithLead(manager, facts, recorded, now)
        : recorded;
    });
  }
}
