import { dangerRule } from './danger-rules';

const boundOf = (text: string) => dangerRule(text)?.bound ?? null;

it.each([
  '我们仨困电梯里',
  '我俩卡2号电梯里了',
  '我跟我妈让电梯关里头了，在电梯里出不来',
  '三个人被关在货梯里',
  '一老太太困轿厢里了',
  '卡电梯里了',
  '电梯里关了我们仨',
  '电梯把我们几个关住了',
  '电梯关人了',
])('whoeverIsStuckInALift_isInDanger_%s', (text) =>
  expect(dangerRule(text)).toMatchObject({ bound: 'danger', hazard: 'trapped' }),
);

it.each([
  '我的门禁卡在电梯里',
  '购物车卡在电梯里',
  '我们仨等电梯',
  '人卡在电梯门口聊天',
  '电梯困人演练几点开始',
  '上次我被困电梯里',
  '我们仨困电梯里，已经出来了',
  '担心哪天电梯困人了',
  '困在电梯里的人已经救出来了',
  '我被困电梯里该怎么办，请问有说明吗',
])('aThing_thePast_ADrillOrAWorryAboutALift_isNotSaidToBeADanger_%s', (text) => expect(boundOf(text)).toBeNull());

it.each([
  '我要杀了他，刀我拿好了',
  '我今天就弄死他，家伙都备好了',
  '他拿着斧子说要砍死我们全家',
  '要捅死这个保安，刀在包里',
])('whoMeansToKill_andHasTheMeans_isADanger_%s', (text) =>
  expect(dangerRule(text)).toMatchObject({ bound: 'danger', hazard: 'persons' }),
);

it.each([
  '我要杀了他',
  '前夫说要来杀我',
  '他扬言要弄死我们全家',
  '今晚要他的命',
  '我要跟他同归于尽',
  '今晚我就去杀他全家',
  '我刀都准备好了',
])('aThreat_isAtLeastAskedAbout_%s', (text) =>
  expect(dangerRule(text)).toMatchObject({ bound: 'atLeastAsked', hazard: 'persons' }),
);

it('whoMeansToSetAHouseOnFire_isAtLeastAskedAbout', () =>
  expect(dangerRule('今晚就去烧了他家')).toMatchObject({ bound: 'atLeastAsked', hazard: 'fire' }));

it.each([
  '杀价杀得太狠',
  '楼上要杀鸡，刀都磨好了',
  '要弄死那些蟑螂',
  '热得我想杀人',
  '想死你们了',
  '打死我也不交',
  '狼人杀游戏要杀人了',
])('aPrice_aFowl_aPestOrAMannerOfSpeaking_isNoThreat_%s', (text) => expect(boundOf(text)).toBeNull());

it.each(['插排掉雨里了，还通着电', '雨地里有个插座板，灯还亮着', '排插泡在水里没断电', '电线掉水坑里滋滋响'])(
  'whatIsLiveInWater_isADanger_%s',
  (text) => expect(dangerRule(text)).toMatchObject({ bound: 'danger', hazard: 'electricity' }),
);

it('whetherWhatLiesInWaterIsLive_isAsked', () =>
  expect(dangerRule('门口的插线板淋着雨')).toMatchObject({ bound: 'atLeastAsked', hazard: 'electricity' }));

it.each(['插座泡水了，已经断电', '插座没泡水，就是松', '怕下雨插座进水，能不能加个罩', '插排能不能带进自习室'])(
  'whatIsSwitchedOff_orOnlyFeared_isNoDangerOfWaterAndCurrent_%s',
  (text) => expect(boundOf(text)).toBeNull(),
);

it.each([
  '他说不想活了',
  '老王拿着刀在门口',
  '呼吸机的电池只剩二十分钟',
  '他要跳楼',
  '我要跳了，谁都别拦我',
  '遗言写好了',
  '我们仨被人绑了',
])('explicitWordsOfMortalDanger_areAtLeastAskedAbout_%s', (text) => expect(boundOf(text)).toBe('atLeastAsked'));

it.each([
  '我不想活动了',
  '笑不活了',
  '臭得我想跳楼',
  '拿刮刀铲墙皮',
  '师傅捅了两下说通了',
  '楼下跳楼价清仓，哈哈要跳楼',
])('whatOnlySoundsLikeMortalWords_isNone_%s', (text) => expect(boundOf(text)).toBeNull());

it('theWordsThatSaidSo_areToldAsTheyStand', () =>
  expect(dangerRule('快点，我要跳了，谁都别拦我')).toMatchObject({ words: '我要跳了' }));

it.each(['不是着火，是邻居在熏腊肉', '没有漏气，就是问问', '并没有困人'])(
  'aDenialBesideTheDanger_isAtMostAskedAbout_%s',
  (text) => expect(boundOf(text)).toBe('atMostAsked'),
);

it('aDenialOfOneDanger_doesNotHideMortalWords', () =>
  expect(boundOf('没有着火，可是他拿着刀不让人出来')).toBe('atLeastAsked'));

it.each(['去年有人要跳楼，后来救下来了', '楼上在炒菜', '着火了'])('whereNoRuleSpeaks_theModelDoes_%s', (text) =>
  expect(boundOf(text)).toBeNull(),
);
