import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import { applyDecision } from '../complaints/domain/apply-decision';
import { nameAccused } from '../complaints/domain/decide/name-accused';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { JoinLead } from '../complaints/join-lead';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import type { Viewer } from '../platform/http/viewer';
import { stepBack } from './domain/step-back';
import { FindSuccessors } from './find-successors';

/** 确认被投诉人: whoever is named lets go of everything in the same transaction, and others go on. */
@Injectable()
export class NameAccused {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly findSuccessors: FindSuccessors,
    private readonly joinLead: JoinLead,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['nameAccused']): Promise<void> {
    return this.act.execute(viewer, id, request.version, async (facts, now, manager) => {
      const staff = await this.whoIsOnDuty.staffOf(manager, facts.complaint.estateId, now);
      const { accusedIds, reason = null } = request;
      const staffIds = staff.map(({ personId }) => personId);
      const named = nameAccused(facts, viewer, { accusedIds, reason, staffIds });
      const after = applyDecision(facts, named);
      const leaving = { personIds: accusedIds, how: 'recused' } as const;
      // Naming is accepting: whoever named them answers from now on.
      const namer = { ...viewer, why: '没有其他人可派，由核实的负责人安排' };
      const successors = await this.findSuccessors.execute(manager, after, leaving, namer, staff);
      const passedOn = mergeDecisions(named, stepBack(after, leaving, successors, now));
      return this.joinLead.after(manager, facts, passedOn, now);
    });
  }
}
