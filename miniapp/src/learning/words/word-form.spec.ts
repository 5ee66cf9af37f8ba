import { EMPTY_WORD, fieldsOf, formOf, missingOf } from './word-form';
import { changeWords, meaningWords, trialWords } from './word-words';

const NAME = { ...EMPTY_WORD, term: ' 亭子间 ', meaning: 'harmless' } as const;

it.each([
  [{ term: '亭' }, '词至少 2 个字'],
  [{ term: '亭'.repeat(21) }, '词最多 20 个字'],
  [{ meaning: null }, '请选它的意思'],
  [{ meaning: 'category' }, '请选哪一类'],
  [{ meaning: 'hazard' }, '请选哪一种险情'],
  [{ meaning: 'urgent' }, null],
  [{}, null],
] as const)('%j_lacks_%s', (part, missing) => {
  expect(missingOf({ ...NAME, ...part })).toBe(missing);
});

it('whatIsSent_meansOneThing_andComesBackAsItWas', () => {
  const form = { ...NAME, meaning: 'category', category: 'lift', hazard: 'gas' } as const;
  const fields = fieldsOf(form);
  expect(fields).toMatchObject({ term: '亭子间', category: 'lift', hazard: null, cue: null, isHarmless: false });
  const view = { ...fields, id: 'w', version: 1, changedByName: null, changedAt: null, mayEdit: true };
  expect(formOf(view)).toEqual({ ...form, term: '亭子间', hazard: null });
  expect(meaningWords(view)).toMatch(/^指.+ · 明显$/);
});

const trial = { messageCount: 24_026, changedCount: 0, examples: [], loweredCount: 0, loweredExamples: [] };
it.each([
  [{}, '24,026 条语料里，没有一条判断会变。'],
  [{ changedCount: 3 }, '24,026 条语料里，会改变 3 条判断。'],
  [{ changedCount: 3, loweredCount: 1 }, '24,026 条语料里，会改变 3 条判断，其中 1 条真的险情会漏掉，不能这样保存。'],
])('%j_isSaid', (part, words) => {
  expect(trialWords({ ...trial, ...part })).toBe(words);
});

it('aChange_isSaidFromAndTo', () => {
  const before = { urgency: 'normal', hazard: null, category: 'lift', isAsked: true } as const;
  const after = { urgency: 'lifeSafety', hazard: 'gas', category: 'gas', isAsked: false } as const;
  expect(changeWords({ text: '', before, after })).toMatch(/^一般 · .+ · 会问一句 → 危及安全 · 燃气泄漏 · .+$/);
});
