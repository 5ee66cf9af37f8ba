import type { KnowledgePlace, KnowledgeState, ReadingOutcome } from '../knowledge/knowledge';
import type { Instant } from './common';

/** `POST /api/knowledge/suggestions`; without signing in `POST /api/guest-knowledge/suggestions`. */
export interface KnowledgeAskRequest {
  estateId: string;
  /** What has been written so far. */
  text: string;
}
/** One entry that answers what was asked. */
export interface KnowledgeAnswer {
  id: string;
  /** The form of the question that came nearest. */
  question: string;
  answer: string;
}
export interface KnowledgeAnswers {
  /** The best first, at most three; none where nothing fits, and none when the words sound like danger. */
  items: KnowledgeAnswer[];
}

/** `POST /api/knowledge/readings`; without signing in `POST /api/guest-knowledge/readings`. */
export interface KnowledgeReadingRequest {
  /** Names this reading: the same key again changes what came of it and counts nothing twice. */
  key: string;
  estateId: string;
  entryId: string;
  /** Of guests always the guests' form. */
  place: KnowledgePlace;
  outcome: ReadingOutcome;
}

/** What an editor writes. */
export interface KnowledgeEntryFields {
  /** The same question as people put it; the first is its title. */
  questions: string[];
  answer: string;
  /** The last day on which it is offered, `2026-12-31`; `null`: until somebody changes it. */
  validUntil: string | null;
  /** Also to be read without signing in. */
  isForGuests: boolean;
  /** 答复负责部门 */
  departmentId: string;
  /** A colleague of the estate who answers for it; `null`: the department. */
  personId: string | null;
  /** For every estate of the company. */
  isCompanyWide: boolean;
  /** `false`: a draft, offered to nobody. */
  isPublished: boolean;
}

/** `POST /api/estates/:estateId/knowledge` */
export type AddKnowledgeRequest = KnowledgeEntryFields;
/** `PUT /api/estates/:estateId/knowledge/:id`; of an older version: `KNOWLEDGE.STALE_VERSION`. */
export interface ChangeKnowledgeRequest extends KnowledgeEntryFields {
  version: number;
}
/** `POST /api/estates/:estateId/knowledge/:id/retire`, `…/restore` */
export interface KnowledgeVersionRequest {
  version: number;
}

export interface KnowledgeEntryView {
  id: string;
  questions: string[];
  answer: string;
  validUntil: string | null;
  isForGuests: boolean;
  isCompanyWide: boolean;
  state: KnowledgeState;
  department: { id: string; name: string; isRetired: boolean };
  person: { id: string; name: string; isGone: boolean } | null;
  version: number;
  /** `null`: came with the starters and was never changed. */
  updatedByName: string | null;
  updatedAt: Instant;
  /** On this estate, this month. */
  counts: KnowledgeCounts;
  mayEdit: boolean;
}

export interface KnowledgeCounts {
  /** How often somebody opened the answer. */
  opened: number;
  /** …and said that it was solved by that. */
  helped: number;
  /** …and went on to file. */
  wentOn: number;
  /** How often the front desk gave it as the answer of a registered matter; in none of the others. */
  desk: number;
}

/** `GET /api/estates/:estateId/knowledge` (editors) */
export interface KnowledgeBook {
  /** `2026-11`: the month that is counted, in Shanghai. */
  month: string;
  entries: KnowledgeEntryView[];
  mayEditCompanyWide: boolean;
  /** How many of the starters are not here yet. */
  missingStarterCount: number;
}

/** `POST /api/estates/:estateId/knowledge/try` (editors) */
export interface KnowledgeTryRequest {
  text: string;
}
export interface KnowledgeTrial {
  /** It sounds like danger: residents get advice, and no answer. */
  isDanger: boolean;
  /** What a resident would be shown, if there is no danger. */
  items: KnowledgeAnswer[];
  /** What fits too and is not shown, with the reason. */
  hidden: { id: string; question: string; state: KnowledgeState }[];
}
