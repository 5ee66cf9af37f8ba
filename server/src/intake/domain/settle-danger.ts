/**
 * 研判与答复合起来怎么办：肯定是险情的照险情办；拿不准的，答“有”或“不清楚”按险情办，答“没有”照判的办并留痕，
 * 没有答的也照判的办，同时请前台五分钟内核实。答复只能把事情说得更急，不能把险情说没。
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { DANGER_QUESTION, type DangerAnswer, isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import { categoriesOfDanger } from '@yingsheng/shared/triage/category-of-danger';
import type { DangerQuestionData } from '../../complaints/domain/danger-doubt';

/** What was made of the words. */
export interface JudgedDanger {
  readonly category: CategoryCode;
  readonly urgency: Urgency;
  readonly hazard: Hazard | null;
  /** What it would be, were it a danger; `null`: unclear. */
  readonly likelyHazard: Hazard | null;
  /** 0–1 */
  readonly danger: number;
  readonly isUnsure: boolean;
}

/** How it is filed: as judged, or raised; with what was left open. */
export type Settled<Judged extends JudgedDanger> = Judged & { readonly dangerQuestion: DangerQuestionData | null };

/**
 * @param answer `undefined`: nobody was asked, or nobody answered
 * @param isKnownDanger the person named a danger, or said that it endangers life: nothing is left to ask
 */
export function settleDanger<Judged extends JudgedDanger>(
  judged: Judged,
  answer: DangerAnswer | undefined,
  isKnownDanger: boolean,
): Settled<Judged> {
  if (isKnownDanger || judged.urgency === 'lifeSafety') return { ...judged, dangerQuestion: traceOf(judged, answer) };
  if (isTakenAsDanger(answer)) return raised(judged, answer);
  const isToVerify = judged.isUnsure && answer === undefined;
  return { ...judged, dangerQuestion: isToVerify ? { ...asked(judged, null), isToVerify } : traceOf(judged, answer) };
}

function raised<Judged extends JudgedDanger>(judged: Judged, answer: DangerAnswer | undefined): Settled<Judged> {
  const hazard = judged.likelyHazard;
  const allowed = hazard === null ? null : categoriesOfDanger(hazard);
  const isOfIt = allowed === null || allowed.includes(judged.category);
  return {
    ...judged,
    urgency: 'lifeSafety',
    hazard,
    category: isOfIt ? judged.category : (allowed[0] ?? judged.category),
    dangerQuestion: traceOf(judged, answer),
  };
}

/** 问过就留痕; where nobody was asked there is nothing to keep. */
function traceOf(judged: JudgedDanger, answer: DangerAnswer | undefined): DangerQuestionData | null {
  return answer === undefined ? null : asked(judged, answer);
}

function asked({ danger, hazard, likelyHazard }: JudgedDanger, answer: DangerAnswer | null): DangerQuestionData {
  return {
    probability: danger,
    hazard: hazard ?? likelyHazard,
    question: DANGER_QUESTION,
    answer,
    isToVerify: false,
  };
}
