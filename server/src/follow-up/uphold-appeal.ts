import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { upholdAppeal } from './domain/decide-appeal';
import { WorkAgain } from './work-again';

/** 申诉成立: worked on again at once, and a lead sees to it. */
@Injectable()
export class UpholdAppeal {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly workAgain: WorkAgain,
  ) {}

  execute(viewer: Viewer, id: string, { version, answer }: ComplaintActionRequests['upholdAppeal']): Promise<void> {
    return this.act.execute(viewer, id, version, (facts, now, manager) =>
      this.workAgain.decideWithLead(manager, facts, upholdAppeal(facts, viewer, answer), now),
    );
  }
}
