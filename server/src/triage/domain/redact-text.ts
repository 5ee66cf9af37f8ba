/**
 * 脱敏：一段话离开本系统之前，把认得出人的部分换成类别（「某人」「某电话」「某室」……），意思还在，人认不出。
 * 名字靠名册：册上没有的，只认得出带称呼的和自报的。
 */
import { namesReplacer } from './known-names';

/** The names on record of whoever and wherever the words may be about. */
export interface NamesOnRecord {
  readonly people: readonly string[];
  /** Of estates. */
  readonly places: readonly string[];
}

export type RedactText = (text: string) => string;

const WIDE = /[\p{Nd}\uff21-\uff3a\uff41-\uff5a\uff20\uff0e\uff0d\uff03]/gu;
/** No reader needs it, and a name is still a name with it. */
const SPACE_IN_WORDS = /(\p{Script=Han})[ \t\u3000\p{Cf}]+(?=\p{Script=Han})/gu;
/** Between the digits of one number. */
const GAP = '[\\s\\p{Cf}·.\\-–—_()\\uff08\\uff09]{0,2}';
const NUMERAL = '零〇一二两三四五六七八九幺壹贰叁肆伍陆柒捌玖';
const COUNT = `(?:\\p{Nd}{1,3}|[${NUMERAL}十百]{1,4})`;
const SURNAME =
  '(?:欧阳|司徒|上官|诸葛|皇甫|慕容|司马|夏侯|[张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔崔邱秦顾侯邵孟龙万段雷钱汤尹黎贺赖龚])';
const TITLE =
  '(?:先生|女士|小姐|太太|阿姨|叔叔|伯伯|大爷|大妈|大娘|奶奶|爷爷|师傅|老师|经理|主任|大哥|大姐|医生|队长|[姐哥叔婶嫂])';
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
/** 220 伏、500 元 and what else a number of three or four digits counts or measures. */
const UNIT = '元块毛角万千百年月日天次个家台辆只条根层楼米度瓦伏安升斤吨平毫厘公小分秒点%℃kmwvc';
/** 五零一、十二零一: a room as it is said; 一一零 is not one, and neither is 二零二四年. */
const SAID_ROOM = `(?<![${NUMERAL}十])[${NUMERAL}十]{1,3}[零〇][一二三四五六七八九](?![${NUMERAL}十百千\\p{Nd}]|\\s?[${UNIT}])`;
/** Whom everybody calls. */
const HELP = '110|119|120|122';

/** In their order: what is longer and says more comes first. */
const RULES: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/(?:https?:\/\/|www\.)\S+/giu, '「某网址」'],
  [/[\w.+-]{1,64} ?@ ?[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu, '「某邮箱」'],
  [
    /((?:微|薇|威|徽|wei)信号?|v信|加我?v|vx|wx|qq号?)([\s:\uff1a是为]{0,3})(?:[a-z][\w-]{4,}|\p{Nd}{5,})/giu,
    '$1$2「某账号」',
  ],
  [new RegExp(`${PROVINCE}\\s?[a-z][·.\\s-]{0,2}[a-z\\d]{5,6}(?![a-z\\d])`, 'giu'), '「某车牌」'],
  [/(?<![a-z\d])(?=[a-z]*\d[a-z]*\d[a-z]*\d)[a-z][a-z\d]{5,6}(?![a-z\d])/giu, '「某车牌」'],
  [/(?<!\p{Nd})\p{Nd}{1,3}\s?[-–—#]\s?\p{Nd}{1,3}\s?[-–—]\s?\p{Nd}{1,4}(?![\p{Nd}-])/gu, '「某室」'],
  [/(?<!\p{Nd})1[3-9]\p{Nd}[,\uff0c、/]\p{Nd}{4}[,\uff0c、/]\p{Nd}{4}(?!\p{Nd})/gu, '「某电话」'],
  [/(路|街|巷|大道)\s?\p{Nd}{1,5}\s?[号弄]/gu, '$1「某号」'],
  [new RegExp(`(?:\\p{Nd}|[${NUMERAL}])(?:${GAP}(?:\\p{Nd}|[${NUMERAL}])){6,}[xX]?`, 'gu'), numberOf],
  [new RegExp(`\\p{Nd}(?:${GAP}\\p{Nd}){4,}`, 'gu'), numberOf],
  [new RegExp(`(?:${COUNT}|[a-z])\\s?(?:号楼|栋|幢|座|弄)`, 'giu'), '「某栋」'],
  [new RegExp(`${COUNT}\\s?单元`, 'gu'), '「某单元」'],
  [/\p{Nd}{2,4}[a-z]?\s?室|\p{Nd}{3,4}[a-z]?\s?(?:号房?|房|户)/giu, '「某室」'],
  [new RegExp(`[${NUMERAL}十]{3,5}\\s?(?:室|号房|房)`, 'gu'), '「某室」'],
  [new RegExp(SAID_ROOM, 'giu'), '「某号」'],
  [/\p{Nd}{1,3}\s?[-–—]\s?\p{Nd}{3,4}/gu, '「某室」'],
  [new RegExp(`(?<![\\p{Nd}.])(?!(?:${HELP})(?!\\p{Nd}))\\p{Nd}{3,4}(?![\\p{Nd}.]|\\s?[${UNIT}])`, 'giu'), '「某号」'],
  [/(?:「某(?:栋|单元|室|号)」[\s、,的-]{0,2}){2,}/gu, '「某室」'],
  [new RegExp(`(我叫|名叫|姓名[:\uff1a是]?)\\s?${SURNAME}(?!${TITLE})[\\u4e00-\\u9fff]{1,2}`, 'gu'), '$1「某人」'],
  [new RegExp(`(我姓)${SURNAME}`, 'gu'), '$1某'],
  [new RegExp(`${SURNAME}(?=${TITLE})`, 'gu'), '某'],
  [new RegExp(`([老小])${SURNAME}(?=[家他她说])`, 'gu'), '$1某'],
];

/** Made once for a list of names, then used for many texts. */
export function textRedactor({ people, places }: NamesOnRecord): RedactText {
  const replaceNames = namesReplacer([
    ...people.map((name) => ({ name, token: '「某人」' })),
    ...places.map((name) => ({ name, token: '「某小区」' })),
  ]);
  return (text) => {
    const halfWidth = text.replace(WIDE, (character) => character.normalize('NFKC')).replace(SPACE_IN_WORDS, '$1');
    return RULES.reduce((rest, [pattern, token]) => rest.replace(pattern, token as string), replaceNames(halfWidth));
  };
}

/** By how many digits it has. */
function numberOf(found: string): string {
  const { length } = found.replace(new RegExp(`[^\\p{Nd}${NUMERAL}xX]`, 'gu'), '');
  if (length === 15 || length === 18) return '「某证件号」';
  if (length >= 16) return '「某卡号」';
  return length >= 7 && length <= 13 ? '「某电话」' : '「某号码」';
}
