import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../../complaints/act-on-complaint';
import { leaveJoined } from '../../complaints/domain/decide/merge';
import { LoadComplaint } from '../../complaints/load-complaint';
import { mergedTarget } from '../../complaints/merged-target';
import { RecordDecision } from '../../complaints/record-decision';
import { promisesTaken } from '../../complaints/traces-of-merging';
import type { Viewer } from '../../platform/http/viewer';
import { AloneAsFiled } from './alone-as-filed';

/** 不再一并处理: by whoever joined, while the other is open; alone it gets what it would have got when filed. */
@Injectable()
export class LeaveJoined {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly aloneAsFiled: AloneAsFiled,
  ) {}

  /** @throws DomainError COMPLAINT.JOINED_IS_OVER */
  execute(viewer: Viewer, id: string, { version, goOn }: ComplaintActionRequests['leave']): Promise<void> {
    return this.act.execute(viewer, id, version, async (facts, now, manager) => {
      const found = await mergedTarget(manager, facts.complaint);
      const target = found === null ? null : await this.loadComplaint.loadFacts(manager, found.id, { lock: true });
      const taken = found === null ? [] : await promisesTaken(manager, found.id, id);
      const decided = leaveJoined(facts, viewer, target, { goOn, taken }, now);
      if (target !== null) await this.recordDecision.record(manager, target, decided.target, viewer, now);
      return goOn ? this.aloneAsFiled.execute(manager, facts, decided.merged, now) : decided.merged;
    });
  }
}
