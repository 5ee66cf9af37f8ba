import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { isLowRating } from './domain/choose-closings-to-call';
import { rateComplaint } from './domain/decide-follow-up';
import { PlanFollowUpCall } from './plan-follow-up-call';

/** 评价: a low one is not only counted; somebody calls and asks. */
@Injectable()
export class RateComplaint {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly planFollowUpCall: PlanFollowUpCall,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['rate']): Promise<void> {
    return this.act.execute(viewer, id, request.version, async (facts, now, manager) => {
      const rating = rateComplaint(facts, viewer, request, request.comment ?? null, now);
      return isLowRating(request) ? this.planFollowUpCall.afterLowRating(manager, facts, rating, now) : rating;
    });
  }
}
