import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ARBITER_ROLES } from '@yingsheng/shared/follow-up/appeal';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { fileAppeal } from './domain/decide-appeal';
import { involvedIn, UninvolvedStaff } from './uninvolved-staff';

/** 申诉: finds somebody who had no hand in the matter to decide it. */
@Injectable()
export class FileAppeal {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly uninvolvedStaff: UninvolvedStaff,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['fileAppeal']): Promise<void> {
    return this.act.execute(viewer, id, request.version, async (facts, now, manager) => {
      const involvedIds = await involvedIn(manager, facts);
      const arbiterId = await this.uninvolvedStaff.nearest(manager, facts, ARBITER_ROLES, now);
      const { reason, mediaIds } = request;
      return fileAppeal(facts, viewer, { id: newId(), reason, mediaIds, involvedIds, arbiterId }, now);
    });
  }
}
