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
  [/(?<!\d)(\d{1,2})[-—](\d{1,2})(?!\d)/, ['building', 'unit']],
  [/(?:地库|车库)?(?:b|负|地下)(\d)(?:层|楼)?(?!\d)/, ['level']],
  [/(?<!\d)(\d{1,2}|[a-z])(?:号楼|[栋幢座])/, ['building']],
  [/(\d{1,2})(?:单元|门)/, ['unit']],
  [/(\d{1,2})号?(?:电)?梯/, ['lift']],
  [/([东南西北左右中])(?:侧|边|面|部)?(?:那部|那台|的)?(?:电梯|梯)/, ['lift']],
  [/(\d{1,2})号(?:岗|门岗)/, ['post']],
  [/([a-z])口/, ['exit']],
  [/([a-z]区?\d{1,3})号?(?!\d)/, ['slot']],
  [/((?:\d{1,2}|[a-z东南西北])[区期])/, ['zone']],
  [/([东南西北正后前侧])大?门/, ['gate']],
  [/(?<!\d)(\d{3,4})(?:室|号|房|户)?(?!\d)/, ['room']],
  [/(?<!\d)(\d{1,2})[楼层]/, ['floor']],
  [/(\d{1,2}号)/, ['numbered']],
  [/([东南西北])(?:侧|边|面|头)/, ['side']],
];

export function readPlace(placeText: string): ReadPlace {
  let rest = withDigits(placeText.normalize('NFKC').toLowerCase()).replace(/[\s·（）()，,。、“”"]+/g, '');
  const parts: Partial<Record<PlacePart, string>> = {};
  for (const [pattern, names] of PATTERNS) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    names.forEach((name, at) => {
      parts[name] ??= (found[at + 1] ?? '').replace(/[区](?=\d)/, '');
    });
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  if (parts.floor === undefined && parts.room !== undefined) parts.floor = String(Math.floor(Number(parts.room) / 100));
  return {
    parts,
    rest: SPOTS.reduce((words, [pattern, spot]) => words.replace(pattern, spot), rest.replace(/[^\p{L}]+/gu, '')),
  };
}

/** One word for one spot. */
const SPOTS: readonly (readonly [RegExp, string])[] = [
  [/儿童(乐园|活动区|区|游乐场|娱乐区)?|孩子玩的(那块|地方)?|游乐(场|区|园)/, '儿童乐园'],
  [/健身(区|角|器材区|广场)/, '健身区'],
  [/天台|楼顶|顶楼|顶层|屋顶|屋面/, '楼顶'],
  [/大堂|门厅|大厅|进户厅/, '大堂'],
  [/地下车库|地下停车场|地库|车库|停车库/, '车库'],
  [/快递(点|柜|驿站)|驿站|菜鸟/, '快递点'],
  [/人工湖|景观湖|湖边|池塘|景观水池|水景|湖/, '湖'],
  [/主干道|中心大道|主路/, '主路'],
  [/服务中心|客服中心|物业前台|前台|物业办公室/, '前台'],
  [/岗亭|门岗|岗/, '岗'],
  [/中心花园|中央花园|花园|中央(草坪|绿地)|中心绿地/, '花园'],
  [/楼道|走廊|过道|楼梯间/, '楼道'],
  [/电梯厅|电梯间|电梯|升降机/, '电梯'],
];

/** `十二栋` → `12栋`, `负二层` → `负2层`; numbers that count no place stay words. */
function withDigits(text: string): string {
  return text
    .replace(NUMERAL, (said) => String(numberOf(said)))
    .replace(/(?<=负|地下|b)[一二三]/g, (said) => String(DIGIT[said]));
}

function numberOf(said: string): number | string {
  if (!said.includes('十')) return [...said].map((digit) => DIGIT[digit] ?? '').join('');
  const [tens = '', ones = ''] = said.split('十');
  return (tens === '' ? 1 : (DIGIT[tens] ?? 0)) * 10 + (ones === '' ? 0 : (DIGIT[ones] ?? 0));
}
