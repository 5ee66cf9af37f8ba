import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { refuseComplaint } from './domain/decide-follow-up';
import { WorkAgain } from './work-again';

/** 还没好: back to work at once, without waiting for anybody to press dispatch. */
@Injectable()
export class RefuseComplaint {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly workAgain: WorkAgain,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['refuse']): Promise<void> {
    return this.act.execute(viewer, id, request.version, (facts, now, manager) =>
      this.workAgain.decide(manager, facts, refuseComplaint(facts, viewer, request), now),
    );
  }
}
