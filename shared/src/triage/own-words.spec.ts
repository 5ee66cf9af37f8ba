import { type OwnWord, readOwnWords, withEvidence } from './own-words';

const word = (changes: Partial<OwnWord>): OwnWord => ({
  term: '亭子间',
  category: null,
  hazard: null,
  cue: null,
  isHarmless: false,
  weight: 3,
  ...changes,
});
const read = (text: string, ...words: OwnWord[]) => readOwnWords(text, words, new Map());

it('aNameThatOnlySoundsLikeDanger_isNotRead', () =>
  expect(read('火速搬家的车停在楼下', word({ term: '火速搬家', isHarmless: true })).left).toBe('某某的车停在楼下'));

it('aWordThatWasNotSaid_saysNothing', () => {
  const { evidence } = read('走廊灯坏了', word({ category: 'in-home', hazard: 'fire', cue: 'urgent' }));
  expect([evidence.categories.size, evidence.urgencies.size, evidence.hazard]).toEqual([0, 0, null]);
});

it('wordsForOneCategory_addUp', () => {
  const both = read(
    '亭子间漏水',
    word({ category: 'in-home' }),
    word({ term: '漏水', category: 'in-home', weight: 1 }),
  );
  expect(both.evidence.categories.get('in-home')).toBe(4);
});

it('evidence_raisesWhatItSpeaksFor_andTheProbabilitiesStayTogetherOne', () => {
  const [a = 0, b = 0] = withEvidence(['a', 'b'], [0.2, 0.8], new Map([['a', 2]]));
  expect(a).toBeGreaterThan(0.6);
  expect(a + b).toBeCloseTo(1);
});

it('anEmptyWord_isNeverSaid', () =>
  expect(read('什么都行', word({ term: '  ', isHarmless: true })).left).toBe('什么都行'));

it.each([
  ['３ 号楼的灯', true],
  ['从3号楼到12号楼', true],
  ['13号楼的灯', false],
  ['12号楼的灯', false],
])('aBuildingWithANumber_isThatOneOnly: %s', (text, isSaid) => {
  const { evidence } = read(text, word({ term: '3号楼', category: 'lift' }));
  expect(evidence.categories.has('lift')).toBe(isSaid);
});

it('aNumberThatIsAName_isNotPartOfALongerOne', () => {
  const name = word({ term: '单元12', isHarmless: true });
  expect([read('单元12着火', name).left, read('单元1201着火', name).left]).toEqual(['某某着火', '单元8着火']);
});
