import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
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
    return this.act.execute(viewer, id, version, (facts, now, manager) =>
      this.planFollowUpCall.afterClosing(manager, facts, confirmComplaint(facts, viewer, now), now),
    );
  }
}
