/**
 * 学得的一行: what people confirmed or corrected, in the form of the corpus. 保密的和关于同事的从不在内：一件事讲的是谁，
 * 换掉名字也还认得出来，被投诉的人不能从一份文件里知道有这件事。
 */
import { type CategoryCode, isAboutStaff } from '@yingsheng/shared/complaint/category';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';

export interface LearntMatter {
  readonly text: string;
  readonly category: CategoryCode;
  readonly judgedCategory: CategoryCode | null;
  readonly urgency: Urgency;
  readonly hazard: Hazard | null;
  readonly isConfidential: boolean;
  readonly accusedIds: readonly string[] | null;
  readonly accusedText: string | null;
  readonly personalRemovedAt: Date | null;
}

/** As in `server/src/triage/corpus`; `family` holds no number and tells of no complaint. */
export interface CorpusLine {
  readonly text: string;
  readonly urgency: Urgency;
  readonly hazard: Hazard | null;
  readonly category: CategoryCode;
  readonly kind: 'real';
  readonly family: string;
}

export function mayBeLearntFrom(matter: LearntMatter): boolean {
  const { category, judgedCategory, accusedIds, accusedText } = matter;
  const isOfStaff = isAboutStaff(category) || (judgedCategory !== null && isAboutStaff(judgedCategory));
  const namesSomebody = (accusedIds ?? []).length > 0 || accusedText !== null;
  return !matter.isConfidential && !isOfStaff && !namesSomebody && isWhole(matter);
}

/** Words are left, and whoever called it a danger said which: the corpus has no danger without its kind. */
function isWhole({ text, urgency, hazard, personalRemovedAt }: LearntMatter): boolean {
  return personalRemovedAt === null && text.trim() !== '' && (urgency !== 'lifeSafety' || hazard !== null);
}

/** @param family of the matter: those that were merged share one */
export function corpusLine(matter: LearntMatter, redact: (text: string) => string, family: string): CorpusLine {
  const { urgency, hazard, category } = matter;
  return {
    text: redact(matter.text).trim(),
    urgency,
    hazard: urgency === 'lifeSafety' ? hazard : null,
    category,
    kind: 'real',
    family: `real:${family}`,
  };
}
