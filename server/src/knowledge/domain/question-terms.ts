/**
 * 大白话: what a question is about, however it is put. Neighbouring characters are the terms: they hold where a word
 * splitter errs, on dialect and on slips of the finger. What people say around a question is dropped; the question words
 * of all dialects become one term each, which counts for little.
 */
import { foldText } from '@yingsheng/shared/place/fold-text';

/** Longer ones first: 什么时候 is no 什么. */
const QUESTION_WORDS: readonly (readonly [string, RegExp])[] = [
  ['?when', /什么时候|什麼時候|啥时候|啥时间|什么时间|几时|幾時|何时|几点钟|几点|哪天|几号|几月|多久|哪个点|啥时/g],
  ['?where', /在哪里|在哪儿|在哪|哪里|哪儿|什么地方|啥地方|去哪|哪块|边度|哪边|哪(?![个位天些])/g],
  ['?who', /找谁|谁管|归谁|问谁|找哪个|哪个管|哪位管/g],
  [
    '?much',
    /多少钱|几多钱|几块钱|多钱|收费标准|怎么收费|咋收费|怎么收|咋收|怎么算|咋算|收费吗|收费不|收不收费|收不收钱|要钱吗|要钱不|好多钱|多少|几钿|价格|价目|价钱/g,
  ],
  ['?how', /怎么办理|怎么办|咋办|怎么样|怎么|怎样|如何|咋个|咋样|咋整|咋弄|咋搞|咋子|咋|啷个|点样|怎办/g],
  ['?want', /想要|想知道|想问问|想问|想|申请|打算/g],
  ['?what', /什么|什麼|哪些|啥子|啥|哪位|谁/g],
  [
    '?may',
    /能不能|可不可以|行不行|让不让|准不准|许不许|能否|可否|是否|有没有|要不要|用不用|需不需要|是不是|可以|允许|能|让|[吗么不没]$|\?$/g,
  ],
];

/** Said to whom, how politely, with what sigh: nothing of it is what is asked for. */
const FILLERS =
  /麻烦|顺便|请问|请教|打听|咨询|问问|问一下|问下|知道|你好|您好|谢谢|你们|我们|咱们|他们|人家|师傅|老师|亲|一下|一声|到底|究竟|现在|今年|今天|这个|那个|小区里?|物业(?!费)|我家|家里|[我俺咱你您恁它们的地得了着过啊阿呀呢嘛吧哦噢呗哈喔咯啦诶唉额嗯吗么咧噻哒个是要还都就也在把给到里和跟与及]/g;

/** One thing under two names. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/缴/g, '交'],
  [/电瓶车|电单车|电驴|小电车|电动自行车/g, '电动车'],
  [/泊车/g, '停车'],
  [/狗狗|小狗|犬/g, '狗'],
  [/监控录像|录象|录相|录像|摄像头|探头/g, '监控'],
  [/电子(?=发票)/g, ''],
  [/门卡|门禁卡/g, '门禁卡'],
  [/掉了|丢掉|扔掉|丢/g, '扔'],
  [/(?:礼拜|星期|周)[六天日]/g, '周末'],
  [/服务中心|前台/g, '客服'],
  [/車/g, '车'],
  [/費/g, '费'],
  [/門/g, '门'],
  [/電/g, '电'],
  [/裝/g, '装'],
];

/** What stands between two clauses; a question mark stays with what it asks. */
const CLAUSE_END = /[\n。！!；;，,、：:…~～]+|(?<=[?？])[?？]*/;
const KEPT = /[\p{Script=Han}a-z0-9]+/gu;

/** Parts of a text that may each be a question, in its order. */
export function clausesOf(text: string): string[] {
  return foldText(text)
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** Terms of one clause: single characters, neighbouring ones, Latin words and numbers whole, and question words. */
export function termsOf(clause: string): string[] {
  const asked: string[] = [];
  let left = SAME_WORDS.reduce((words, [name, plain]) => words.replace(name, plain), foldText(clause));
  for (const [term, words] of QUESTION_WORDS) {
    left = left.replace(words, () => {
      asked.push(term);
      return ' ';
    });
  }
  const stretches = left.replace(FILLERS, ' ').match(KEPT) ?? [];
  return [...new Set([...stretches.flatMap(termsOfStretch), ...asked])];
}

/** What a term tells: a pair is a word mostly, one character hardly, a question word least of all. */
export function weightOf(term: string): number {
  if (term.startsWith('?')) return QUESTION_WEIGHT;
  return [...term].length === 1 ? CHARACTER_WEIGHT : 1;
}

const CHARACTER_WEIGHT = 0.4;
const QUESTION_WEIGHT = 0.35;

function termsOfStretch(stretch: string): string[] {
  return (stretch.match(/[a-z0-9]+|[^a-z0-9]+/g) ?? []).flatMap((part) => {
    if (/^[a-z0-9]/.test(part)) return [part];
    const characters = [...part];
    return [...characters, ...characters.slice(1).map((character, index) => `${characters[index]}${character}`)];
  });
}
