/**
 * 登记投诉: every complaint is born with a first-contact owner and with the promise that was in force
 * (首接责任制). What the matter is about is what the person said, or what the text suggests.
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Channel, ContactPreference, DesiredOutcome } from '@yingsheng/shared/complaint/channel';
import type { DangerAnswered } from '@yingsheng/shared/complaint/danger-question';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import { shortened } from '@yingsheng/shared/shortened';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import type { DangerQuestionData } from './danger-doubt';
import { decision, entry, type OpenDecision } from './decision';
import type { ComplaintState, DangerDoubt, Filing } from './facts';
import type { OpinionHeard } from './opinion-heard';

/** Characters; the first words of the text. */
const TITLE_LENGTH = 25;

/** 替谁反映. */
export interface OnBehalfOf {
  readonly name: string | null;
  readonly phone: string | null;
  /** Found in the books by the room and the proven number. */
  readonly personId: string | null;
  readonly relation: Filing['relation'];
  readonly consent: Filing['consent'];
}

export interface OpenComplaintInput {
  readonly id: string;
  readonly number: string;
  readonly estateId: string;
  readonly reporterId: string | null;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  /** Front desk person who wrote it down; `null` when the resident did. */
  readonly registeredById: string | null;
  readonly place: {
    readonly householdId: string | null;
    readonly buildingId: string | null;
    readonly publicAreaId: string | null;
    readonly assetId: string | null;
    readonly placeText: string;
    readonly placeLatitude: number | null;
    readonly placeLongitude: number | null;
  };
  readonly text: string;
  readonly channel: Channel;
  /** As chosen by the person, else as suggested. */
  readonly category: CategoryCode;
  /** 类别是人选的: by itself, or with the danger that was named. */
  readonly isCategoryChosen: boolean;
  readonly urgency: Urgency;
  readonly triage: {
    readonly category: CategoryCode;
    readonly confidence: number;
    readonly decidingWords: readonly string[];
    readonly hazard: Hazard | null;
    /** `null`: nobody was asked. */
    readonly secondOpinion: OpinionHeard | null;
  };
  /** What the words alone were judged to be. */
  readonly judgement: {
    readonly category: CategoryCode;
    readonly urgency: Urgency;
    readonly hazard: Hazard | null;
    readonly danger: number;
    readonly isUnsure: boolean;
  };
  /** 追问一句; `null`: it was clear, and nobody was asked. */
  readonly dangerQuestion: DangerQuestionData | null;
  readonly desiredOutcomes: readonly DesiredOutcome[];
  readonly desiredOutcomeNote: string | null;
  readonly contactPreference: ContactPreference;
  readonly contactHours: string | null;
  readonly isConfidential: boolean;
  readonly firstContactOwnerId: string;
  readonly policyId: string;
  readonly weatherAlertId: string | null;
  readonly mediaIds: readonly string[];
  readonly accusedIds: readonly string[];
  readonly accusedText: string | null;
  readonly previousComplaintId: string | null;
  /** `null`: the reporter's own matter. */
  readonly onBehalfOf: OnBehalfOf | null;
  /** Whose matter it is, where the place is no home; absent: of the home that is the place. */
  readonly reporterHouseholdId?: string | null;
}

export function openComplaint(input: OpenComplaintInput, now: Date): OpenDecision {
  const isRegistered = input.registeredById !== null;
  return {
    ...decision({
      entries: [
        entry({
          action: isRegistered ? 'register' : 'submit',
          // The clocks are counted from these.
          data: {
            channel: input.channel,
            ownerId: input.firstContactOwnerId,
            category: input.category,
            urgency: input.urgency,
            ...(input.isCategoryChosen ? { isCategoryChosen: true } : {}),
            ...(input.triage.secondOpinion === null ? {} : { secondOpinion: input.triage.secondOpinion }),
            ...(input.dangerQuestion === null ? {} : { dangerQuestion: input.dangerQuestion }),
            ...filingData(input.onBehalfOf),
          },
        }),
      ],
      media:
        input.mediaIds.length === 0
          ? []
          : [{ mediaIds: input.mediaIds, purpose: 'evidence', workOrderId: null, entryIndex: 0 }],
      events: [
        { type: 'ComplaintSubmitted', payload: { ownerId: input.firstContactOwnerId, urgency: input.urgency } },
        ...(input.dangerQuestion?.isToVerify === true ? [{ type: 'VerificationNeeded' as const, payload: {} }] : []),
      ],
    }),
    complaint: { ...statedColumns(input), ...filingColumns(input), ...untouchedColumns(input, now) },
  };
}

/** 谁说的、同意了什么、什么时候: sealed with the first entry; whom it is about goes in as what is personal does. */
function filingData(onBehalfOf: OnBehalfOf | null): Record<string, unknown> {
  if (onBehalfOf === null) return {};
  const { name, phone, relation, consent } = onBehalfOf;
  return { onBehalfOf: { name, phone }, relation, consentVersion: consent?.version, consentGivenAt: consent?.givenAt };
}

function filingColumns({ reporterId, onBehalfOf }: OpenComplaintInput) {
  if (onBehalfOf === null) {
    return {
      filedById: null,
      filing: null,
      onBehalfOfName: null,
      onBehalfOfPhone: null,
      onBehalfOfPersonId: null,
    } satisfies Partial<ComplaintState>;
  }
  const { name, phone, personId, relation, consent } = onBehalfOf;
  return {
    filedById: reporterId,
    filing: { relation, consent, answer: null },
    onBehalfOfName: name,
    onBehalfOfPhone: phone,
    onBehalfOfPersonId: personId,
  } satisfies Partial<ComplaintState>;
}

function answeredIn(question: DangerQuestionData | null): DangerAnswered | null {
  return question === null ? null : (question.answer ?? 'none');
}

function doubtIn(question: DangerQuestionData | null): DangerDoubt | null {
  if (question === null || !question.isToVerify) return null;
  return { probability: question.probability, hazard: question.hazard };
}

function statedColumns(input: OpenComplaintInput) {
  return {
    id: input.id,
    number: input.number,
    estateId: input.estateId,
    reporterId: input.reporterId,
    callerName: input.callerName,
    callerPhone: input.callerPhone,
    registeredById: input.registeredById,
    ...input.place,
    reporterHouseholdId: input.reporterHouseholdId ?? input.place.householdId,
    text: input.text,
    title: shortened(input.text, TITLE_LENGTH),
    channel: input.channel,
    category: input.category,
    suggestedCategory: input.triage.category,
    urgency: input.urgency,
    triageConfidence: input.triage.confidence,
    triageWords: input.triage.decidingWords,
    hazard: input.triage.hazard,
    judgedCategory: input.judgement.category,
    judgedUrgency: input.judgement.urgency,
    judgedHazard: input.judgement.hazard,
    judgedDanger: input.judgement.danger,
    isJudgedUnsure: input.judgement.isUnsure,
    dangerAnswer: answeredIn(input.dangerQuestion),
    dangerDoubt: doubtIn(input.dangerQuestion),
    desiredOutcomes: input.desiredOutcomes,
    desiredOutcomeNote: input.desiredOutcomeNote,
    contactPreference: input.contactPreference,
    contactHours: input.contactHours,
    isConfidential: input.isConfidential,
    firstContactOwnerId: input.firstContactOwnerId,
    policyId: input.policyId,
    weatherAlertId: input.weatherAlertId,
    accusedIds: input.accusedIds,
    accusedText: input.accusedText,
    previousComplaintId: input.previousComplaintId,
  } satisfies Partial<ComplaintState>;
}

function untouchedColumns(input: OpenComplaintInput, now: Date) {
  return {
    numberYear: shanghaiParts(now).year,
    status: 'submitted',
    closeReason: null,
    ballHolderId: input.firstContactOwnerId,
    leadDepartmentId: null,
    submittedAt: now,
    firstRespondedAt: null,
    expectedAt: null,
    etaMovedCount: 0,
    etaMovedReason: null,
    etaMovedFrom: null,
    nextStep: null,
    outcome: null,
    resolvedAt: null,
    resolvedById: null,
    confirmedById: null,
    closedAt: null,
    personalRemovedAt: null,
    suspendedAt: null,
    reopenCount: 0,
    urgeCount: 0,
    lastUrgedAt: null,
    escalatedRole: null,
    escalatedToId: null,
    mergedIntoId: null,
    isJoined: false,
    raisedByJoinersAt: null,
    declineProposal: null,
    joinedLeadId: null,
    handover: null,
    contentToReviewCount: 0,
    appeal: null,
    arbiterId: null,
    followUpCall: null,
    callerId: null,
    ratingRemindedAt: null,
    nextDueAt: null,
    version: 1,
  } satisfies Partial<ComplaintState>;
}
