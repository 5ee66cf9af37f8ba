import { corpusLine, type LearntMatter, mayBeLearntFrom } from './corpus-line';

const matter: LearntMatter = {
  text: ' 林晓梅家漏水 ',
  category: 'plumbing',
  judgedCategory: 'seepage',
  urgency: 'urgent',
  hazard: null,
  isConfidential: false,
  accusedIds: [],
  accusedText: null,
  personalRemovedAt: null,
};

describe('what may be learnt from', () => {
  it.each<[string, Partial<LearntMatter>, boolean]>([
    ['an ordinary matter', {}, true],
    ['one from before anybody could be named', { accusedIds: null }, true],
    ['one in confidence', { isConfidential: true }, false],
    ['one about staff', { category: 'rudeness' }, false],
    ['one that was judged to be about staff', { judgedCategory: 'rudeness' }, false],
    ['one that names a colleague', { accusedIds: ['p'] }, false],
    ['one that describes a colleague', { accusedText: '短发的' }, false],
    ['one whose words are gone', { personalRemovedAt: new Date() }, false],
    ['one without words', { text: ' ' }, false],
    ['a danger whose kind nobody said', { urgency: 'lifeSafety' }, false],
    ['a danger of a known kind', { urgency: 'lifeSafety', hazard: 'gas' }, true],
  ])('%s', (_what, change, expected) => {
    expect(mayBeLearntFrom({ ...matter, ...change })).toBe(expected);
  });
});

it('aLine_hasWhatPeopleSetRight_redactedWords_andNoDangerWhereThereIsNone', () => {
  const line = corpusLine({ ...matter, hazard: 'gas' }, (text) => text.replace('林晓梅', '某人'), 'abc');
  expect(line).toEqual({
    ...{ text: '某人家漏水', urgency: 'urgent', hazard: null, category: 'plumbing' },
    ...{ kind: 'real', family: 'real:abc' },
  });
});
