/**
 * 删除个人信息: what stays of a matter is that it was, of which kind, in which building, when, who of the company had it,
 * how it ended, what it cost and how it was rated. Who reported it, from which home, in which words and pictures, goes.
 */
import { REMOVED_TITLE, REMOVED_WORDS } from '@yingsheng/shared/complaint/removed-words';
import { type ComplaintPatch, type Decision, decision, entry, type WorkOrderPatch } from '../decision';
import type { ComplaintFacts, ComplaintState } from '../facts';
import { isOver } from '../rules/removal-rules';

/** `sealedAnew`: how many entries were sealed over plain words before. */
export function removePersonal(facts: ComplaintFacts, sealedAnew: number, now: Date): Decision {
  if (!isOver(facts)) throw new Error(`complaint ${facts.complaint.id} is not over: nothing of it is forgotten`);
  return decision({
    complaint: { ...impersonal(facts.complaint), personalRemovedAt: now },
    workOrders: facts.workOrders.map(({ id }) => ({ change: 'update', id, patch: WORDLESS_ORDER })),
    entries: [
      entry({
        action: 'removePersonal',
        isBySystem: true,
        isVisibleToResident: false,
        data: { through: facts.lastEntry.sequence, sealedAnew },
      }),
    ],
  });
}

const WORDLESS_ORDER: WorkOrderPatch = {
  note: null,
  rootCause: null,
  materials: null,
  task: null,
  whyChosen: null,
  transferProposal: null,
  suspension: null,
};

function impersonal({ householdId, placeText, appeal, followUpCall }: ComplaintState): ComplaintPatch {
  return {
    reporterId: null,
    callerName: null,
    callerPhone: null,
    filedById: null,
    filing: null,
    onBehalfOfName: null,
    onBehalfOfPhone: null,
    onBehalfOfPersonId: null,
    householdId: null,
    reporterHouseholdId: null,
    placeText: householdId === null ? placeText : REMOVED_WORDS,
    placeLatitude: null,
    placeLongitude: null,
    text: REMOVED_WORDS,
    title: REMOVED_TITLE,
    triageWords: [],
    desiredOutcomeNote: null,
    contactHours: null,
    accusedText: null,
    etaMovedReason: null,
    nextStep: null,
    outcome: null,
    declineProposal: null,
    handover: null,
    appeal: appeal === null ? null : { ...appeal, reason: '', answer: null },
    followUpCall: followUpCall === null ? null : { ...followUpCall, note: null },
  };
}
