import fc from 'fast-check';
import { judgeMessage } from './judge-message';
import { type HeadFile, type JudgeModelFile, readJudgeModel } from './judge-model';
import type { OwnWord } from './own-words';

/** A model small enough to be read: each feature speaks for one label of each head that names it. */
const FEATURES = ['漏', '气', '晕', '烟', '灯', '费', '吗', '火', '刀', '车'];
const RARITY = Buffer.from(FEATURES.map(() => 16)).toString('base64');
const head = (labels: readonly string[], speaks: Record<string, [label: string, steps: number][]>): HeadFile => ({
  labels,
  bias: labels.map(() => 0),
  step: labels.map(() => 0.1),
  weights: Buffer.from(
    Int8Array.from(
      FEATURES.flatMap((feature) => {
        const own = speaks[feature] ?? [];
        return [own.length, ...own.flatMap(([label, steps]) => [labels.indexOf(label), steps])];
      }),
    ).buffer,
  ).toString('base64'),
});

const FILE: JudgeModelFile = {
  simplified: '樓楼氣气',
  classes: { leak: '漏气', dizzy: '头晕' },
  features: FEATURES.join('\n'),
  rarity: RARITY,
  heads: {
    urgency: head(['lifeSafety', 'urgent', 'normal', 'enquiry'], {
      气: [['lifeSafety', 60]],
      晕: [['lifeSafety', 40]],
      火: [['lifeSafety', 60]],
      烟: [['lifeSafety', 25]],
      灯: [['normal', 60]],
      车: [['normal', 60]],
      漏: [['urgent', 30]],
      吗: [['enquiry', 60]],
    }),
    hazard: head(['none in order', 'gas', 'fire', 'persons'], {
      气: [['gas', 60]],
      晕: [['gas', 40]],
      火: [['fire', 60]],
      烟: [['fire', 25]],
      灯: [['none in order', 60]],
      车: [['none in order', 60]],
      吗: [['none in order', 60]],
    }),
    category: head(['gas', 'fire-safety', 'power-lighting', 'property-fee', 'e-bikes', 'other'], {
      气: [['gas', 60]],
      火: [['power-lighting', 60]],
      灯: [['power-lighting', 60]],
      费: [['property-fee', 60]],
      车: [['e-bikes', 60]],
    }),
  },
  danger: { short: [1, 0], long: [1, 0, -0.2, 0], sure: 0.9, ask: 0.3 },
  category: { temperature: 1, groupWeight: 0, sureness: [1, 0] },
};
const model = readJudgeModel(FILE, (base64) => Buffer.from(base64, 'base64'));
const judge = (text: string, ownWords: OwnWord[] = []) => judgeMessage(model, text, ownWords);

it('aDanger_isLifeSafetyWithItsHazard_andACategoryThatSuchADangerMayHave', () => {
  expect(judge('气')).toMatchObject({ urgency: 'lifeSafety', hazard: 'gas', category: 'gas', isUnsure: false });
  // The words say lighting; what burns is a matter of fire safety all the same.
  expect(judge('火')).toMatchObject({ urgency: 'lifeSafety', hazard: 'fire', category: 'fire-safety' });
});

it('betweenSureAndSurelyNot_itIsAsked_andJudgedBelowDangerMeanwhile', () => {
  const judged = judge('烟漏漏漏漏');
  expect(judged.danger).toBeGreaterThan(0.3);
  expect(judged.danger).toBeLessThan(0.9);
  expect(judged).toMatchObject({ isUnsure: true, urgency: 'urgent', hazard: null });
  // What may be the danger, not what the rest is about.
  expect(judged.decidingWords[0]).toContain('烟');
});

it('harmlessWords_areNeitherDangerNorAsked', () =>
  expect(judge('灯')).toMatchObject({ urgency: 'normal', hazard: null, category: 'power-lighting', isUnsure: false }));

it('aQuestion_isAnEnquiry', () => expect(judge('费吗').urgency).toBe('enquiry'));

it('ofALongLetter_oneSentenceOfNow_isEnough', () => {
  const letter = `${'灯的事我们已经说过许多次了。'.repeat(9)}家里有气，头晕。`;
  expect(letter.length).toBeGreaterThan(100);
  expect(judge(letter)).toMatchObject({ urgency: 'lifeSafety', hazard: 'gas' });
  expect(judge('灯的事我们已经说过许多次了。'.repeat(10)).hazard).toBeNull();
});

it('traditionalCharacters_areReadLikeSimplifiedOnes', () => expect(judge('氣')).toMatchObject(judge('气')));

it('mortalWords_areAskedAboutHoweverHarmlessTheRest_andADenial_isNoAlarm', () => {
  expect(judge('灯下面有人拿着刀')).toMatchObject({ hazard: null, isUnsure: true });
  expect(judge('没有漏气')).toMatchObject({ hazard: null, isUnsure: true });
});

it('explicitWordsOfDanger_areOne_ofTheirOwnKind_andAreToldFirst', () => {
  const judged = judge('灯下面他说要砍死我们，刀拿好了');
  expect(judged).toMatchObject({ urgency: 'lifeSafety', hazard: 'persons', category: 'other', isUnsure: false });
  expect(judged.decidingWords[0]).toBe('要砍死我们');
  // What the model is sure of by itself keeps its own kind.
  expect(judge('气气气，他说要砍死我们，刀拿好了')).toMatchObject({ urgency: 'lifeSafety', hazard: 'gas' });
});

it('wordsThatAreAskedAbout_sayWhichDangerItMayBe', () =>
  expect(judge('灯灯灯下面有人拿着刀')).toMatchObject({ likelyHazard: 'persons', isUnsure: true }));

it('theCompanysOwnWord_decidesAtOnce_andANameIsNotRead', () => {
  const word = { term: '亭子间', category: 'other', hazard: null, cue: null, isHarmless: false, weight: 6 } as const;
  expect(judge('亭子间的灯', [word]).category).toBe('other');
  const name = { ...word, term: '火车头', category: null, isHarmless: true, weight: 0 } as const;
  expect(judge('火车头的灯', [name]).hazard).toBeNull();
  const danger = { ...word, term: '亭子间', category: null, hazard: 'fire', weight: 0 } as const;
  expect(judge('亭子间的灯', [danger]).isUnsure).toBe(true);
});

it('theWordsThatDecided_areOfTheText_mostDecisiveFirst', () => {
  expect(judge('漏气了，有点头晕').decidingWords).toEqual(['漏气', '头晕']);
  expect(judge('费').decidingWords).toEqual([]);
});

it('whateverIsWritten_isJudgedWholly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const judged = judge(text);
      expect(judged.danger).toBeGreaterThanOrEqual(0);
      expect(judged.danger).toBeLessThanOrEqual(1);
      expect(judged.urgency === 'lifeSafety').toBe(judged.hazard !== null);
      expect(judged.isUnsure && judged.hazard !== null).toBe(false);
      expect(judged.categories[0].code).toBe(judged.category);
    }),
  );
});
