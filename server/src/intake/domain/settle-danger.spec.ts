import { CATEGORY_CODES } from '@yingsheng/shared/complaint/category';
import { DANGER_ANSWERS, type DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import { HAZARDS, URGENCIES } from '@yingsheng/shared/complaint/urgency';
import { categoriesOfDanger } from '@yingsheng/shared/triage/category-of-danger';
import fc from 'fast-check';
import { type JudgedDanger, settleDanger } from './settle-danger';

const SMELL: JudgedDanger = {
  category: 'fumes',
  urgency: 'normal',
  hazard: null,
  likelyHazard: 'gas',
  danger: 0.4,
  isUnsure: true,
};
const UNCLEAR: JudgedDanger = { ...SMELL, likelyHazard: null };
const HARMLESS: JudgedDanger = { ...SMELL, likelyHazard: null, danger: 0.01, isUnsure: false };
const FIRE: JudgedDanger = {
  category: 'fire-safety',
  urgency: 'lifeSafety',
  hazard: 'fire',
  likelyHazard: 'fire',
  danger: 0.98,
  isUnsure: false,
};

const hazard = fc.constantFrom(null, ...HAZARDS);
const judged: fc.Arbitrary<JudgedDanger> = fc.record({
  category: fc.constantFrom(...CATEGORY_CODES),
  urgency: fc.constantFrom(...URGENCIES),
  hazard,
  likelyHazard: hazard,
  danger: fc.double({ min: 0, max: 1, noNaN: true }),
  isUnsure: fc.boolean(),
});
const answer = fc.constantFrom<DangerAnswer | undefined>(undefined, ...DANGER_ANSWERS);

describe('settleDanger', () => {
  it.each(['yes', 'unknown'] as const)('unsure_answered_%s_isADanger_ofTheLikeliestKind', (said) => {
    expect(settleDanger(SMELL, said, false)).toMatchObject({ urgency: 'lifeSafety', hazard: 'gas', category: 'gas' });
  });
  it('aDangerOfAnUnclearKind_keepsWhatItsWordsAreAbout', () => {
    expect(settleDanger(UNCLEAR, 'yes', false)).toMatchObject({
      urgency: 'lifeSafety',
      hazard: null,
      category: 'fumes',
    });
  });
  it('unsure_answeredNo_isAsJudged_andLeavesATrace', () => {
    const settled = settleDanger(SMELL, 'no', false);
    expect(settled).toMatchObject({ urgency: 'normal', hazard: null, category: 'fumes' });
    expect(settled.dangerQuestion).toEqual({
      probability: 0.4,
      hazard: 'gas',
      question: '有人受伤、被困、不舒服，或有烟、火、燃气味、漏电吗？',
      answer: 'no',
      isToVerify: false,
    });
  });
  it('unsure_unanswered_isToBeVerified', () => {
    const settled = settleDanger(SMELL, undefined, false);
    expect(settled).toMatchObject({ urgency: 'normal', hazard: null });
    expect(settled.dangerQuestion).toMatchObject({ answer: null, hazard: 'gas', isToVerify: true });
  });
  it('surelyHarmless_isNeitherAskedNorVerified', () => {
    expect(settleDanger(HARMLESS, undefined, false)).toEqual({ ...HARMLESS, dangerQuestion: null });
  });
  it('whoeverSaysYesToAQuestionThatAnotherModelAsked_isBelieved', () => {
    expect(settleDanger(HARMLESS, 'yes', false).urgency).toBe('lifeSafety');
  });
  it('sureDanger_answeredNo_staysADanger_andTheAnswerIsKept', () => {
    const settled = settleDanger(FIRE, 'no', false);
    expect(settled).toMatchObject({ urgency: 'lifeSafety', hazard: 'fire' });
    expect(settled.dangerQuestion).toMatchObject({ answer: 'no', isToVerify: false });
  });
  it('whoeverNamedADanger_isAskedNothing', () => {
    expect(settleDanger({ ...SMELL, hazard: 'gas' }, undefined, true).dangerQuestion).toBeNull();
  });

  it('noAnswer_everLowersADanger', () => {
    fc.assert(
      fc.property(judged, answer, (known, said) => {
        const { urgency } = settleDanger(known, said, false);
        return known.urgency === 'lifeSafety'
          ? urgency === 'lifeSafety'
          : urgency === known.urgency || urgency === 'lifeSafety';
      }),
    );
  });
  it('whateverIsUnsure_isADanger_orAnswered_orVerified', () => {
    fc.assert(
      fc.property(judged, answer, (known, said) => {
        const { urgency, dangerQuestion } = settleDanger({ ...known, isUnsure: true }, said, false);
        return urgency === 'lifeSafety' || said === 'no' || dangerQuestion?.isToVerify === true;
      }),
    );
  });
  it('everyAnswer_leavesATrace', () => {
    fc.assert(
      fc.property(judged, fc.constantFrom(...DANGER_ANSWERS), fc.boolean(), (known, said, isKnownDanger) => {
        return settleDanger(known, said, isKnownDanger).dangerQuestion?.answer === said;
      }),
    );
  });
  it('aRaisedMatter_hasACategoryOfItsDanger', () => {
    fc.assert(
      fc.property(judged, fc.constantFrom(...HAZARDS), (known, likelyHazard) => {
        const { category } = settleDanger({ ...known, urgency: 'normal', likelyHazard }, 'yes', false);
        return (categoriesOfDanger(likelyHazard) ?? [category]).includes(category);
      }),
    );
  });
});
