/** 小区一列写的是哪个小区；地址里小区自己的名字不是楼栋的一部分。 */
import { plainCell } from './file-sheet';

export interface EstateNames {
  /** Of the estate that the file is imported into. */
  readonly own: string;
  /** Of the company's other estates. */
  readonly others: readonly string[];
}

/** Nothing said, and a part of the own name, is this estate; `翠湖花园二期` is not `翠湖花园` where both are there. */
export function isAnotherEstate(said: string, { own, others }: EstateNames): boolean {
  const text = bare(said);
  if (text === '') return false;
  const named = [own, ...others].map(bare).filter((name) => text.includes(name));
  const longest = named.reduce((one, other) => (other.length > one.length ? other : one), '');
  if (longest !== '') return longest !== bare(own);
  return !bare(own).includes(text);
}

/** `杭州市西湖区翠湖花园3栋2单元1201` is `3栋2单元1201`: the name would else be part of the building's. */
export function withoutEstate(text: string, { own }: EstateNames): string {
  const name = plainCell(own);
  const at = text.lastIndexOf(name);
  if (at < 0) return text;
  const rest = text.slice(at + name.length).replace(/^[\s\-—,，、·:]+/, '');
  return /^[\dA-Z一二三四五六七八九十东南西北中\u3400-\u9fff]/i.test(rest) ? rest : text;
}

const bare = (name: string): string => plainCell(name).replace(/\s/g, '');
