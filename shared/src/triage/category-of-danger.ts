import type { CategoryCode } from '../complaint/category';
import type { Hazard } from '../complaint/urgency';

/** Dangers to persons belong to nobody's trade, except where the trade is who or what endangers. */
const OF_PERSONS: readonly CategoryCode[] = ['other', 'theft', 'pets', 'pests', 'lift', 'gate'];

/**
 * Which categories a danger of this kind may have, the usual one first; `null`: whatever has to be opened, mended or
 * lifted. The label rule of the corpus.
 */
export function categoriesOfDanger(hazard: Hazard): readonly CategoryCode[] | null {
  if (hazard === 'fire') return ['fire-safety', 'e-bikes'];
  if (hazard === 'gas') return ['gas'];
  if (hazard === 'electricity') return ['power-lighting'];
  return hazard === 'persons' ? OF_PERSONS : null;
}
