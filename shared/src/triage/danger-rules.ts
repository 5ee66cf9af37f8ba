/**
 * 规则层:只有比模型做得好的才留下。明说的生死(寻短见、持械、维生设备将停)至少要问一句;紧挨着险情词的否定
 * (“不是着火”“没有漏气”)至多问一句,不当险情派人。过去、演练、虚惊、已处理,模型自己分得清,加规则没有收获。
 */

/** What a rule says of a text: `atLeastAsked`, `atMostAsked`, or nothing (`null`). */
export type RuleBound = 'atLeastAsked' | 'atMostAsked' | null;

const SUICIDE = /(?:要|想|准备)(?:跳楼|跳下去)|不想活|活不下去|割腕|上吊|轻生|遗书/;
const ARMED = /(?:拿|提|持|举|挥)着?.{0,2}(?:刀|斧|锤|棍)|砍人|捅(?:了|人)|掐.{0,2}脖子|往死里打/;
const LIFE_SUPPORT = /(?:呼吸机|制氧机|氧气(?:瓶|机)).{0,20}(?:停|没电|报警|撑|剩|分钟)/;
const LONG_AGO = /去年|前年|上个?月|上周|上次|以前|之前|当年|那次|那年/;
const DENIED = /(?:不是|没有?|并没|并非|未)(?:真的?|什么|发生|出现)?(?:着火|起火|火灾|漏气|漏电|被困|困人|打架|受伤)/;

/** @param text normalised; one message, or one sentence of a long one */
export function dangerRule(text: string): RuleBound {
  if (isMortal(text)) return 'atLeastAsked';
  return DENIED.test(text) ? 'atMostAsked' : null;
}

function isMortal(text: string): boolean {
  if (LONG_AGO.test(text)) return false;
  return SUICIDE.test(text) || ARMED.test(text) || LIFE_SUPPORT.test(text);
}
