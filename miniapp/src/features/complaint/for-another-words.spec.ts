import type { OnBehalfOfView } from '@yingsheng/shared/api/complaint';
import { filingFacts, forWhomWords, reporterFacts } from './for-another-words';

const at = new Date('2026-11-23T04:00:00Z');
const view: OnBehalfOfView = {
  name: '王秀英',
  phoneMasked: '138****1111',
  relation: 'child',
  filedBy: '林晓梅',
  consent: { text: '本人知道并同意。', givenAt: '2026-11-23T02:00:00Z' },
  answer: null,
  isTold: true,
};
const reporter = { name: '林晓梅', phoneMasked: '170****0051' };
const factsOf = (changes: Partial<OnBehalfOfView>) =>
  Object.fromEntries(filingFacts({ onBehalfOf: { ...view, ...changes }, reporter }, at));

it('staffReadWhomItIsAbout_whoFiledIt_andByWhoseLeave', () => {
  expect(factsOf({})).toEqual({
    替谁反映: '王秀英 138****1111（已告知本人）',
    代报人: '林晓梅 170****0051（本人的子女）',
    同意: expect.stringMatching(/^林晓梅说已征得本人同意（.+）：“本人知道并同意。”$/),
  });
});

it('danger_saysThatNobodysLeaveWasWaitedFor', () => {
  expect(factsOf({ name: null, phoneMasked: null, relation: null, consent: null, isTold: false })).toEqual({
    替谁反映: '没有写姓名',
    代报人: '林晓梅 170****0051',
    同意: '险情，没有等本人同意',
  });
});

it.each([
  ['takenOver', '已接手，请与本人联系'],
  ['objected', '说没有同意代报，请与本人核实'],
] as const)('answered_%s_saysWhomToSpeakTo', (kind, words) => {
  const facts = factsOf({ answer: { kind, at: '2026-11-23T03:00:00Z' } });
  expect(facts.本人答复).toContain(words);
  expect(facts.代报人).toBe('林晓梅（本人的子女）');
});

it('whoseMatterItIs_isSaidOnce', () => {
  const labels = (onBehalfOf: OnBehalfOfView | null) =>
    reporterFacts({ onBehalfOf, reporter }, at).map(([label]) => label);
  expect(labels(null)).toEqual(['业主']);
  expect(labels(view)).toEqual(['替谁反映', '代报人', '同意']);
  expect(labels({ ...view, answer: { kind: 'takenOver', at: at.toISOString() } })[0]).toBe('业主');
  expect(reporterFacts({ onBehalfOf: null, reporter: null }, at)).toEqual([['业主', '保密']]);
});

it('nobodyFiledIt_saysNothing', () => {
  expect(filingFacts({ onBehalfOf: null, reporter }, at)).toEqual([]);
});

it('form_saysForWhom_orThatNoNameWasGiven', () => {
  expect(forWhomWords({ name: ' 王秀英 ', phone: '', relation: null, consentVersion: null })).toBe('王秀英');
  expect(forWhomWords({ name: '', phone: '', relation: null, consentVersion: null })).toBe('家人（没写姓名）');
});
