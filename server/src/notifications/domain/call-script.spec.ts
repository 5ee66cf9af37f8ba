import { type CallNews, callScript } from './call-script';

const scriptOf = (...matters: CallNews[]) => callScript({ estateName: '翠湖花园', callerName: '周敏', matters });
const leak = (news: string, isToBeAnswered = false): CallNews => ({
  matterTitle: '厨房漏水',
  news: [news],
  isToBeAnswered,
});
const lamp: CallNews = { matterTitle: '楼道灯不亮', news: ['灯泡换好了'], isToBeAnswered: true };

describe('callScript', () => {
  it('saysWhoCalls_aboutWhat_andTheNews_inWholeSentences', () => {
    const said = '您好，我是翠湖花园物业的周敏。您反映的“厨房漏水”：阀门已换好。请问还有什么要我们做的吗？';
    expect(scriptOf(leak('阀门已换好'))).toBe(said);
    expect(scriptOf(leak('阀门已换好。'))).toBe(said);
    expect(scriptOf(leak('您看好了吗？'))).toContain('：您看好了吗？请问');
  });
  it('severalMatters_areToldInOneCall_andAskedAboutTogether', () => {
    expect(scriptOf(leak('阀门已换好', true), lamp)).toBe(
      '您好，我是翠湖花园物业的周敏。您反映的“厨房漏水”：阀门已换好。另外，您反映的“楼道灯不亮”：灯泡换好了。请问现在都好了吗？',
    );
    expect(scriptOf(lamp)).toContain('请问现在好了吗？');
  });
  it('newsThatNobodyHasToldYet_areToldTogether', () => {
    expect(scriptOf({ ...leak(''), news: ['等配件', '阀门已换好'] })).toContain('：等配件。阀门已换好。');
  });
});
