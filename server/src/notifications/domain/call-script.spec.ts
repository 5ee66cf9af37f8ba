import { callScript } from './call-script';

describe('callScript', () => {
  it('saysWhoCalls_aboutWhat_andTheNews_inWholeSentences', () => {
    const words = { estateName: '翠湖花园', callerName: '周敏', matterTitle: '厨房漏水' };
    const said = '您好，我是翠湖花园物业的周敏。您反映的“厨房漏水”：阀门已换好。请问还有什么要我们做的吗？';
    expect(callScript({ ...words, news: '阀门已换好' })).toBe(said);
    expect(callScript({ ...words, news: '阀门已换好。' })).toBe(said);
    expect(callScript({ ...words, news: '您看好了吗？' })).toContain('：您看好了吗？请问');
  });
});
