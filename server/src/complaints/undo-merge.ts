import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { type EntityManager, In } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { ActOnComplaint } from './act-on-complaint';
import { type StoodBefore, undoMerge } from './domain/decide/merge';
import { TimelineEntry } from './entities/timeline-entry';
import { LoadComplaint } from './load-complaint';
import { RecordDecision } from './record-decision';
import { promisesTaken, waitedBefore } from './traces-of-merging';

/** 撤销并案: both matters as before, both held, so that nobody closes the one while the other is put back. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly actOnComplaint: ActOnComplaint,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
  ) {}

  /** @throws DomainError COMPLAINT.MERGE_NOT_UNDOABLE */
  execute(viewer: Viewer, id: string, { version }: ComplaintActionRequests['undoMerge']): Promise<void> {
    return this.actOnComplaint.execute(viewer, id, version, async (facts, now, manager) => {
      const { mergedIntoId } = facts.complaint;
      if (mergedIntoId === null) throw new DomainError('COMPLAINT.MERGE_NOT_UNDOABLE');
      const target = await this.loadComplaint.loadFacts(manager, mergedIntoId, { lock: true });
      const as = {
        before: await stoodBefore(manager, id),
        taken: await promisesTaken(manager, mergedIntoId, id),
        waited: await waitedBefore(manager, mergedIntoId, id),
      };
      const { merged, target: there } = undoMerge(facts, viewer, target, as, now);
      await this.recordDecision.record(manager, target, there, viewer, now);
      return merged;
    });
  }
}

async function stoodBefore(manager: EntityManager, complaintId: string): Promise<StoodBefore> {
  const merging = await manager.findOne(TimelineEntry, {
    where: { complaintId, action: In(['merge', 'join']) },
    order: { sequence: 'DESC' },
  });
  // Merged before where it stood was kept.
  if (merging?.data.before === undefined) throw new DomainError('COMPLAINT.MERGE_NOT_UNDOABLE');
  return merging.data.before as StoodBefore;
}
