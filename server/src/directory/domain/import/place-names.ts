/** 楼栋、单元怎么叫: one spelling for what a register calls `3`, `3#`, `3栋` or `三栋`. */
import { numeralsInDigits } from '@yingsheng/shared/place/address';

const MARKS = ['号楼', '栋', '幢', '座'] as const;
/** Said of a phase or a unit that a building does without; `0` is what a formula finds in an empty cell. */
const NONE = /^(无|没有|0+|[-—/\\]+)$/;
const MARKED = new RegExp(`^(.*?)\\s*(${MARKS.join('|')})$`);

/** What a building of which only the number is said is called: as those that are there, or else as the others of the file. */
export function usualMark(there: readonly string[], inFile: readonly string[]): string {
  return mostUsed(there) ?? mostUsed(inFile) ?? '栋';
}

function mostUsed(names: readonly string[]): string | null {
  const counts = MARKS.map((mark) => ({ mark, count: names.filter((name) => name.endsWith(mark)).length }));
  const most = counts.reduce((one, other) => (other.count > one.count ? other : one));
  return most.count === 0 ? null : most.mark;
}

/** @param mark of a number that stands alone */
export function buildingNameOf(phase: string, text: string, mark: string): string {
  const plain = text.replace(/#$/, '').trim();
  const [, before, own] = MARKED.exec(plain) ?? [];
  const said = (before ?? plain).trim();
  const name = own === undefined ? bareName(said, mark) : `${spaced(said)} ${own}`;
  return [phaseName(phase), name].filter((part) => part !== '').join(' ');
}

export function unitNameOf(text: string): string {
  const plain = text.trim();
  if (plain === '' || NONE.test(plain)) return '';
  const [, before, own] = /^(.*?)\s*(单元|门洞|门|梯)$/.exec(plain) ?? [];
  const said = numeralsInDigits((before ?? plain).trim());
  if (own !== undefined) return `${said} ${own}`;
  return /^(\d+|[A-Z])$/.test(said) ? `${said} 单元` : plain;
}

function bareName(text: string, mark: string): string {
  const number = numeralsInDigits(text);
  if (/^\d+$/.test(number)) return `${number} ${mark}`;
  return /^[A-Z]$/.test(text) ? `${text} 座` : spaced(text);
}

/** `叠墅5` → `叠墅 5`; `S1` stays. */
function spaced(text: string): string {
  return numeralsInDigits(text).replace(/(?<=[\u3400-\u9fff])\s*(?=\d)/g, ' ');
}

function phaseName(phase: string): string {
  const plain = phase.trim();
  if (NONE.test(plain)) return '';
  if (/^\d+$/.test(plain)) return `${plain} 期`;
  return plain.replace(/^(\d+)\s*(?=期|区|组团)/, '$1 ');
}
