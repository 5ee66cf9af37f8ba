import { breachWords, urgentWords } from './robot-words';

const matter = { number: 'YS-261123-0042', category: 'plumbing', accusedIds: [], accusedText: null } as const;

describe('what the group robot says', () => {
  it('aNewUrgentMatter_isNumberAndCategory_andNothingElse', () => {
    expect(urgentWords(matter)).toBe('新的紧急反映：YS-261123-0042 给排水');
  });
  it.each([
    ['names somebody', { ...matter, accusedIds: ['li'] }],
    ['describes somebody', { ...matter, accusedText: '戴眼镜的保安' }],
    ['is about attitude', { ...matter, category: 'rudeness' as const }],
  ])('a matter that %s stays out of the group', (_case, about) => {
    expect(urgentWords(about)).toBeNull();
    expect(breachWords([about])).toBeNull();
  });
  it('aSweep_isOneMessage_howeverManyItFound', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...matter, number: `YS-261123-00${10 + index}` }));
    const words = breachWords(many)?.split('\n') ?? [];
    expect([words[0], words.length, words.at(-1)]).toEqual(['已超时 12 件：', 12, '另有 2 件']);
  });
});
