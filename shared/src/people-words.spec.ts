import { asClause, asSentence } from './people-words';

describe('words of people within ours', () => {
  it.each([
    ['已关阀', '已关阀。', '已关阀'],
    ['已关阀。', '已关阀。', '已关阀'],
    ['已关阀。。', '已关阀。。', '已关阀'],
    ['已关阀，', '已关阀。', '已关阀'],
    ['已关阀. ', '已关阀。', '已关阀'],
    ['怎么又漏了？', '怎么又漏了？', '怎么又漏了'],
    ['急！！', '急！！', '急'],
    ['再等等……', '再等等……', '再等等'],
    ['先关阀；再换管。\n', '先关阀；再换管。', '先关阀；再换管'],
    ['', '', ''],
    ['。', '', ''],
  ])('%j', (typed, sentence, clause) => {
    expect(asSentence(typed)).toBe(sentence);
    expect(asClause(typed)).toBe(clause);
  });
});
