/**
 * 留言、内部沟通与催办: words that everybody sees and counts, and that move no deadline. A colleague's own words to the
 * resident are an answer, and so may be the first; what the system writes never is.
 */
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { isOnReportersSide } from '../on-behalf';
import { assertComplaintAction } from '../permission';
import { messagesAreNotAFlood } from '../rules/message-rules';
import { notesAreAmongColleagues } from '../rules/note-rules';
import { urgingIsAtMostHourly } from '../rules/urge-rules';

export interface Message {
  readonly text: string;
  readonly mediaIds: readonly string[];
  /** How many the same person wrote about it in the window of the limit. */
  readonly recentCount: number;
}

export function commentOnComplaint(
  facts: ComplaintFacts,
  asker: Asker,
  { text, mediaIds, recentCount }: Message,
  now: Date,
): Decision {
  assertComplaintAction(facts, asker, 'comment');
  const { complaint } = facts;
  const isAnswer = asker.personId !== null && !isOnReportersSide(complaint, asker.personId);
  if (!isAnswer) messagesAreNotAFlood(recentCount);
  return decision({
    complaint: isAnswer && complaint.firstRespondedAt === null ? { firstRespondedAt: now } : {},
    entries: [entry({ action: 'comment', body: text, data: { isAnswer } })],
    media: mediaIds.length === 0 ? [] : [{ mediaIds, purpose: 'message', workOrderId: null, entryIndex: 0 }],
    events: [{ type: 'CommentAdded', payload: { authorId: asker.personId, text } }],
  });
}

/** 内部沟通：经办的同事之间说的话，业主看不到，也不动任何时限。说话的人手上有工单的，记在那张工单名下。 */
export function noteOnComplaint(facts: ComplaintFacts, asker: Asker, text: string): Decision {
  assertComplaintAction(facts, asker, 'note');
  notesAreAmongColleagues(facts.complaint, asker);
  const own = facts.workOrders.find((order) => isWorkOrderOpen(order.status) && order.handlerId === asker.personId);
  return decision({
    entries: [entry({ action: 'note', workOrderId: own?.id ?? null, body: text, isVisibleToResident: false })],
    events: [{ type: 'NoteAdded', payload: { authorId: asker.personId, text } }],
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
