import type { DangerAnswer } from '../complaint/danger-question';
import type { GuestAction } from '../complaint/guest';
import type { ComplaintStatus } from '../complaint/status';
import type { Hazard, Urgency } from '../complaint/urgency';
import type { Instant } from './common';
import type { ComplaintReceipt, ExpectedKind, MapPin, MergedIntoView, TimelineEntryView } from './complaint';
import type { Versioned } from './complaint-actions';
import type { MediaView } from './media';
import type { SafetyAdvice } from './triage';

/** `POST /api/guest-complaints`, header `Idempotency-Key`; nobody signs in for it. */
export interface GuestComplaintRequest {
  estateId: string;
  text: string;
  /** A public area, or the place in words; never a room of the directory. */
  place: { publicAreaId?: string; note?: string; pin?: MapPin };
  /** 险情: it goes out at once. Absent: judged by the text. */
  hazard?: Hazard;
  /** 追问一句的答复; absent: nobody was asked, or nobody answered. */
  dangerAnswer?: DangerAnswer;
  name?: string;
  /** Where to call back; whoever is in danger is helped without. */
  phone?: string;
  /** What `GUEST.PROOF_NEEDED` asked for. */
  proof?: GuestProof;
}

/**
 * 人机校验, computed by the page itself: an `answer` with which SHA-256 of `challenge.answer` begins with as many zero
 * bits as were asked for. `GUEST.PROOF_NEEDED` carries `challenge` and `bits`; each challenge counts once.
 */
export interface GuestProof {
  challenge: string;
  answer: string;
}

export interface GuestReceipt
  extends Pick<
    ComplaintReceipt,
    'number' | 'category' | 'urgency' | 'promise' | 'isBeyondCalendar' | 'safetyAdvice' | 'firstResponseDueAt'
  > {
  /** 查询码: whoever has it sees what became of the report; the server keeps only its digest. */
  code: string;
  ownerName: string;
}

/** `POST /api/guest-complaints/follow-up`: in the body, since addresses are written down on the way. */
export interface GuestCodeRequest {
  code: string;
}

/** Bodies of `POST /api/guest-complaints/follow-up/<action in kebab-case>`; each answers with GuestMatter. */
export interface GuestActionRequests {
  /** `phone`: the number to call back, where none was left. */
  comment: GuestCodeRequest & Versioned & { text: string; mediaIds?: string[]; phone?: string };
  /** 照片后到. Names no version: what is added is added whatever happened meanwhile; said twice it is added once. */
  addEvidence: GuestCodeRequest & { mediaIds: string[] };
  confirm: GuestCodeRequest & Versioned;
  refuse: GuestCodeRequest & Versioned & { reason: string };
  reopen: GuestCodeRequest & Versioned & { reason: string };
}

/** 反映进展, as a resident reads it, without anybody's own number: a guest rings the estate. */
export interface GuestMatter {
  number: string;
  estateName: string;
  servicePhone: string;
  text: string;
  placeText: string;
  urgency: Urgency;
  submittedAt: Instant;
  status: ComplaintStatus;
  statusText: string;
  ownerName: string;
  /** What `inChargeText` stands for, and a name or what is true instead. */
  inChargeLabel: string;
  inChargeText: string;
  /** A sentence without full stop. */
  nextStep: string;
  expectedAt: Instant | null;
  expectedKind: ExpectedKind | null;
  arrivalDueAt: Instant | null;
  etaMovedCount: number;
  etaMovedReason: string | null;
  outcome: string | null;
  mergedInto: Pick<MergedIntoView, 'number' | 'statusText' | 'dueAt'> | null;
  safetyAdvice: SafetyAdvice | null;
  /** 自己传的照片: those of others are not shown by a code. */
  evidence: MediaView[];
  timeline: TimelineEntryView[];
  allowedActions: GuestAction[];
  /** 已归到本人名下: whoever reported it has signed in; the code still shows, and no longer acts. */
  isRecognised: boolean;
  /** Whoever comes can ring them. */
  hasPhone: boolean;
  version: number;
}

/** `GET /api/guest-offers`: 是您之前反映的吗, a report made with the number the person has shown to be theirs. */
export interface GuestOffer {
  id: string;
  number: string;
  estateName: string;
  placeText: string;
  text: string;
  submittedAt: Instant;
}

/** Answer of `POST /api/guest-offers/:id/accept` and, by its code, of `POST /api/guest-offers/by-code`. */
export interface RecognisedReport {
  complaintId: string;
}
