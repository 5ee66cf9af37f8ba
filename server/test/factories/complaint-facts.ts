import { DEFAULT_LIMITS, limitsFor } from '@yingsheng/shared/sla/policy';
import { openingFacts } from '../../src/complaints/domain/apply-decision';
import type {
  Asker,
  ComplaintFacts,
  ComplaintState,
  PromiseTerms,
  SpendingState,
  WorkOrderState,
} from '../../src/complaints/domain/facts';
import { openComplaint } from '../../src/complaints/domain/open-complaint';
import { DEFAULT_LADDER } from '../../src/sla/default-ladder';

export const NOW = new Date('2026-11-23T02:00:00.000Z');
export const ESTATE_ID = 'estate';

/** Promises counted round the clock: rules that do not look at working hours need no calendar. */
export const PLAIN_TERMS: PromiseTerms = {
  ladder: DEFAULT_LADDER,
  limitsFor: (category, urgency) => limitsFor({ limits: DEFAULT_LIMITS, overrides: [] }, category, urgency),
  spanFrom: (minutes, _time, from) => ({
    startedAt: from,
    warnAt: new Date(from.getTime() + minutes * 0.8 * 60_000),
    dueAt: new Date(from.getTime() + minutes * 60_000),
  }),
  minutesBetween: (_time, from, to) => Math.max(0, (to.getTime() - from.getTime()) / 60_000),
  isBeyondCalendar: () => false,
};

/** A plumbing complaint of `resident`, owned by `desk`; override what the test is about. */
export function complaintFacts(
  complaint: Partial<ComplaintState> = {},
  workOrders: readonly WorkOrderState[] = [],
): ComplaintFacts {
  const opening = openComplaint(
    {
      id: 'complaint',
      number: 'YS-261123-0001',
      estateId: ESTATE_ID,
      reporterId: 'resident',
      callerName: null,
      callerPhone: null,
      registeredById: null,
      place: {
        householdId: 'room',
        buildingId: 'building',
        publicAreaId: null,
        assetId: null,
        placeText: '3 栋 2 单元 1201',
        placeLatitude: null,
        placeLongitude: null,
      },
      text: '厨房水管漏水',
      channel: 'miniProgram',
      category: 'plumbing',
      isCategoryChosen: false,
      urgency: 'normal',
      triage: { category: 'plumbing', confidence: 0.9, decidingWords: ['漏水'], hazard: null, secondOpinion: null },
      judgement: { category: 'plumbing', urgency: 'normal', hazard: null, danger: 0.01, isUnsure: false },
      dangerQuestion: null,
      desiredOutcomes: ['repair'],
      desiredOutcomeNote: null,
      contactPreference: 'either',
      contactHours: null,
      isConfidential: false,
      firstContactOwnerId: 'desk',
      policyId: 'policy',
      weatherAlertId: null,
      mediaIds: [],
      accusedIds: [],
      accusedText: null,
      previousComplaintId: null,
      onBehalfOf: null,
    },
    NOW,
  );
  const facts = openingFacts(opening, PLAIN_TERMS);
  return { ...facts, complaint: { ...facts.complaint, ...complaint }, workOrders };
}

/** The lead order, offered to `handler` of the engineering department. */
export function workOrder(overrides: Partial<WorkOrderState> = {}): WorkOrderState {
  return {
    id: 'order',
    complaintId: 'complaint',
    estateId: ESTATE_ID,
    kind: 'lead',
    departmentId: 'engineering-id',
    status: 'offered',
    offeredToId: 'handler',
    offeredAt: NOW,
    handlerId: null,
    acceptedAt: null,
    arrivedAt: null,
    doneAt: null,
    note: null,
    rootCause: null,
    materials: null,
    bounceCount: 0,
    returnedByIds: [],
    coordinatorId: null,
    ruledAt: null,
    transferProposal: null,
    suspension: null,
    suspendedUntil: null,
    suspensionCount: 0,
    whyChosen: null,
    task: null,
    askedById: null,
    backRequest: null,
    formerHandIds: null,
    nextDueAt: null,
    version: 1,
    ...overrides,
  };
}

/** Goodwill of ¥10 that `handler` asked `lead` for; override what the test is about. */
export function spending(overrides: Partial<SpendingState> = {}): SpendingState {
  return {
    id: 'spending',
    complaintId: 'complaint',
    workOrderId: null,
    kind: 'goodwill',
    amountFen: 1_000,
    note: '橱柜背板泡坏',
    status: 'pending',
    requestedById: 'handler',
    requestedAt: NOW,
    approverId: 'lead',
    decidedById: null,
    decidedAt: null,
    decisionReason: null,
    ...overrides,
  };
}

export function asker(
  personId: string,
  ...roles: Asker['grants'][number]['role'][]
): Asker & { readonly personId: string } {
  return {
    personId,
    departmentId: 'engineering-id',
    grants: roles.map((role) => ({ role, estateId: ESTATE_ID })),
  };
}
