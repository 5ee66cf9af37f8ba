import type { OwnWordFields } from '@yingsheng/shared/api/own-words';
import { ownWordOf, wordMustMeanOneThing } from './word-rules';

const name: OwnWordFields = {
  ...{ term: '火炬楼', category: null, hazard: null, cue: null, isHarmless: true },
  ...{ strength: 'strong', isCompanyWide: false },
};

it.each<[string, Partial<OwnWordFields>, boolean]>([
  ['only a name', {}, true],
  ['nothing', { isHarmless: false }, false],
  ['a name and a danger', { hazard: 'fire' }, false],
  ['a category and a cue', { isHarmless: false, category: 'lift', cue: 'urgent' }, false],
  ['a category', { isHarmless: false, category: 'lift' }, true],
  ['a danger', { isHarmless: false, hazard: 'gas' }, true],
  ['a cue', { isHarmless: false, cue: 'enquiry' }, true],
])('aWordThatMeans %s', (_what, change, isSound) => {
  const check = () => wordMustMeanOneThing({ ...name, ...change });
  if (isSound) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code: 'REQUEST.INVALID' }));
});

it('onlyWhatSpeaksForSomething_hasAWeight', () => {
  const weights = [{}, { isHarmless: false, hazard: 'gas' }, { isHarmless: false, category: 'lift' }] as const;
  expect(weights.map((change) => ownWordOf({ ...name, ...change }).weight)).toEqual([0, 0, 5]);
});
