/**
 * 首接责任交接：谁先接到谁负责到底，换人要写明原因，由接手的人点头才算数。对方没有答应之前，原来的人照旧负责;
 * 到时没有答复的，退回原来的人，并告知负责人。
 */
import { HANDOVER_ANSWER_MINUTES } from '@yingsheng/shared/complaint/limits';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts, OwnerHandover } from '../facts';
import { assertComplaintAction } from '../permission';
import {
  handoverMustBeProposed,
  handoverMustNotBePending,
  type OwnerCandidate,
  receiverMustBeAbleToOwn,
} from '../rules/handover-rules';

export interface HandoverOffer {
  readonly id: string;
  readonly receiver: OwnerCandidate | undefined;
  readonly reason: string;
}

export function proposeHandover(
  facts: ComplaintFacts,
  asker: Asker & { readonly personId: string },
  { id, receiver, reason }: HandoverOffer,
  now: Date,
): Decision {
  assertComplaintAction(facts, asker, 'proposeHandover');
  handoverMustNotBePending(facts);
  const handover: OwnerHandover = {
    id,
    fromId: facts.complaint.firstContactOwnerId,
    toId: receiverMustBeAbleToOwn(receiver, facts.complaint).personId,
    proposedById: asker.personId,
    reason,
    proposedAt: now.toISOString(),
  };
  return decision({
    complaint: { handover },
    entries: [entry({ action: 'proposeHandover', reason, data: hands(handover), isVisibleToResident: false })],
    events: [{ type: 'HandoverProposed', payload: { ...hands(handover), reason } }],
  });
}

export function acceptHandover(facts: ComplaintFacts, asker: Asker): Decision {
  const handover = handoverMustBeProposed(facts);
  assertComplaintAction(facts, asker, 'acceptHandover');
  return takenOver(handover);
}

/** The only thing that changes the first-contact owner. */
export function takenOver(handover: Pick<OwnerHandover, 'id' | 'fromId' | 'toId'>): Decision {
  return decision({
    complaint: { firstContactOwnerId: handover.toId, handover: null },
    entries: [entry({ action: 'acceptHandover', data: hands(handover) })],
    events: [{ type: 'HandoverAccepted', payload: hands(handover) }],
  });
}

/** By the receiver who will not, or by the giver who changed their mind. */
export function declineHandover(facts: ComplaintFacts, asker: Asker, reason: string): Decision {
  const handover = handoverMustBeProposed(facts);
  assertComplaintAction(facts, asker, 'declineHandover');
  return decision({
    complaint: { handover: null },
    entries: [entry({ action: 'declineHandover', reason, data: hands(handover), isVisibleToResident: false })],
    events: [
      { type: 'HandoverDeclined', payload: { ...hands(handover), proposedById: handover.proposedById, reason } },
    ],
  });
}

/** Nobody answered in time: as before, and the leads know. */
export function lapseHandover(facts: ComplaintFacts, system: Asker): Decision {
  const handover = handoverMustBeProposed(facts);
  assertComplaintAction(facts, system, 'declineHandover');
  const reason = `${HANDOVER_ANSWER_MINUTES} 分钟内没有答复`;
  return decision({
    complaint: { handover: null },
    entries: [
      entry({ action: 'declineHandover', isBySystem: true, reason, data: hands(handover), isVisibleToResident: false }),
    ],
    events: [{ type: 'HandoverLapsed', payload: { ...hands(handover), proposedById: handover.proposedById } }],
  });
}

function hands({ id, fromId, toId }: Pick<OwnerHandover, 'id' | 'fromId' | 'toId'>) {
  return { handoverId: id, fromId, toId };
}
