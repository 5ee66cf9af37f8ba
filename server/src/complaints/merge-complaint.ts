import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import type { EntityManager } from 'typeorm';
import { lockForUpdate } from '../platform/database/row-lock';
import type { Viewer } from '../platform/http/viewer';
import { ActOnComplaint } from './act-on-complaint';
import { mergeComplaint } from './domain/decide/merge';
import { isAccused } from './domain/parties';
import { Complaint } from './entities/complaint';

/** 并案: the target is named by its number, as people say it; numbers repeat each year, so the latest is meant. */
@Injectable()
export class MergeComplaint {
  constructor(private readonly actOnComplaint: ActOnComplaint) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['merge']): Promise<void> {
    return this.actOnComplaint.execute(viewer, id, request.version, async (facts, now, manager) => {
      const target = await targetOf(manager, facts.complaint.estateId, request.targetNumber);
      const isHidden = target !== null && isAccused(viewer, target);
      return mergeComplaint(facts, viewer, isHidden ? null : target, now);
    });
  }
}

/** Held like the complaint itself: or two merged into each other at the same moment would both be closed. */
function targetOf(manager: EntityManager, estateId: string, number: string): Promise<Complaint | null> {
  const query = manager
    .createQueryBuilder(Complaint, 'target')
    .where({ estateId, number })
    .orderBy('target.numberYear', 'DESC')
    .limit(1);
  return lockForUpdate(query).getOne();
}
