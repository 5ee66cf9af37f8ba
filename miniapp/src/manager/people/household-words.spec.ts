import { boundState, openText, residentsText } from './household-words';

const lin = { personId: 'lin', name: '林晓梅', phoneMasked: '138****0001', isBound: true };
const wang = { personId: 'wang', name: '王建', phoneMasked: null, isBound: false };

describe('a household', () => {
  it('saysWhoLivesThere', () => {
    expect(residentsText({ residents: [lin, wang] })).toBe('林晓梅 138****0001，王建');
    expect(residentsText({ residents: [] })).toBe('没有登记的住户');
  });
  it('saysWhetherAnybodyReadsWhatBecomesOfAMatter', () => {
    expect(boundState({ residents: [lin, wang] }).text).toBe('1 人已绑定');
    expect(boundState({ residents: [lin] }).text).toBe('已绑定');
    expect(boundState({ residents: [wang] }).text).toBe('没有人绑定');
  });
  it('saysWhatIsNotDone', () => {
    expect([openText({ openMatterCount: 2 }), openText({ openMatterCount: 0 })]).toEqual([
      '2 件没办完',
      '没有没办完的',
    ]);
  });
});
