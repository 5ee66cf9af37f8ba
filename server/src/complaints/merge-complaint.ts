import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import type { Viewer } from '../platform/http/viewer';
import { ActOnComplaint } from './act-on-complaint';
import { mergeComplaint } from './domain/decide/merge';
import { Complaint } from './entities/complaint';

/** 并案: the target is named by its number, as people say it; numbers repeat each year, so the latest is meant. */
@Injectable()
export class MergeComplaint {
  constructor(private readonly actOnComplaint: ActOnComplaint) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['merge']): Promise<void> {
    return this.actOnComplaint.execute(viewer, id, request.version, async (facts, now, manager) => {
      const target = await manager.findOne(Complaint, {
        where: { estateId: facts.complaint.estateId, number: request.targetNumber },
        order: { numberYear: 'DESC' },
      });
      return mergeComplaint(facts, viewer, target, now);
    });
  }
}
