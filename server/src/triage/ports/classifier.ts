import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import type { RankedCategory } from '@yingsheng/shared/triage/category-shares';
import type { EntityManager } from 'typeorm';

export interface TriageResult {
  readonly category: CategoryCode;
  readonly urgency: Urgency;
  /** 0–1: how sure the category is; of those said to be 0.8, eight in ten are right. */
  readonly confidence: number;
  /** The words that decided, most decisive first, in simplified characters. */
  readonly decidingWords: readonly string[];
  readonly hazard: Hazard | null;
  /** What it would be, were it a danger; `null`: unclear. */
  readonly likelyHazard: Hazard | null;
  /** 0–1, calibrated: how likely somebody is in danger now. */
  readonly danger: number;
  /** Neither surely in danger nor surely not: one question is asked before either is believed. */
  readonly isUnsure: boolean;
  /** The three most likely ones, the category first. */
  readonly categories: readonly RankedCategory[];
}

/** 分诊研判: whoever judges the words of a resident. */
export abstract class Classifier {
  abstract classify(manager: EntityManager, estateId: string, text: string): Promise<TriageResult>;

  /** Own words were edited: the next message is judged with them; by other processes within a minute. */
  abstract forget(): void;
}
