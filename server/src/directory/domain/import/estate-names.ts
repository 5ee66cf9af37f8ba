/** 小区一列写的是哪个小区；地址里小区自己的名字不是楼栋的一部分。 */
import { plainCell } from './file-sheet';

/** How what stands in an estate begins: `翠湖` in `翠湖阁3栋` is not the estate. */
const PLACE =
  /^(?:[\dA-Z一二三四五六七八九十]|[东南西北中]{1,2}[区\d]|叠墅|叠拼|别墅|联排|洋房|高层|小高层|多层|公寓|商铺|商业|车位|车库|储藏|地下)/i;

export interface EstateNames {
  /** Of the estate that the file is imported into. */
  readonly own: string;
  /** Of the company's other estates. */
  readonly others: readonly string[];
}

/** The estate that a file is imported into, as the cells of the file speak of it. */
export class EstateOfFile {
  private readonly inCells: string;
  private readonly bareOwn: string;
  private readonly bareNames: readonly string[];
  /** The same word stands in thousands of rows. */
  private readonly answers = new Map<string, boolean>();

  constructor({ own, others }: EstateNames) {
    this.inCells = plainCell(own);
    this.bareOwn = bare(own);
    this.bareNames = [own, ...others].map(bare);
  }

  /** Nothing said, and a part of the own name, is this estate; `翠湖花园二期` is not `翠湖花园` where both are there. */
  isAnother(said: string): boolean {
    const answer = this.answers.get(said) ?? this.namesAnother(bare(said));
    this.answers.set(said, answer);
    return answer;
  }

  /**
   * `杭州市西湖区翠湖花园3栋2单元1201` is `3栋2单元1201`: the name would else be part of the building's.
   * @param text half-width
   */
  withoutName(text: string): string {
    const at = text.lastIndexOf(this.inCells);
    if (at < 0) return text;
    const rest = text.slice(at + this.inCells.length).replace(/^[\s\-—,，、·:]+/, '');
    return PLACE.test(rest) ? rest : text;
  }

  private namesAnother(text: string): boolean {
    if (text === '') return false;
    const named = this.bareNames.filter((name) => text.includes(name));
    const longest = named.reduce((one, other) => (other.length > one.length ? other : one), '');
    return longest === '' ? !this.bareOwn.includes(text) : longest !== this.bareOwn;
  }
}

const bare = (name: string): string => plainCell(name).replace(/\s/g, '');
