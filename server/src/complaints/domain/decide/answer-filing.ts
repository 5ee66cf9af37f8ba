/** 本人的答复：我来接手，或者我没有同意。From then on the matter is the person's own, and no longer that of whoever filed it. */
import type { FilingAnswer } from '@yingsheng/shared/complaint/on-behalf';
import { DomainError } from '../../../platform/domain-error';
import { type ComplaintPatch, type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { assertComplaintAction } from '../permission';

export function takeOverFiling(facts: ComplaintFacts, asker: Asker, now: Date): Decision {
  mustBeUnanswered(facts);
  assertComplaintAction(facts, asker, 'takeOver');
  return decision({
    complaint: { ...ofThePerson(facts, 'takenOver', now), reporterId: asker.personId },
    entries: [entry({ action: 'takeOver' })],
    events: [{ type: 'FilingTakenOver', payload: { filerId: facts.complaint.filedById } }],
  });
}

/**
 * By the person, or by the desk for whoever told them so by telephone. Whoever has no account here is from then on a
 * caller whom the desk wrote down.
 */
export function objectToFiling(facts: ComplaintFacts, asker: Asker, reason: string | null, now: Date): Decision {
  mustBeUnanswered(facts);
  assertComplaintAction(facts, asker, 'objectToFiling');
  const { onBehalfOfPersonId, filedById } = facts.complaint;
  const isByDesk = asker.personId !== onBehalfOfPersonId;
  return decision({
    complaint: {
      ...ofThePerson(facts, 'objected', now),
      ...(onBehalfOfPersonId === null ? asCaller(facts, asker) : { reporterId: onBehalfOfPersonId }),
    },
    entries: [entry({ action: 'objectToFiling', reason, data: { isByDesk } })],
    events: [{ type: 'FilingObjected', payload: { filerId: filedById, ...(reason === null ? {} : { reason }) } }],
  });
}

/** Said twice: what was said first stands. */
function mustBeUnanswered({ complaint }: ComplaintFacts): void {
  const answer = complaint.filing?.answer ?? null;
  if (answer !== null) throw new DomainError('COMPLAINT.FILING_ANSWERED', { answer: answer.kind });
}

/** The number to call back was that of whoever filed it, and so were the wish how to be told, and when. */
function ofThePerson({ complaint }: ComplaintFacts, kind: FilingAnswer, now: Date): ComplaintPatch {
  if (complaint.filing === null) throw new Error(`complaint ${complaint.id} was filed for nobody`);
  return {
    filing: { ...complaint.filing, answer: { kind, at: now.toISOString() } },
    callerName: null,
    callerPhone: null,
    contactPreference: 'message',
    contactHours: null,
  };
}

function asCaller({ complaint }: ComplaintFacts, asker: Asker): ComplaintPatch {
  return {
    reporterId: null,
    callerName: complaint.onBehalfOfName,
    callerPhone: complaint.onBehalfOfPhone,
    registeredById: asker.personId,
    contactPreference: 'phone',
  };
}
