import { CATEGORY_CODES } from '@yingsheng/shared/complaint/category';
import { HAZARDS, isLowerUrgency, URGENCIES } from '@yingsheng/shared/complaint/urgency';
import { categoriesOfDanger } from '@yingsheng/shared/triage/category-of-danger';
import fc from 'fast-check';
import type { Opinion } from '../../triage/domain/second-opinion/read-opinion';
import { type Judged, raiseByOpinion } from './raise-by-opinion';

const unsure: Judged = {
  category: 'noise',
  categories: [{ code: 'noise', probability: 0.6 }],
  urgency: 'normal',
  hazard: null,
  isUnsure: true,
};
const gas: Opinion = { danger: true, hazard: 'gas' };

describe('a second opinion', () => {
  it('ofDanger_raisesWhatWasUnsure_toTheDangerItNames', () => {
    const heard = { urgency: 'lifeSafety', hazard: 'gas', category: 'gas', isUnsure: false, secondOpinion: 'danger' };
    expect(raiseByOpinion(unsure, gas)).toMatchObject(heard);
  });

  it('ofNoDanger_changesNothing_andTheDoubtStays', () => {
    const opinion: Opinion = { danger: false, hazard: null };
    expect(raiseByOpinion(unsure, opinion)).toEqual({ ...unsure, secondOpinion: 'noDanger' });
  });

  it('thatDoesNotCome_changesNothing_andTheDoubtStays', () => {
    expect(raiseByOpinion(unsure, null)).toEqual({ ...unsure, secondOpinion: 'noAnswer' });
  });

  it('whoIsSentThere_isTheLikeliestThatTheDangerAllows', () => {
    const categories = [
      { code: 'noise', probability: 0.5 },
      { code: 'pets', probability: 0.3 },
      { code: 'other', probability: 0.2 },
    ] as const;
    const { category } = raiseByOpinion({ ...unsure, categories }, { danger: true, hazard: 'persons' });
    expect(category).toBe('pets');
  });

  const opinions: fc.Arbitrary<Opinion | null> = fc.oneof(
    fc.constant(null),
    fc.constant<Opinion>({ danger: false, hazard: null }),
    fc.constantFrom(...HAZARDS).map<Opinion>((hazard) => ({ danger: true, hazard })),
  );
  const codes = fc.constantFrom(...CATEGORY_CODES);
  const judgements: fc.Arbitrary<Judged> = fc.record({
    category: codes,
    categories: fc.array(fc.record({ code: codes, probability: fc.double({ min: 0, max: 1, noNaN: true }) })),
    urgency: fc.constantFrom(...URGENCIES),
    hazard: fc.constantFrom(null, ...HAZARDS),
    isUnsure: fc.boolean(),
  });

  it('whateverItIs_neverLowersAnything_andNeverTouchesWhatWasSure', () => {
    fc.assert(
      fc.property(judgements, opinions, (judged, opinion) => {
        const heard = raiseByOpinion(judged, opinion);
        expect(isLowerUrgency(judged.urgency, heard.urgency)).toBe(false);
        if (!judged.isUnsure) expect(heard).toEqual({ ...judged, secondOpinion: null });
        if (heard.urgency !== judged.urgency || heard.category !== judged.category) {
          expect(heard).toMatchObject({ urgency: 'lifeSafety', hazard: opinion?.hazard, secondOpinion: 'danger' });
          const allowed = categoriesOfDanger(opinion?.hazard ?? 'persons');
          if (allowed !== null) expect(allowed).toContain(heard.category);
        }
      }),
    );
  });
});
