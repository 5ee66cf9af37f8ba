import type { CategoryCode } from '../complaint/category';
import type { Hazard, Urgency } from '../complaint/urgency';
import type { OwnWordStrength } from '../triage/own-word-limits';
import type { Instant } from './common';

/** One word of the company's own; it means exactly one of the four. */
export interface OwnWordFields {
  /** As people say it. */
  term: string;
  category: CategoryCode | null;
  /** Whoever says it is at least asked. */
  hazard: Hazard | null;
  cue: 'urgent' | 'enquiry' | null;
  /** Only a name, not to be read at all. */
  isHarmless: boolean;
  /** Of a category or a cue: how strongly it speaks. */
  strength: OwnWordStrength;
  /** On every estate. */
  isCompanyWide: boolean;
}

export interface OwnWordView extends OwnWordFields {
  id: string;
  version: number;
  changedByName: string | null;
  changedAt: Instant | null;
  mayEdit: boolean;
}

/** `GET /api/estates/:estateId/own-words` */
export interface OwnWordBook {
  /** Those of the estate, then those of the company; newest first. */
  words: OwnWordView[];
  mayEditCompanyWide: boolean;
}

export interface WordJudgement {
  urgency: Urgency;
  hazard: Hazard | null;
  category: CategoryCode;
  /** One question would be asked. */
  isAsked: boolean;
}

export interface ChangedJudgement {
  text: string;
  before: WordJudgement;
  after: WordJudgement;
}

/** `POST …/own-words/try`: what the word would change among the messages that judging was learnt from. */
export interface OwnWordTrial {
  /** How many messages there are. */
  messageCount: number;
  changedCount: number;
  /** Up to five. */
  examples: ChangedJudgement[];
  /** Messages of real danger that would no longer even be asked about: with any, the word is refused. */
  loweredCount: number;
  /** Up to five. */
  loweredExamples: ChangedJudgement[];
}

export type AddOwnWordRequest = OwnWordFields;
/** `PUT …/own-words/:id` */
export type ChangeOwnWordRequest = OwnWordFields & { version: number };
/** `POST …/own-words/try`: `id` of the word that would be changed; absent: a new one. */
export type TryOwnWordRequest = OwnWordFields & { id?: string };
