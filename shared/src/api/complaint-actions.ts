import type { CategoryCode } from '../complaint/category';
import type { ComplaintStatus } from '../complaint/status';
import type { Hazard, Urgency } from '../complaint/urgency';
import type { FollowUpOutcome } from '../follow-up/call';
import type { RatingScores } from '../follow-up/rating';
import type { SpendingKind } from '../spending/authority';
import type { StepClaim } from './claim';
import type { Instant } from './common';

/** Nearly every action carries the version the person saw; a stale one is refused with 409. */
export interface Versioned {
  version: number;
}
/** An action taken without a network and sent later. A claim that is plausible counts; any other is only noted. */
export interface Claimed {
  claim?: StepClaim;
}
/** `COMPLAINT.NUMBER_AMBIGUOUS` carries these as `candidates`: one of them is meant. */
export interface MergeCandidate {
  id: string;
  number: string;
  year: number;
  submittedAt: Instant;
  title: string;
  placeText: string;
  status: ComplaintStatus;
}

/** What staff set right. Without `hazard` the kind of danger stays; it goes where it is none any more. */
export interface TriageCorrectionFields {
  category: CategoryCode;
  urgency: Urgency;
  /** Only of a danger; `null`: one whose kind is not known. */
  hazard?: Hazard | null;
}

/** Bodies of `POST /api/complaints/:id/<action in kebab-case>`; each answers with ComplaintDetail. */
export interface ComplaintActionRequests {
  /** `message` is what the resident reads: who, what next, when. */
  accept: Versioned & { message: string; reason?: string } & Partial<TriageCorrectionFields>;
  answerOnTheSpot: Versioned & { answer: string };
  correctTriage: Versioned & { reason: string } & TriageCorrectionFields;
  /** 是险情: it is worked on as a danger from now on, and somebody is sent. `hazard`: which it is, where that is known. */
  confirmDanger: Versioned & { hazard?: Hazard };
  /** 已核实，不是险情; `reason`: how that was found out. */
  confirmHarmless: Versioned & { reason: string };
  /** Without `handlerId` the server chooses; `isForGrabs` puts it into the department's pool instead (抢单). */
  dispatch: Versioned & { departmentId?: string; handlerId?: string; isForGrabs?: boolean };
  /** Without `handlerId` the server chooses in that department; without `limitMinutes` it is what that department usually needs. */
  coHandle: Versioned & { departmentId: string; handlerId?: string; task: string; limitMinutes?: number };
  publishUpdate: Versioned &
    Claimed & {
      progress: string;
      /** `null`: no difficulty. */
      difficulty: string | null;
      expectedAt: Instant;
      /** Required when `expectedAt` differs from the one promised before. */
      etaReason?: string;
    };
  comment: Versioned & { text: string; mediaIds: string[] };
  /** By the reporter. Names no version: what is added is added whatever happened meanwhile. */
  addEvidence: { mediaIds: string[] };
  note: Versioned & { text: string };
  /** `amountFen` in whole fen; `note` says what for. */
  recordSpending: Versioned & Claimed & { kind: SpendingKind; amountFen: number; note: string };
  approveSpending: Versioned & { spendingId: string; reason?: string };
  rejectSpending: Versioned & { spendingId: string; reason: string };
  withdrawSpending: Versioned & { spendingId: string };
  urge: Versioned;
  resolve: Versioned & { outcome: string };
  confirm: Versioned;
  /** `words`: what the resident said. */
  confirmByPhone: Versioned & { words: string };
  refuse: Versioned & { kind: 'notFixed' | 'partlyFixed'; reason: string; mediaIds: string[] };
  reopen: Versioned & { reason: string };
  proposeDecline: Versioned & { reason: string; ruleText: string; whereToGo: string };
  decline: Versioned;
  rejectDecline: Versioned & { reason: string };
  withdraw: Versioned & { reason?: string };
  /** The number as people say it; with `targetId` where several have it. */
  merge: Versioned & { targetNumber: string; targetId?: string; reason: string };
  undoMerge: Versioned;
  /** By whoever joined: `goOn` as a matter of its own, else withdrawn. */
  leave: Versioned & { goOn: boolean };
  rate: Versioned & RatingScores & { comment?: string };
  fileAppeal: Versioned & { reason: string; mediaIds: string[] };
  upholdAppeal: Versioned & { answer: string };
  rejectAppeal: Versioned & { answer: string };
  /** `note`: what the resident said; required when they were not satisfied. */
  recordFollowUpCall: Versioned & { outcome: FollowUpOutcome; note: string };
  handOnCall: Versioned & { toId: string; reason: string };
  handOnAppeal: Versioned & { toId: string; reason: string };
  proposeHandover: Versioned & { toId: string; reason: string };
  acceptHandover: Versioned;
  /** The whole list as it should be; whoever is taken off it needs a reason. */
  nameAccused: Versioned & { accusedIds: string[]; reason?: string };
  /** By the receiver, or by the giver who takes it back. */
  declineHandover: Versioned & { reason: string };
  /** By the person it was filed for: 我来接手. */
  takeOver: Versioned;
  /** 我没有同意; by the desk for whoever told them so. */
  objectToFiling: Versioned & { reason?: string };
}
export type ComplaintRequestAction = keyof ComplaintActionRequests;
