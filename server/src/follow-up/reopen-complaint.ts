import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { reopenComplaint } from './domain/decide-follow-up';
import { WorkAgain } from './work-again';

@Injectable()
export class ReopenComplaint {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly workAgain: WorkAgain,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['reopen']): Promise<void> {
    return this.act.execute(viewer, id, request.version, (facts, now, manager) =>
      this.workAgain.decide(manager, facts, reopenComplaint(facts, viewer, request.reason, now), now),
    );
  }
}
