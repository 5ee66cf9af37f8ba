/**
 * 规则层：只有比模型做得好的才留下。明说的生死，不等模型认得每一种说法：谁困在电梯里、拿着凶器要杀人、带电的插座泡在水里，
 * 当险情；寻短见、持械、扬言杀人、被人伤害、电器进水、维生设备将停，至少问一句。紧挨着险情词的否定（“不是着火”“没有漏气”）
 * 至多问一句，不当险情派人。过去、演练、虚惊、已处理、比方，不作数：模型自己分得清。
 */
import type { Hazard } from '../complaint/urgency';

/** Words that tell of danger, however harmless the model finds the rest. */
export interface MortalWords {
  /** Which rule said so, to be counted by. */
  readonly rule: string;
  readonly bound: 'danger' | 'atLeastAsked';
  readonly hazard: Hazard;
  /** As they stand in the text. */
  readonly words: string;
}

/** What a rule says of a text. */
export type RuleSaid = MortalWords | { readonly rule: 'denied'; readonly bound: 'atMostAsked' };

/** Who: whoever speaks, is spoken of, or is counted; a thing (`门禁卡在电梯里`) is nobody. */
const WHO =
  '(?:我|咱|俺|[他她]们?|人|孩|娃|宝宝|老[人头伴公婆]|太太?|大[爷妈姐伯]|[姨奶爷婆公妈爸叔舅婶嫂姐妹哥弟]|媳妇|女儿|儿子|工|师傅|姑娘|小伙子?|邻居|业主|保安|保洁|学生|小哥|[俩仨]|[两二三四五六七八几0]个)';
/** What may stand between who and what happens to them: how many, with whom, and small words. */
const AND =
  '(?:们|[一两二三四五六七八九十几全0](?:个|口|家)|家[三四五0]口|个|[俩仨]|口子|大人|小孩|孩子|[跟和与同]|我|你|他|她|的?[老小]?[爸妈爷奶姐弟哥妹婆公娃]|人|们|都|全|被|让|给|又|还|正|就|也|现在|,){0,8}';

const LIFT = '(?:电梯|轿厢|[货客]梯|[0号边]梯)';
const IN_LIFT = `${LIFT}(?:轿厢)?(?:[里内中]|当中|夹层)[面头边]?`;
const STUCK_IN_LIFT = new RegExp(
  [
    `${WHO}${AND}[困关卡锁](?:在|到|进|住|了)*(?:.{0,4})${LIFT}(?!门?口|卡|厅|间|按|机)`,
    `(?:^|[,。!?;: ])(?:被|都|全|又|还)*[困关卡]在?${IN_LIFT}`,
    `${LIFT}[里内]?[面头边]?(?:又|还|正|现在)*[困关卡](?:着|了|住)+[^,。!?;]{0,4}${WHO}`,
    `${LIFT}又?[困关]人[了啦咯]`,
    `${LIFT}把${WHO}${AND}[困关卡]`,
    `${WHO}${AND}[被让给]${LIFT}给?[困关卡]`,
    `${WHO}${AND}在${IN_LIFT}[^。!?;]{0,6}[出下][不没]来`,
  ].join('|'),
);

const WILL = '(?:要|想|非|会|今[天晚].?就|[这就]去|这就|现在就|扬言|威胁)[^被得,。!?;]{0,5}';
const KILL = '(?:[杀砍捅打弄掐勒烧宰剁]死|[杀砍捅宰剁]了|干掉|[杀砍捅])';
/** Whom; a fowl, a price or a cockroach is nobody. */
const VICTIM =
  '(?:[我你他她俺咱]们?(?!的|家的|[三四0]家)|人(?:$|[,。!?;了啦])|大?家|[全一]家|谁|自己|[这那]个?[人男女老保]|[老小]|保安|邻居|孩子|[爸妈]|[一两三几0]个|楼[上下]|[^,。!?;]{1,2}(?:姐|哥|叔|姨|嫂|总|经理|师傅|主任))';
const OUTRIGHT = '[我他她]们?(?:今[天晚]|就|非|迟早|一定)*要[捅砍掐勒]死(?!.{0,4}(?:虫|蟑|蚊|鼠|鱼|鸡|树|草|价))';
const THREAT = new RegExp(
  `${WILL}${KILL}${VICTIM}|${OUTRIGHT}|要[他她你]们?的?命|不是.死就是.死|同归于尽|[都谁]别想?活`,
);
const MEANS = '(?:刀|斧|锤|棍|棒|钢管|汽油|煤气罐|枪|家伙|榔头|匕首)';
const HELD = '(?:[拿提拎带备磨买搬揣握藏举]|准备)';
const MEANS_HELD = new RegExp(`${MEANS}[^,。!?;]{0,4}(?:${HELD}|在.{0,3}[手包]里)|${HELD}[^,。!?;]{0,4}${MEANS}`);

const ARSON = new RegExp(
  `${WILL}(?:把[^,。!?;]{1,5})?[烧点炸]了?(?:[他她你我]们?[全]?家|[他她你我][。,!?;]|[这那他她你]?[个栋幢]?(?:楼|房|屋))`,
);
const ARMED_ALREADY = new RegExp(`${MEANS}[^,。!?;]{0,3}(?:准备|[备带拿])好`);

const SUICIDE = new RegExp(
  [
    '(?:要|想|准备)(?:跳楼|跳下去|往下跳)',
    `${WHO}${AND}(?:要|想|准备)跳了`,
    '(?:楼顶|天台|窗台|栏杆|护栏)[^。!?;]{0,8}(?:要|想|准备)跳(?:[^绳舞操]|$)',
    '不想活(?!动|跃|泼)|活不下去|不活了|活够了',
    '死了算了|让我死|割腕|上吊(?!东西|了个|灯|顶|篮|装|车|运|起)|轻生(?!活)|遗书|遗言',
  ].join('|'),
);
const ARMED =
  /(?:拿|提|持|举|挥)着?(?!.?(?:[刮铲小]刀|螺丝刀)).{0,2}(?:刀|斧|锤|棍)|砍人|捅(?:人|了(?!捅|.{0,2}[下次遍]|.{0,2}分钟|一半))|掐.{0,2}脖子|往死里打/;
const HARMED = new RegExp(`${WHO}${AND}[被让给](?:人|他|她)?(?:绑[了着架]|捅[了伤]|砍[了伤]|砸[了中到伤]|拖上车|劫持)`);
const LIFE_SUPPORT = /(?:呼吸机|制氧机|氧气(?:瓶|机)).{0,20}(?:停|没电|报警|撑|剩|分钟)/;

const LIVE = '(?:插[排板头]|插线板|插座板?|排插|接线[板排]|拖线[板盘]|电?线板|电线|电缆|[电配]电?箱|电表箱|充电[桩器])';
const LIVE_IN_WATER = new RegExp(
  [
    `${LIVE}[^没未。!?;]{0,8}(?:[泡浸淹淋掉搁躺扔放丢漂落摆][^。!?;]{0,5}[水雨]|进水)`,
    `[水雨][^没未。!?;]{0,4}(?:[泡浸淹淋漫灌][^。!?;]{0,4}|[里中地][^。!?;]{0,8})${LIVE}`,
  ].join('|'),
);
const POWER_ON =
  /通[着了]?电|[还没]有电|带电|没断[电开]|没拔|没拉闸|[电闸]还?没[断拉关]|灯还?[亮红]|插着|电还?[开通]着|还?在充|接着电|火花|滋滋/;

/** Nobody is in danger now: long ago, over, rehearsed, told, played, dreamt, or only a manner of speaking. */
const NOT_NOW = new RegExp(
  [
    '去年|前年|上个?(?:月|星期)|上[周次回]|以前|之前|当年|那年|年前|昨[天晚儿日]|前[天几]|礼拜|[有过那]一?[次回]',
    '已经?(?:被|给|都)?(?:救|出来|带走|处理|解决|修好|没事)|[救放弄接]出来|出来了|劝下来|虚惊|误会|假的|空的|求证',
    '演[练习]|培训|讲座|海报|新闻|视频|电[影视]|节目|小说|第.章|游戏|剧[本情]?|密室|拍戏|玩具|梦|(?:隔壁|别的|其[他它])小区',
    '开玩笑|讲笑|夸张|哈哈|恨不得|笑不活|得[我人]?[都也]?[想要](?:跳|死|[杀砍捅打弄掐烧])|打死.{0,3}[也都不]|[晚往树架塔]上吊',
  ].join('|'),
);
/** People threaten in such words; of a lift or a socket they only suppose, ask, or tell what happens time and again. */
const SUPPOSED =
  /担心|怕(?:哪天|会|以后|.{0,4}[会漏雨触])|万一|如果|要是|假如|会不会|怎么办|请问|问[问下]|预案|[困关卡]过|[几三两多]次|经常|[老总]是|每次/;
const DENIED = /(?:不是|没有?|并没|并非|未)(?:真的?|什么|发生|出现)?(?:着火|起火|火灾|漏气|漏电|被困|困人|打架|受伤)/;
/** Switched off: water at it is a repair. */
const POWER_OFF = new RegExp(
  `${SUPPOSED.source}|已.{0,2}断电|断了电|拔[了掉]|[关拉]了?闸|停电|没电|恢复|重做|换[了新好]`,
);

interface MortalRule extends Omit<MortalWords, 'words'> {
  readonly words: RegExp;
  /** Something else that has to be said somewhere beside it. */
  readonly also?: RegExp;
  readonly unless?: RegExp;
}

/** The surest first. */
const MORTAL: readonly MortalRule[] = [
  { rule: 'stuckInALift', bound: 'danger', hazard: 'trapped', words: STUCK_IN_LIFT, unless: SUPPOSED },
  { rule: 'armedThreat', bound: 'danger', hazard: 'persons', words: THREAT, also: MEANS_HELD },
  {
    rule: 'liveInWater',
    bound: 'danger',
    hazard: 'electricity',
    words: LIVE_IN_WATER,
    also: POWER_ON,
    unless: POWER_OFF,
  },
  { rule: 'suicide', bound: 'atLeastAsked', hazard: 'persons', words: SUICIDE },
  { rule: 'armed', bound: 'atLeastAsked', hazard: 'persons', words: ARMED },
  { rule: 'threat', bound: 'atLeastAsked', hazard: 'persons', words: THREAT },
  { rule: 'armedAlready', bound: 'atLeastAsked', hazard: 'persons', words: ARMED_ALREADY },
  { rule: 'arson', bound: 'atLeastAsked', hazard: 'fire', words: ARSON },
  { rule: 'harmed', bound: 'atLeastAsked', hazard: 'persons', words: HARMED },
  { rule: 'lifeSupport', bound: 'atLeastAsked', hazard: 'persons', words: LIFE_SUPPORT },
  { rule: 'applianceInWater', bound: 'atLeastAsked', hazard: 'electricity', words: LIVE_IN_WATER, unless: POWER_OFF },
];

/** @param text normalised; one message, or one sentence of a long one */
export function dangerRule(text: string): RuleSaid | null {
  return mortalWords(text) ?? (DENIED.test(text) ? { rule: 'denied', bound: 'atMostAsked' } : null);
}

function mortalWords(text: string): MortalWords | null {
  if (NOT_NOW.test(text)) return null;
  for (const { words, also, unless, ...rule } of MORTAL) {
    const [said] = words.exec(text) ?? [];
    if (said === undefined || also?.test(text) === false || unless?.test(text) === true) continue;
    return { ...rule, words: said };
  }
  return null;
}
