/**
 * 申诉：业主对不予受理或关闭不服，请没有经手过这件事的人来看。品质部优先，其次项目经理；限期答复。
 * 成立的，返工并请负责人介入；不成立的，用业主听得懂的话说明理由。
 */
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import type { Appeal, Asker, ComplaintFacts } from '../../complaints/domain/facts';
import { assertComplaintAction } from '../../complaints/domain/permission';
import { reopened } from '../../complaints/domain/reopened';
import { appealMustBePending, eachClosingIsAppealedOnceAndInTime } from '../../complaints/domain/rules/appeal-rules';

export interface NewAppeal {
  readonly id: string;
  readonly reason: string;
  readonly mediaIds: readonly string[];
  /** Who has done anything about the matter; none of them decides. */
  readonly involvedIds: readonly string[];
  /** `null`: nobody on the estate had no hand in it; whoever is appointed later may decide. */
  readonly arbiterId: string | null;
}

export function fileAppeal(facts: ComplaintFacts, asker: Asker, filed: NewAppeal, now: Date): Decision {
  assertComplaintAction(facts, asker, 'fileAppeal');
  eachClosingIsAppealedOnceAndInTime(facts.complaint, now);
  const { id, reason, mediaIds, involvedIds, arbiterId } = filed;
  const appeal: Appeal = {
    id,
    reason,
    involvedIds,
    filedAt: now.toISOString(),
    verdict: null,
    decidedAt: null,
    answer: null,
  };
  return decision({
    complaint: { appeal, arbiterId },
    entries: [entry({ action: 'fileAppeal', reason, data: { appealId: id, arbiterId } })],
    media: mediaIds.length === 0 ? [] : [{ mediaIds, purpose: 'message', workOrderId: null, entryIndex: 0 }],
    events: [{ type: 'AppealFiled', payload: { deciderId: arbiterId ?? '', reason } }],
  });
}

/** 申诉成立: whatever closed it, it is worked on again. */
export function upholdAppeal(facts: ComplaintFacts, asker: Asker, answer: string): Decision {
  assertAppealAction(facts, asker, 'upholdAppeal');
  const { id } = appealMustBePending(facts.complaint);
  return decision({
    complaint: reopened(facts.complaint),
    entries: [entry({ action: 'upholdAppeal', body: answer, data: { appealId: id } })],
    events: [{ type: 'AppealUpheld', payload: { answer } }],
  });
}

export function rejectAppeal(facts: ComplaintFacts, asker: Asker, answer: string, now: Date): Decision {
  assertAppealAction(facts, asker, 'rejectAppeal');
  const appeal = appealMustBePending(facts.complaint);
  return decision({
    complaint: { appeal: { ...appeal, verdict: 'rejected', decidedAt: now.toISOString(), answer } },
    entries: [entry({ action: 'rejectAppeal', body: answer, data: { appealId: appeal.id } })],
    events: [{ type: 'AppealRejected', payload: { answer } }],
  });
}

/** Where nothing is left to decide, that is the answer, not that the person may not. */
function assertAppealAction(facts: ComplaintFacts, asker: Asker, action: 'upholdAppeal' | 'rejectAppeal'): void {
  if (facts.complaint.status === 'closed') appealMustBePending(facts.complaint);
  assertComplaintAction(facts, asker, action);
}
