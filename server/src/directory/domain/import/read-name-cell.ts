/** 姓名一格: `张三/李四` are two people, `张先生(租)` says what one of them is to the room. */
import type { MembershipKind } from '@yingsheng/shared/people/membership';
import { plainCell } from './file-sheet';

export interface NameRead {
  readonly name: string;
  /** Where the cell itself says it. */
  readonly kind: MembershipKind | null;
}

/** What stands in a register where nobody lives. */
const NOBODY = /^(无|没有|暂无|空|空置|空房|空关|未售|待售|未交房|未入住|未登记|不详|[-—/\\.0]+)$/;

const KIND_WORDS: readonly (readonly [MembershipKind, RegExp])[] = [
  ['tenant', /租/],
  ['owner', /^(业主|产权人|共有人|房主|户主|权利人|所有权人|共有产权人|业主本人|本人|OWNER)\d*$/i],
  [
    'family',
    /家属|家人|家庭|亲属|配偶|父|母|妻|丈夫|爱人|老婆|老公|儿子|女儿|子女|[长次]子|[长次]女|媳|婿|爷|奶|外公|外婆|孙|兄|弟|姐|妹|同住|老人|^[夫子女儿]$|FAMILY/i,
  ],
];
/** `张三(女)` says who she is, not whose. */
const GENDER = /^(男|女|先生|女士|小姐)$/;

/** `null`: no word for what somebody is to a room. */
export function kindIn(text: string): MembershipKind | null {
  const plain = plainCell(text);
  if (plain === '') return null;
  return KIND_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

export function readNameCell(text: string): NameRead[] {
  const plain = plainCell(text);
  return partsOf(plain).flatMap((part) => {
    const notes = [...part.matchAll(/[([【]([^)\]】]*)[)\]】]/g)].map(([, note]) => note ?? '');
    const name = part
      .replace(/[([【][^)\]】]*[)\]】]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (name === '' || NOBODY.test(name)) return [];
    const kind = notes.map((note) => (GENDER.test(note) ? null : kindIn(note))).find((found) => found !== null) ?? null;
    return [{ name, kind }];
  });
}

/** Blanks part names only where each part is one: `张 三` is one person, `张三 李四` are two. */
function partsOf(plain: string): string[] {
  const parts = plain.split(/[,，、/\\;；|\n&+]+|(?<=[\u3400-\u9fff]{2})[和与](?=[\u3400-\u9fff]{2,4}$)/);
  return parts.flatMap((part) => {
    const words = part.trim().split(/\s+/);
    const areNames = words.length > 1 && words.every((word) => /^[\u3400-\u9fff]{2,4}(\(.*\))?$/.test(word));
    return areNames ? words : [part];
  });
}
