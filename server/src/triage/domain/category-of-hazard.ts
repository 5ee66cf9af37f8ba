import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';

/** 险情归哪一类: who is sent where somebody named the danger and their words name no category. */
export const CATEGORY_OF_HAZARD: Readonly<Record<Hazard, CategoryCode>> = {
  trapped: 'lift',
  gas: 'gas',
  fire: 'fire-safety',
  electricity: 'power-lighting',
  water: 'plumbing',
  falling: 'falling-objects',
  persons: 'gate',
};
