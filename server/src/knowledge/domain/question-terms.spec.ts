import { clausesOf, termsOf } from './question-terms';

describe('what a question is about', () => {
  it.each([
    ['停车费咋交啊', '停车费怎么交'],
    ['请问一下停车费要怎么缴呢', '停车费如何交'],
    ['物业费好多钱嘛', '物业费多少钱'],
    ['电瓶车哪里充电', '电动车在哪儿充电'],
    ['門禁卡丟咗' /* left as it is but for the door */, '门禁卡丟咗'],
    ['ＷＩＦＩ密码是啥', 'wifi密码是什么'],
  ])('%s_and_%s_ask_the_same', (spoken, written) => {
    expect(termsOf(spoken).sort()).toEqual(termsOf(written).sort());
  });

  it('neighbouring_characters_are_terms_and_question_words_are_one_each', () => {
    expect(termsOf('停车费怎么交')).toEqual(['停', '车', '费', '停车', '车费', '交', '?how']);
  });

  it('politeness_and_sighs_are_no_terms', () => {
    expect(termsOf('你好，麻烦问一下哈')).toEqual([]);
  });

  it('a_fee_of_the_property_service_is_not_the_property_service', () => {
    expect(termsOf('物业费')).toContain('物业');
    expect(termsOf('物业电话')).not.toContain('物业');
  });

  it('each_clause_is_a_question_of_its_own_and_keeps_its_question_mark', () => {
    const clauses = clausesOf('门口太吵了，几点能装修？？你们管管！');
    expect(clauses.map((clause) => clause.replace('?', '？'))).toEqual(['门口太吵了', '几点能装修？', '你们管管']);
  });

  it.each(['', '   ', '？？！！', '\u0000\u202e', '<script>alert(1)</script>', '😊😊'])('%j_does_no_harm', (text) => {
    expect(() => clausesOf(text).map(termsOf)).not.toThrow();
  });
});
