/**
 * 在哪里: what the words of a place say, part by part, however people write them: `3 栋 2 单元 1201（厨房）`, `三号楼二门12层`,
 * `3-2-1201`, `地库B2`, `东大门岗亭`. Two places are compared part by part; what only one of them says is not held against them.
 */

/** `level`: of a basement; `slot`: a parking space; `side`: of a building, or one of two lifts. */
export const PLACE_PARTS = [
  'building',
  'unit',
  'room',
  'floor',
  'level',
  'gate',
  'post',
  'lift',
  'slot',
  'zone',
  'exit',
  'side',
  'numbered',
] as const;
export type PlacePart = (typeof PLACE_PARTS)[number];

export interface ReadPlace {
  readonly parts: Readonly<Partial<Record<PlacePart, string>>>;
  /** What is left once the parts are taken out: `湖西亭`, `健身区`. */
  readonly rest: string;
}

const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const NUMERAL = /[零一二两三四五六七八九十百]+(?=号楼|[栋幢座楼层期区室号口]|单元|门(?![口禁铃卫])|号?梯)/g;

/** Told apart most specific first: what one pattern takes, the next no longer sees. */
const PATTERNS: readonly (readonly [RegExp, readonly PlacePart[]])[] = [
  [/(?<!\d)(\d{1,2})[-—](\d{1,2})[-—](\d{3,4})(?!\d)/, ['building', 'unit', 'room']],
  [/(?<!\d)(\d{1,2})[-—](\d{3,4})(?!\d)/, ['building', 'room']],
  [/(?<!\d)(\d{1,2})[-—~到至]\d{1,2}[楼层]/, ['floor']],
  [/(?<!\d)(\d{1,2})[-—](\d{1,2})(?!\d)/, ['building', 'unit']],
  [/(?:地库|车库)?(?:b|负|地下)(\d)(?:层|楼)?(?!\d)/, ['level']],
  [/(?<!\d)(\d{1,2}|[a-z])(?:号楼|[栋幢座])/, ['building']],
  [/(\d{1,2})(?:单元|门)/, ['unit']],
  [/(\d{1,2})号?(?:电)?梯/, ['lift']],
  [/([东南西北左右中])(?:侧|边|面|部)?(?:那部|那台|的)?(?:电梯|梯)/, ['lift']],
  [/(\d{1,2})号(?:岗|门岗)/, ['post']],
  [/([a-z])口/, ['exit']],
  [/([a-z]区?[- ]?\d{1,4}|(?<!\d)\d{1,4})号?(?:车位|泊位)/, ['slot']],
  [/([a-z]区?\d{1,3})号?(?!\d)/, ['slot']],
  [/((?:\d{1,2}|[a-z东南西北])[区期])/, ['zone']],
  [/([东南西北正后前侧])大?门/, ['gate']],
  [/(?<!\d)(\d{3,4})(?:室|号|房|户)?(?!\d)/, ['room']],
  [/(?<!\d)(\d{1,2})[楼层]/, ['floor']],
  [/(\d{1,2}号)/, ['numbered']],
  [/([东南西北])(?:侧|边|面|头)/, ['side']],
];

export function readPlace(placeText: string): ReadPlace {
  let rest = joined(withDigits(placeText.normalize('NFKC').toLowerCase()));
  const parts: Partial<Record<PlacePart, string>> = {};
  for (const [pattern, names] of PATTERNS) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    names.forEach((name, at) => {
      parts[name] ??= (found[at + 1] ?? '').replace(/[区\- ](?=\d)/, '').replace(/^0+(?=\d)/, '');
    });
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  if (parts.level !== undefined && parts.room !== undefined) {
    // Of a basement a number alone is a parking space.
    parts.slot ??= parts.room;
    parts.room = undefined;
  }
  if (parts.floor === undefined && parts.room !== undefined) parts.floor = String(Math.floor(Number(parts.room) / 100));
  return { parts, rest: withOneWordForSpots(rest.replace(/[^\p{L}]+/gu, '')) };
}

/** What people call `儿童乐园`, `岗` or `楼顶` in many ways in one. */
export function withOneWordForSpots(text: string): string {
  return SPOTS.reduce((words, [pattern, spot]) => words.replace(pattern, spot), text);
}

/** Without what stands between words; between two numbers it stays: `B1 077` is not `B1077`. */
function joined(text: string): string {
  return text.replace(/[\s·（）()，,。、“”"]+/g, (between, at: number) => {
    const [before, after] = [text[at - 1] ?? '', text[at + between.length] ?? ''];
    return /[\da-z]/.test(before) && /\d/.test(after) ? ' ' : '';
  });
}

/** One word for one spot. */
const SPOTS: readonly (readonly [RegExp, string])[] = [
  [/中央/g, '中心'],
  [/游泳池/g, '泳池'],
  [/公厕|公共厕所|厕所|卫生间|洗手间/g, '公厕'],
  [/凉亭|亭子/g, '凉亭'],
  [/围栏|栅栏/g, '围墙'],
  [/垃圾(房|亭|站|屋|点|投放点|桶)|分类(亭|站|投放点)|投放点|桶站/g, '垃圾房'],
  [/储藏[室间]|储物[室间]/g, '储藏室'],
  [/草丛|草地|绿地/g, '草坪'],
  [/花池子?/g, '花坛'],
  [/单元门口|楼门口?/g, '单元门'],
  [/斜坡|坡道|坡/g, '坡道'],
  [/儿童(乐园|活动区|区|游乐场|娱乐区)?|孩子玩的(那块|地方)?|游乐(场|区|园)/g, '儿童乐园'],
  [/健身(区|角|器材区|广场)/g, '健身区'],
  [/天台|楼顶|顶楼|顶层|屋顶|屋面/g, '楼顶'],
  [/大堂|门厅|大厅|进户厅/g, '大堂'],
  [/地下车库|地下停车场|地库|车库|停车库/g, '车库'],
  [/快递(点|柜|架|驿站)|驿站|菜鸟|丰巢/g, '快递点'],
  [/人工湖|景观湖|湖边|池塘|景观水池|水景池?|喷泉|湖/g, '湖'],
  [/主干道|中心大道|主路/g, '主路'],
  [/服务中心|客服中心|物业前台|前台|物业办公室/g, '前台'],
  [/保安[亭室]|门卫[室亭]?|岗亭|门岗|岗/g, '岗'],
  [/中心花园|花园|中心草坪/g, '花园'],
  [/楼道|走廊|过道|楼梯间/g, '楼道'],
  [/电梯(厅|间|口|前室)|电梯|升降机|轿厢|梯里|客梯|货梯/g, '电梯'],
];

/** `十二栋` → `12栋`, `负二层` → `负2层`; numbers that count no place stay words. */
export function withDigits(text: string): string {
  return text
    .replace(NUMERAL, (said) => String(numberOf(said)))
    .replace(/(?<=负|地下|b)[一二三]/g, (said) => String(DIGIT[said]));
}

function numberOf(said: string): number | string {
  if (!said.includes('十')) return [...said].map((digit) => DIGIT[digit] ?? '').join('');
  const [tens = '', ones = ''] = said.split('十');
  return (tens === '' ? 1 : (DIGIT[tens] ?? 0)) * 10 + (ones === '' ? 0 : (DIGIT[ones] ?? 0));
}
