/** 留言与催办: words that everybody sees and counts, and that move no deadline. */
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { assertComplaintAction } from '../permission';
import { urgingIsAtMostHourly } from '../rules/urge-rules';

export function commentOnComplaint(
  facts: ComplaintFacts,
  asker: Asker,
  text: string,
  mediaIds: readonly string[],
): Decision {
  assertComplaintAction(facts, asker, 'comment');
  return decision({
    entries: [entry({ action: 'comment', body: text })],
    media: mediaIds.length === 0 ? [] : [{ mediaIds, purpose: 'message', workOrderId: null, entryIndex: 0 }],
    events: [{ type: 'CommentAdded', payload: { authorId: asker.personId, text } }],
  });
}

export function urgeComplaint(facts: ComplaintFacts, asker: Asker, now: Date): Decision {
  assertComplaintAction(facts, asker, 'urge');
  urgingIsAtMostHourly(facts.complaint, now);
  const count = facts.complaint.urgeCount + 1;
  return decision({
    complaint: { urgeCount: count, lastUrgedAt: now },
    entries: [entry({ action: 'urge', data: { count } })],
    events: [{ type: 'ComplaintUrged', payload: { count } }],
  });
}
