/**
 * 姓名一格: `张三/李四` are two people, `张先生(租)` says what one of them is to the room. Whatever is no name is never
 * entered as one: whoever is asked for it would never be found.
 */
import type { MembershipKind } from '@yingsheng/shared/people/membership';
import { isDitto, isFormulaError, plainCell, shortValue } from './file-sheet';

export interface NameRead {
  readonly name: string;
  /** Where the cell itself says it. */
  readonly kind: MembershipKind | null;
  /** Why it can't be entered, and what to do. */
  readonly problem: string | null;
}

/** What stands in a register where nobody lives, or nobody is known. */
const NOBODY =
  /^(无|没有|暂无|空|空置|空置房|空房|空关|空缺|未售|待售|未交房|未入住|未登记|未知|不详|不明|不清楚|保密|待[补定招]|待补充|待登记|待核实|见备注|见附件|业主|产权人|户主|住户|租户|租客|家属|先生|女士|X+|NULL|[-—/\\.0]+)$/i;
/** Said beside a name of somebody who is no longer of the room, or of the company. */
const GONE =
  /去世|过世|病故|身故|已故|^故$|死亡|搬走|搬离|搬出|迁出|退租|退房|[原前](业主|产权人|房主|户主|租户|租客)|过户|已卖|已售|出售|卖出|离职|辞职|离岗/;
/** A number of a telephone or a card; no company is called so. */
const LONG_NUMBER = /\d(?:[\s-]?\d){6,}/;
const NOTE = /[([【]([^)\]】]*)[)\]】]/g;

const KIND_WORDS: readonly (readonly [MembershipKind, RegExp])[] = [
  ['tenant', /租/],
  [
    'owner',
    /^(第?[一二三四]|主|副|共同|联名)?(业主|产权人|产权共有人|共有人|共有|房主|户主|权利人|所有权人|共有产权人|业主本人|本人|OWNER)\d*(\((本人|主|男|女)\))?$|^房东$/i,
  ],
  [
    'family',
    /家属|家人|家庭|亲属|配偶|父|母|妻|丈夫|爱人|老婆|老公|儿子|女儿|子女|[长次]子|[长次]女|媳|婿|爷|奶|外公|外婆|孙|兄|弟|姐|妹|同住|老人|之[子女]$|^[夫子女儿]$|FAMILY/i,
  ],
];
/** `张三(女)` says who she is, not whose. */
const GENDER = /^(男|女|先生|女士|小姐)$/;

/** `null`: no word for what somebody is to a room; `原业主` is nothing to it any more. */
export function kindIn(text: string): MembershipKind | null {
  const plain = plainCell(text);
  if (plain === '' || GONE.test(plain)) return null;
  return KIND_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

export function readNameCell(text: string): NameRead[] {
  const plain = plainCell(text);
  if (isFormulaError(plain)) return [{ name: plain, kind: null, problem: '这一格的公式没有结果，请改成姓名本身' }];
  return partsOf(plain).flatMap((part) => {
    const notes = [...part.matchAll(NOTE)].map(([, note]) => note ?? '');
    const name = part.replace(NOTE, '').replace(/\s+/g, ' ').trim();
    if (name === '' || NOBODY.test(name)) return [];
    const kind = notes.map((note) => (GENDER.test(note) ? null : kindIn(note))).find((found) => found !== null) ?? null;
    return [{ name, kind, problem: problemOf(name, notes) }];
  });
}

function problemOf(name: string, notes: readonly string[]): string | null {
  if (isDitto(name)) return `这里写的是“${name}”，没有导入；请写出姓名`;
  if (LONG_NUMBER.test(name)) return '姓名里有一长串数字，没有导入；请把号码写到电话一列，这里只写姓名';
  if (/[*?]/.test(name)) return '姓名没有写全，没有导入；请写完整，不要用“*”“?”代替';
  if (!/\p{L}/u.test(name)) return '这里不是姓名，没有导入；请写姓名，没有人就空着';
  const gone = notes.find((note) => GONE.test(note));
  return gone === undefined ? null : `姓名旁边写着“${shortValue(gone)}”，没有导入；还是这里的人，请去掉括号里的话`;
}

/** Blanks part names only where each part is one: `张 三` is one person, `张三 李四` are two. */
function partsOf(plain: string): string[] {
  // `张三(1/2)`: what stands in brackets is said of one of them.
  const parts = plain.split(
    /[,，、/\\;；|\n&+]+(?![^([【)\]】]{0,20}[)\]】])|(?<=[\u3400-\u9fff]{2})[和与](?=[\u3400-\u9fff]{2,4}$)/,
  );
  return parts.flatMap((part) => {
    const words = part.trim().split(/\s+/);
    const areNames = words.length > 1 && words.every((word) => /^[\u3400-\u9fff]{2,4}(\(.*\))?$/.test(word));
    return areNames ? words : [part];
  });
}
