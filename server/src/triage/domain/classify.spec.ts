import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { HAZARDS, type Hazard, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { DEFAULT_LEXICON } from '../default-lexicon';
import { classify } from './classify';
import { compileLexicon } from './lexicon';

const lexicon = compileLexicon(DEFAULT_LEXICON);

type Row = [text: string, category: CategoryCode, urgency: Urgency, hazard?: Hazard];

const EVERY_CATEGORY: Row[] = [
  ['2 单元电梯按钮按了没反应,要按好几下', 'lift', 'normal'],
  ['5栋电梯坏了一上午了,老人下不了楼', 'lift', 'urgent'],
  ['电梯上行的时候有异响还抖得厉害', 'lift', 'urgent'],
  ['2 单元电梯按钮失灵,12 楼要按好几次才亮', 'lift', 'normal'],
  ['货梯轿厢里的灯罩松了,有点晃眼', 'lift', 'normal'],
  ['自来水水压特别小,洗澡都洗不了', 'plumbing', 'normal'],
  ['早上起来家里停水了,也没看到通知', 'plumbing', 'urgent'],
  ['水龙头放出来的水发黄,有铁锈', 'plumbing', 'normal'],
  ['一楼地漏返水,厨房全是脏水', 'plumbing', 'urgent'],
  ['楼道管井漏水,水已经流到走廊', 'plumbing', 'urgent'],
  ['外墙渗水,卧室墙面潮了一大片发霉', 'seepage', 'normal'],
  ['顶楼下雨就漏雨,屋面防水坏了', 'seepage', 'normal'],
  ['厨房顶上一直滴水', 'seepage', 'normal'],
  ['卫生间天花板渗水,吊顶都鼓起来了', 'seepage', 'normal'],
  ['窗台进水,一下雨墙皮就掉渣', 'seepage', 'normal'],
  ['楼道声控灯坏了三天,晚上黑漆漆的', 'power-lighting', 'normal'],
  ['小区东路的路灯不亮,晚上走路看不清', 'power-lighting', 'normal'],
  ['整栋楼突然停电了,什么时候来电', 'power-lighting', 'urgent'],
  ['家里一开空调就跳闸', 'power-lighting', 'urgent'],
  ['燃气表上面的字看不清了,麻烦看一下', 'gas', 'normal'],
  ['燃气停了,做不了饭', 'gas', 'urgent'],
  ['暖气片不热,家里只有十五度', 'heating', 'normal'],
  ['地暖供暖以后次卧一直冰凉', 'heating', 'normal'],
  ['楼道的灭火器过期了,压力表在红区', 'fire-safety', 'normal'],
  ['消火栓打开没水,应急灯也是坏的', 'fire-safety', 'urgent'],
  ['安全出口的门被锁死了', 'fire-safety', 'urgent'],
  ['单元门禁坏了,谁都能进来', 'access-cctv', 'urgent'],
  ['可视对讲听不到声音,快递进不来', 'access-cctv', 'normal'],
  ['3号楼门口的摄像头歪了,监控拍不到自行车棚', 'access-cctv', 'normal'],
  ['人脸识别总是认不出我妈', 'access-cctv', 'normal'],
  ['儿童乐园的滑梯裂了个口子,怕划到孩子', 'roads-facilities', 'normal'],
  ['8栋门口井盖破了一半,晚上很危险', 'roads-facilities', 'urgent'],
  ['中心广场地砖翘起来,绊了好几个人', 'roads-facilities', 'normal'],
  ['家里马桶堵了,麻烦派师傅上门', 'in-home', 'normal'],
  ['厨房水槽下面的软管老化,想请师傅换一根', 'in-home', 'normal'],
  ['入户门把手松了关不严', 'in-home', 'normal'],
  ['垃圾桶满出来两天没人清运', 'refuse', 'normal'],
  ['装修垃圾堆在路边好几天了', 'refuse', 'normal'],
  ['6栋楼道脏得不行,一个星期没人打扫', 'corridors', 'normal'],
  ['电梯里到处是小广告,还有痰', 'corridors', 'normal'],
  ['下水道反味,整个一楼臭烘烘的', 'odour-sewage', 'normal'],
  ['化粪池满了,污水外溢到路上', 'odour-sewage', 'urgent'],
  ['地下室老鼠很多,请安排灭鼠', 'pests', 'normal'],
  ['垃圾房旁边蚊子苍蝇太多,希望消杀', 'pests', 'normal'],
  ['2栋窗外树上有个马蜂窝', 'pests', 'urgent'],
  ['楼前的树枝挡住了我家窗户,请修剪', 'greening', 'normal'],
  ['有人在绿化带里种菜,毁绿没人管', 'greening', 'normal'],
  ['昨晚大风把树刮倒了,树倒在路中间', 'greening', 'urgent'],
  ['我的车位被外来车占了,联系不上车主', 'parking', 'normal'],
  ['地库出口坡道上停了辆私家车,后面堵了一长串', 'parking', 'normal'],
  ['地库出口总有人乱停车,早上堵得出不去', 'parking', 'normal'],
  ['东门保安不登记,陌生人随便进', 'gate', 'normal'],
  ['有个男的在单元门口尾随女业主', 'gate', 'urgent'],
  ['夜班门岗在岗亭里睡觉,外卖员随意进出', 'gate', 'normal'],
  ['放在楼下的自行车被偷了', 'theft', 'normal'],
  ['昨天夜里有人撬门入室,请调监控', 'theft', 'urgent'],
  ['有人从楼上扔烟头和酒瓶下来', 'falling-objects', 'urgent'],
  ['7栋又有人高空抛物,扔了一袋垃圾', 'falling-objects', 'urgent'],
  ['邻居天天把电瓶车推进电梯上楼', 'e-bikes', 'normal'],
  ['4栋有人飞线充电,从三楼拉线下来', 'e-bikes', 'urgent'],
  ['消防通道停了一排车,根本过不去', 'blocked-fire-lane', 'urgent'],
  ['疏散通道被旧沙发堵住了', 'blocked-fire-lane', 'urgent'],
  ['有人遛狗不牵绳,狗屎也不捡', 'pets', 'normal'],
  ['隔壁养的大型犬,把我孩子吓哭了', 'pets', 'normal'],
  ['楼上小孩每天晚上跑跳到十一点,吵得睡不着', 'noise', 'normal'],
  ['广场舞音响太吵,影响孩子写作业', 'noise', 'normal'],
  ['晚上小区里广场舞太吵', 'noise', 'normal'],
  ['隔壁凌晨一点还在唱歌', 'noise', 'normal'],
  ['楼上漏水泡了我家的柜子,楼上不承认', 'leak-liability', 'normal'],
  ['我家卫生间漏到楼下,邻居要我赔,想请物业看看责任在谁', 'leak-liability', 'normal'],
  ['楼下饭店的油烟飘进卧室,窗户不敢开', 'fumes', 'normal'],
  ['邻居在楼道抽烟,烟味全进家里了', 'fumes', 'normal'],
  ['对门在门口堆放鞋柜和杂物,占了半个楼道', 'occupying-common-area', 'normal'],
  ['有人把架空层圈起来私占', 'occupying-common-area', 'normal'],
  ['隔壁打了隔断做群租,住了十几个人', 'group-rental', 'normal'],
  ['1402 改成日租房,天天换陌生人', 'group-rental', 'normal'],
  ['报了两周,工程和客服互相推,踢皮球', 'shirking', 'normal'],
  ['报了两周,工程和客服互相推,踢皮球,到底谁管?', 'shirking', 'normal'],
  ['问谁都说不归我们管,一拖再拖', 'shirking', 'normal'],
  ['前台小姑娘爱理不理,态度很差', 'rudeness', 'normal'],
  ['保安骂人,语气特别凶', 'rudeness', 'normal'],
  ['服务中心电话打不通,打了五次没人接', 'unreachable', 'normal'],
  ['报修一个月没人来', 'shirking', 'normal'],
  ['给管家发消息两天不回复', 'unreachable', 'normal'],
  ['单子显示已完成,其实根本没来修', 'false-completion', 'normal'],
  ['师傅说修好了,走了以后又坏了', 'false-completion', 'normal'],
  ['物业费多收了两个月,请核对一下账单', 'property-fee', 'normal'],
  ['为什么没有发票,催费倒是很积极', 'property-fee', 'normal'],
  ['公共收益从来没有公示,电梯广告费去哪了', 'public-revenue', 'normal'],
  ['屋面大修动用维修资金怎么没征求我们意见', 'maintenance-fund', 'normal'],
  ['楼上违章搭建阳光房,砸承重墙', 'renovation', 'normal'],
  ['邻居装修把阳台往外扩建', 'renovation', 'normal'],
  ['业委会换届为什么一直没有消息', 'committee', 'normal'],
  ['建议在大堂放一把雨伞架', 'other', 'normal'],
  ['小区外马路上的红绿灯坏了', 'not-property', 'normal'],
  ['晴天', 'other', 'normal'],
];

const EVERY_HAZARD: Row[] = [
  ['5 栋 1 单元电梯困人,轿厢停在 7–8 层之间,里面 1 位老人 1 个孩子', 'lift', 'lifeSafety', 'trapped'],
  ['电梯里关人了,快来', 'lift', 'lifeSafety', 'trapped'],
  ['我卡在电梯里了,门打不开出不来', 'lift', 'lifeSafety', 'trapped'],
  ['电梯突然往下掉,停在五楼半,按铃没人理', 'lift', 'lifeSafety', 'trapped'],
  ['电梯卡在3楼不动,有个孩子在里面哭', 'lift', 'lifeSafety', 'trapped'],
  ['厨房有股臭鸡蛋味,水槽下面能听到嘶嘶响,老人在家不敢开火。', 'gas', 'lifeSafety', 'gas'],
  ['楼道里煤气味特别重', 'gas', 'lifeSafety', 'gas'],
  ['好像燃气泄漏了,闻着头晕', 'gas', 'lifeSafety', 'gas'],
  ['燃气表那里有味道,一直嘶嘶的响', 'gas', 'lifeSafety', 'gas'],
  ['楼下电瓶车起火了', 'e-bikes', 'lifeSafety', 'fire'],
  ['隔壁厨房冒烟,敲门没人应', 'fire-safety', 'lifeSafety', 'fire'],
  ['配电箱打火,有糊味', 'power-lighting', 'lifeSafety', 'fire'],
  ['12 楼着了!快来人', 'fire-safety', 'lifeSafety', 'fire'],
  ['地库里有浓烟', 'fire-safety', 'lifeSafety', 'fire'],
  ['卫生间热水器漏电,洗手麻手', 'power-lighting', 'lifeSafety', 'electricity'],
  ['电线掉下来搭在健身器材上', 'power-lighting', 'lifeSafety', 'electricity'],
  ['楼上漏的水流到插座里了', 'power-lighting', 'lifeSafety', 'electricity'],
  ['路灯杆底下电线裸露,孩子经常在那玩', 'power-lighting', 'lifeSafety', 'electricity'],
  ['一楼水管爆了,水往上喷', 'plumbing', 'lifeSafety', 'water'],
  ['暴雨,地库进水了,车要被淹', 'plumbing', 'lifeSafety', 'water'],
  ['天花板哗哗漏水,地板全泡了', 'seepage', 'lifeSafety', 'water'],
  ['楼道里爆管,水漫到电梯口', 'plumbing', 'lifeSafety', 'water'],
  ['外墙瓷砖掉下来一大片', 'seepage', 'lifeSafety', 'falling'],
  ['楼上玻璃掉下来,差点砸到人', 'falling-objects', 'lifeSafety', 'falling'],
  ['空调外机支架锈断,外机快掉下来了', 'falling-objects', 'lifeSafety', 'falling'],
  ['门口两个业主打起来了', 'gate', 'lifeSafety', 'persons'],
  ['有人拿刀在大堂里闹', 'gate', 'lifeSafety', 'persons'],
  ['老人摔倒叫不醒,在3栋楼下', 'other', 'lifeSafety', 'persons'],
  ['小孩掉进井里了', 'roads-facilities', 'lifeSafety', 'persons'],
  ['刚才遛弯被狗咬了,流血', 'pets', 'lifeSafety', 'persons'],
];

const MORE_HAZARDS: Row[] = [
  ['厨房燃气报警器一直响', 'gas', 'lifeSafety', 'gas'],
  ['闻到一股怪味,像煤气', 'gas', 'lifeSafety', 'gas'],
  ['对面楼有烟,是不是着火了', 'fire-safety', 'lifeSafety', 'fire'],
  ['有没有人管,充电桩冒烟了', 'fire-safety', 'lifeSafety', 'fire'],
  ['热水器旁边的墙一摸就麻', 'power-lighting', 'lifeSafety', 'electricity'],
  ['高压线掉下来了', 'power-lighting', 'lifeSafety', 'electricity'],
  ['水管冻裂了,水哗哗流', 'plumbing', 'lifeSafety', 'water'],
  ['孩子掉进化粪池了', 'roads-facilities', 'lifeSafety', 'persons'],
  ['老人在楼下摔倒了,起不来', 'other', 'lifeSafety', 'persons'],
  ['小孩被反锁在家里', 'in-home', 'lifeSafety', 'persons'],
  ['奶奶一个人在家,敲门没反应', 'other', 'lifeSafety', 'persons'],
  ['树上的枯枝砸到我的车', 'falling-objects', 'lifeSafety', 'falling'],
];

const TRAPS: Row[] = [
  // the past
  ['上次困人已处理,谢谢师傅,这次只是想把电梯按钮换一下', 'lift', 'normal'],
  ['上个月电梯困人已经解决了,想看一下维保记录在哪里公示', 'lift', 'enquiry'],
  ['去年这栋楼着过火,已经处理完了,现在墙还是黑的,请刷一下', 'other', 'normal'],
  ['昨天的火已经扑灭了,楼道墙面熏黑了要清理', 'other', 'normal'],
  ['之前闻到煤气味,师傅来修好了,谢谢', 'other', 'normal'],
  ['上次爆管修好以后路面没有恢复', 'roads-facilities', 'normal'],
  // the past that is not over
  ['上次困人没处理好,今天又关人了', 'lift', 'lifeSafety', 'trapped'],
  ['之前就有煤气味,现在又有了', 'gas', 'lifeSafety', 'gas'],
  ['前几天说漏电修好了,今天洗手还是麻手', 'power-lighting', 'lifeSafety', 'electricity'],
  ['上个月电梯困人,到底什么原因没人说', 'lift', 'urgent'],
  ['说是修好了,天花板还在哗哗漏', 'seepage', 'lifeSafety', 'water'],
  // negation
  ['没着火,就是楼下烧烤的烟飘上来', 'fumes', 'normal'],
  ['没有煤气味,只是燃气表不走字', 'gas', 'normal'],
  ['不是漏电,就是插座松了', 'power-lighting', 'normal'],
  ['电梯没有困人,只是门关得慢', 'lift', 'normal'],
  ['烟感响了,没有冒烟,像是误报', 'fire-safety', 'urgent'],
  // hypothesis
  ['万一着火怎么办,楼道灭火器都过期了', 'fire-safety', 'normal'],
  ['如果电梯困人了应该打什么电话?', 'lift', 'enquiry'],
  ['电动车停楼道,容易起火', 'e-bikes', 'normal'],
  ['杂物堆在门口,要是着火了跑都跑不掉', 'occupying-common-area', 'normal'],
  ['担心外墙瓷砖掉下来,请检查一下', 'seepage', 'normal'],
  ['怕出事,现在楼道煤气味很重', 'gas', 'lifeSafety', 'gas'],
  ['如果再不来人,配电箱已经冒烟了', 'power-lighting', 'lifeSafety', 'fire'],
  // words that only look like danger
  ['煤气费在哪里交', 'not-property', 'enquiry'],
  ['燃气费交了两次,怎么退', 'not-property', 'enquiry'],
  ['保安冲我发火,态度恶劣', 'rudeness', 'normal'],
  ['等了三天没人来,真是火大', 'shirking', 'normal'],
  ['前台不接电话,气得我一肚子火', 'unreachable', 'normal'],
  ['孩子刚睡着了就被电钻吵醒', 'noise', 'normal'],
  ['消防通道停车,请拖走', 'blocked-fire-lane', 'urgent'],
  ['110号楼的路灯不亮', 'power-lighting', 'normal'],
  ['我住110栋,楼道脏没人扫', 'corridors', 'normal'],
  ['我家120平米,物业费怎么算?', 'property-fee', 'enquiry'],
  ['新奥燃气服务态度差', 'rudeness', 'normal'],
  ['燃气灶打不着火,能上门修吗', 'other', 'enquiry'],
  ['楼道灭火器不见了', 'fire-safety', 'normal'],
  ['打人工客服一直占线', 'unreachable', 'normal'],
  ['被停车问题困扰很久了,每天回来没车位', 'parking', 'normal'],
  ['楼下饭店烟囱冒烟,油烟味很大', 'fumes', 'normal'],
  ['漏电保护器坏了,推不上去', 'power-lighting', 'normal'],
  ['西门道闸砸到我的车', 'access-cctv', 'normal'],
  ['师傅服务态度很好,修得也快,表扬', 'other', 'normal'],
  ['卫生间下水道堵了,水漫出来了', 'plumbing', 'urgent'],
  // drills
  ['消防演练时冒烟的那台机器把楼道弄脏了', 'fire-safety', 'normal'],
  ['周六电梯困人演练,几点开始', 'lift', 'enquiry'],
  ['演练的时候真的着火了', 'fire-safety', 'lifeSafety', 'fire'],
];

const ENQUIRIES: Row[] = [
  ['请问物业费怎么交', 'property-fee', 'enquiry'],
  ['咨询一下装修备案需要什么材料', 'renovation', 'enquiry'],
  ['地库月卡多少钱一个月?', 'parking', 'enquiry'],
  ['请问业委会选举什么时候投票', 'committee', 'enquiry'],
  ['想问门禁卡丢了去哪里补', 'access-cctv', 'enquiry'],
  ['请问明天计划停水几点恢复', 'plumbing', 'enquiry'],
  ['请问为什么电梯坏了三天还没人修', 'lift', 'urgent'],
];

const MESSY_TEXTS: Row[] = [
  ['  3栋2单元 1201,\n厨房顶上一直滴水!!! ', 'seepage', 'normal'],
  ['电 梯 困 人', 'lift', 'lifeSafety', 'trapped'],
  ['煤​气味', 'gas', 'lifeSafety', 'gas'],
  ['😡😡😡垃圾没人收', 'refuse', 'normal'],
  ['WIFI密码是多少', 'other', 'enquiry'],
  ['', 'other', 'normal'],
];

describe.each([
  ['every category', EVERY_CATEGORY],
  ['every hazard', EVERY_HAZARD],
  ['more hazards', MORE_HAZARDS],
  ['traps', TRAPS],
  ['enquiries', ENQUIRIES],
  ['messy texts', MESSY_TEXTS],
])('%s', (_name, rows) => {
  it.each(rows.map(([text, category, urgency, hazard]) => ({ text, expected: [category, urgency, hazard ?? null] })))(
    '$text → $expected',
    ({ text, expected }) => {
      const result = classify(text, lexicon);
      expect([result.category, result.urgency, result.hazard]).toEqual(expected);
    },
  );
});

describe('the table of texts', () => {
  it('coversEveryCategoryAndEveryHazard', () => {
    const rows = [...EVERY_CATEGORY, ...EVERY_HAZARD];
    expect(CATEGORY_CODES.filter((code) => !rows.some((row) => row[1] === code))).toEqual([]);
    expect(HAZARDS.filter((hazard) => !rows.some((row) => row[3] === hazard))).toEqual([]);
  });
});

describe('the reasons it gives', () => {
  it('namesTheWordsOfTheTextThatDecided_dangerFirst', () => {
    expect(classify('厨房有股臭鸡蛋味,一直嘶嘶响', lexicon).decidingWords.slice(0, 2)).toEqual(['臭鸡蛋', '嘶嘶响']);
  });

  it('isMoreConfidentWithMoreEvidence', () => {
    const little = classify('电梯', lexicon).confidence;
    const much = classify('电梯坏了,轿厢里按钮失灵', lexicon).confidence;
    expect(much).toBeGreaterThan(little);
    expect(classify('嗯嗯', lexicon).confidence).toBe(0);
  });

  it('isLessConfidentWhenTwoCategoriesCompete', () => {
    const clear = classify('老鼠很多', lexicon).confidence;
    expect(classify('老鼠很多,路灯也不亮', lexicon).confidence).toBeLessThan(clear);
  });

  it('anEmptyLexicon_knowsNothing', () => {
    expect(classify('电梯困人', compileLexicon([]))).toEqual({
      category: 'other',
      urgency: 'normal',
      confidence: 0,
      decidingWords: [],
      hazard: null,
    });
  });

  it('aVeryLongText_isStillRead', () => {
    expect(classify(`${'今天天气不错,'.repeat(70)}电梯困人了`, lexicon).hazard).toBe('trapped');
  });
});
