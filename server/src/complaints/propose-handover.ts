import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { ActOnComplaint } from './act-on-complaint';
import { proposeHandover } from './domain/decide/handover';

/** 交接首接责任: asks one colleague; nothing changes until that colleague accepts. */
@Injectable()
export class ProposeHandover {
  constructor(
    private readonly actOnComplaint: ActOnComplaint,
    private readonly whoIsOnDuty: WhoIsOnDuty,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['proposeHandover']): Promise<void> {
    const { version, toId, reason } = request;
    return this.actOnComplaint.execute(viewer, id, version, async (facts, now, manager) => {
      const staff = await this.whoIsOnDuty.staffOf(manager, facts.complaint.estateId, now);
      const receiver = staff.find(({ personId }) => personId === toId);
      return proposeHandover(facts, viewer, { id: newId(), receiver, reason }, now);
    });
  }
}
