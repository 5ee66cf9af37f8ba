import { dangerRule } from './danger-rules';

it.each(['他说不想活了', '老王拿着刀在门口', '呼吸机的电池只剩二十分钟', '他要跳楼'])(
  'explicitWordsOfMortalDanger_areAtLeastAskedAbout_%s',
  (text) => expect(dangerRule(text)).toBe('atLeastAsked'),
);

it.each(['不是着火,是邻居在熏腊肉', '没有漏气,就是问问', '并没有困人'])(
  'aDenialBesideTheDanger_isAtMostAskedAbout_%s',
  (text) => expect(dangerRule(text)).toBe('atMostAsked'),
);

it('aDenialOfOneDanger_doesNotHideMortalWords', () =>
  expect(dangerRule('没有着火,可是他拿着刀不让人出来')).toBe('atLeastAsked'));

it.each(['去年有人要跳楼,后来救下来了', '楼上在炒菜', '着火了'])('whereNoRuleSpeaks_theModelDoes_%s', (text) =>
  expect(dangerRule(text)).toBeNull(),
);
