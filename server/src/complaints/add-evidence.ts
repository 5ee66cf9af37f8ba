import { Injectable } from '@nestjs/common';
import { Media } from '../media/media.entity';
import type { Viewer } from '../platform/http/viewer';
import { ActOnComplaint } from './act-on-complaint';
import { addEvidence } from './domain/decide/add-evidence';

/** 补充照片: the photos a report did not wait for. */
@Injectable()
export class AddEvidence {
  constructor(private readonly actOnComplaint: ActOnComplaint) {}

  /** @throws DomainError MEDIA.TOO_MANY, MEDIA.NOT_YOURS */
  execute(viewer: Viewer, complaintId: string, mediaIds: readonly string[]): Promise<void> {
    return this.actOnComplaint.execute(viewer, complaintId, null, async (facts, _now, manager) => {
      const knownCount = await manager.countBy(Media, { complaintId, purpose: 'evidence' });
      return addEvidence(facts, viewer, mediaIds, knownCount);
    });
  }
}
