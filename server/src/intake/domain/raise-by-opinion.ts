/**
 * 第二意见只能把事情说得更急：研判拿不准、它认为有人有危险的，按险情办；它认为没有的、没有答的，照判的办。
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import { categoriesOfDanger } from '@yingsheng/shared/triage/category-of-danger';
import type { RankedCategory } from '@yingsheng/shared/triage/category-shares';
import type { OpinionHeard } from '../../complaints/domain/opinion-heard';
import type { Opinion } from '../../triage/domain/second-opinion/read-opinion';

export interface Judged {
  readonly category: CategoryCode;
  readonly categories: readonly RankedCategory[];
  readonly urgency: Urgency;
  readonly hazard: Hazard | null;
  readonly isUnsure: boolean;
}

/** As judged, or raised; with what was heard (`null`: nobody was asked). */
export type Heard<Words extends Judged> = Words & { readonly secondOpinion: OpinionHeard | null };

/** @param opinion `null`: no answer. What was sure stays as it is, whatever anybody thinks of it. */
export function raiseByOpinion<Words extends Judged>(judged: Words, opinion: Opinion | null): Heard<Words> {
  if (!judged.isUnsure) return { ...judged, secondOpinion: null };
  if (opinion === null) return { ...judged, secondOpinion: 'noAnswer' };
  if (!opinion.danger) return { ...judged, secondOpinion: 'noDanger' };
  return {
    ...judged,
    urgency: 'lifeSafety',
    hazard: opinion.hazard,
    category: categoryInDanger(judged, opinion.hazard),
    isUnsure: false,
    secondOpinion: 'danger',
  };
}

/** The likeliest that such a danger may have. */
function categoryInDanger({ category, categories }: Judged, hazard: Hazard): CategoryCode {
  const allowed = categoriesOfDanger(hazard);
  if (allowed === null || allowed.includes(category)) return category;
  return categories.find(({ code }) => allowed.includes(code))?.code ?? allowed[0] ?? category;
}
