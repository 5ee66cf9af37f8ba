import { Injectable } from '@nestjs/common';
import { MESSAGES_WINDOW_MINUTES } from '@yingsheng/shared/complaint/limits';
import { MoreThan } from 'typeorm';
import type { Viewer } from '../platform/http/viewer';
import { ActOnComplaint } from './act-on-complaint';
import type { CommentDto } from './complaint-requests';
import { commentOnComplaint } from './domain/decide/talk';
import { TimelineEntry } from './entities/timeline-entry';

/** 留言: both ways, with photos; a flood is asked to wait. */
@Injectable()
export class CommentOnComplaint {
  constructor(private readonly actOnComplaint: ActOnComplaint) {}

  /** @throws DomainError COMPLAINT.TOO_MANY_MESSAGES */
  execute(viewer: Viewer, complaintId: string, { version, text, mediaIds }: CommentDto): Promise<void> {
    return this.actOnComplaint.execute(viewer, complaintId, version, async (facts, now, manager) => {
      const since = new Date(now.getTime() - MESSAGES_WINDOW_MINUTES * 60_000);
      const own = { complaintId, action: 'comment' as const, actorId: viewer.personId };
      const recentCount = await manager.countBy(TimelineEntry, { ...own, occurredAt: MoreThan(since) });
      return commentOnComplaint(facts, viewer, { text, mediaIds, recentCount }, now);
    });
  }
}
