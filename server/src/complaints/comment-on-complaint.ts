import { Injectable } from '@nestjs/common';
import { MESSAGES_WINDOW_MINUTES } from '@yingsheng/shared/complaint/limits';
import { type EntityManager, MoreThan } from 'typeorm';
import type { Viewer } from '../platform/http/viewer';
import { ActOnComplaint } from './act-on-complaint';
import type { CommentDto } from './complaint-requests';
import { commentOnComplaint, type Message } from './domain/decide/talk';
import type { Decision } from './domain/decision';
import type { ComplaintFacts } from './domain/facts';
import { TimelineEntry } from './entities/timeline-entry';
import { PassOnToTarget } from './pass-on-to-target';

/** Whoever writes; somebody, never the system. */
type Author = Omit<Viewer, 'name'>;

/** 留言: both ways, with photos; a flood is asked to wait. */
@Injectable()
export class CommentOnComplaint {
  constructor(
    private readonly actOnComplaint: ActOnComplaint,
    private readonly passOn: PassOnToTarget,
  ) {}

  /** @throws DomainError COMPLAINT.TOO_MANY_MESSAGES */
  execute(viewer: Viewer, complaintId: string, { version, text, mediaIds }: CommentDto): Promise<void> {
    return this.actOnComplaint.execute(viewer, complaintId, version, (facts, now, manager) =>
      this.decide(manager, facts, viewer, { text, mediaIds }, now),
    );
  }

  /** In the caller's transaction. What is said about a merged matter goes on to whoever works on the target. */
  async decide(
    manager: EntityManager,
    facts: ComplaintFacts,
    author: Author,
    words: Omit<Message, 'recentCount'>,
    now: Date,
  ): Promise<Decision> {
    const since = new Date(now.getTime() - MESSAGES_WINDOW_MINUTES * 60_000);
    const own = { complaintId: facts.complaint.id, action: 'comment' as const, actorId: author.personId };
    const recentCount = await manager.countBy(TimelineEntry, { ...own, occurredAt: MoreThan(since) });
    const said = commentOnComplaint(facts, author, { ...words, recentCount }, now);
    if (facts.complaint.closeReason !== 'merged') return said;
    await this.passOn.execute(manager, facts, author, { action: 'comment', text: words.text }, now);
    return { ...said, events: [] };
  }
}
