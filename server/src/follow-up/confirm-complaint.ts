import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { confirmComplaint } from './domain/decide-follow-up';
import { PlanFollowUpCall } from './plan-follow-up-call';

@Injectable()
export class ConfirmComplaint {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly planFollowUpCall: PlanFollowUpCall,
  ) {}

  execute(viewer: Viewer, id: string, { version }: ComplaintActionRequests['confirm']): Promise<void> {
    return this.act.execute(viewer, id, version, (facts, now, manager) => {
      const confirmed = confirmComplaint(facts, viewer, now);
      // Closed by a word on the phone: whether it is called back was decided then.
      if (facts.complaint.status === 'closed') return confirmed;
      return this.planFollowUpCall.afterClosing(manager, facts, confirmed, now);
    });
  }
}
