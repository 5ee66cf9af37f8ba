/**
 * 电话一格: however many numbers are in it and whatever parts them. A number that a spreadsheet has rounded is never
 * guessed back: a wrong number would open the room to a stranger.
 */
import { digitsOf, normalPhone } from '../phone';
import { isFormulaError, plainCell } from './file-sheet';

export interface PhonesRead {
  /** Digits only, each once. */
  readonly phones: readonly string[];
  /** Those of them that the cell itself says are a tenant's. */
  readonly ofTenants: readonly string[];
  /** Of what could not be read; the others are. */
  readonly problem: string | null;
}

const NOTHING = /^(无|没有|暂无|未登记|未留|空|不详|[-—/\\.0]+)$/;
/** Written beside a number that nobody there answers: meanwhile it may be a stranger's. */
const DEAD =
  /空号|停机|停用|停止使用|注销|错号|错误|号码错|打错|作废|已换|换号|旧号|不用了|不再用|已不用|不是本人|非本人/;
const DAY = /^(?:19|20)\d\d([-/.年])\d{1,2}([-/.月])\d{1,2}日?$/;
const FOREIGN = /^\(?(?:00|\+)(?!\s*86)\s*\d|[\s(]\+(?!\s*(?:86|1[3-9]\d{9}))\s*\d/;
/** Shown with commas, as amounts are. */
const GROUPED = /^\d{1,3}(?:,\d{3}){2,}$/;
/** Also where what is said of a number ends and the next one begins. */
const BETWEEN = /[,，、/\\;；|\n]+|(?<=\d\s*\([\u3400-\u9fff]+\))(?=\s*1[3-9])/;
/** Of an area code with its number. */
const SHORTEST_WITH_AREA = 10;
const MOBILE = /^1[3-9]\d{9}$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;

export function readPhoneCell(text: string): PhonesRead {
  const plain = plainCell(text);
  if (plain === '' || NOTHING.test(plain)) return found([]);
  if (isFormulaError(plain)) return found([], '这一格的公式没有结果，请改成号码本身');
  if (DAY.test(plain)) return found([], '这里是日期，不是号码；请填写号码，没有就空着');
  if (SCIENTIFIC.test(plain)) return scientific(plain);
  const whole = numberIn(GROUPED.test(plain) ? plain.replaceAll(',', '') : plain);
  return whole === null ? ofPieces(plain) : found([whole]);
}

function found(
  phones: readonly string[],
  problem: string | null = null,
  ofTenants: readonly string[] = [],
): PhonesRead {
  return { phones: [...new Set(phones)], ofTenants, problem };
}

function ofPieces(plain: string): PhonesRead {
  const phones: string[] = [];
  const ofTenants: string[] = [];
  let problem: string | null = null;
  for (const piece of plain.split(BETWEEN)) {
    const dead = DEAD.exec(piece)?.[0];
    const numbers = dead === undefined ? numbersIn(piece) : [];
    if (dead !== undefined) problem ??= `号码旁边写着“${dead}”，没有导入；还能打通，请去掉这几个字`;
    if (numbers === null) problem ??= problemOf(piece);
    phones.push(...(numbers ?? []));
    if (/租/.test(piece)) ofTenants.push(...(numbers ?? []));
  }
  if (phones.length === 0) problem ??= problemOf(plain);
  return found(phones, problem, ofTenants);
}

/** `1.3812345678E+10` still has all its digits, `1.38E+10` does not. */
function scientific(text: string): PhonesRead {
  const [mantissa = '', exponent = '0'] = text.toUpperCase().split('E');
  const digits = mantissa.replace('.', '');
  if (digits.length === Number(exponent) + 1 && MOBILE.test(digits)) return found([digits]);
  return found([], '号码被表格改成了科学计数法，后面的数字已经丢失；请把这一列设为“文本”，重新填写完整号码');
}

/** Of a piece between two separators; blanks may part numbers, or only their digits. `null`: something in it is no number. */
function numbersIn(piece: string): string[] | null {
  const bare = piece
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(转|分机|EXT\.?)\s*(?=\d)/gi, '转')
    .replace(/[\u3400-\u9fff]+[::]?/g, (words) => (words === '转' ? words : ' '))
    .trim();
  if (bare === '') return [];
  if (FOREIGN.test(bare)) return null;
  const one = numberIn(bare);
  if (one !== null) return [one];
  const digits = digitsOf(bare);
  if (/^[\d\s+-]+$/.test(bare) && digits.length % 11 === 0) {
    const mobiles = digits.match(/\d{11}/g) ?? [];
    if (mobiles.every((mobile) => MOBILE.test(mobile))) return mobiles;
  }
  const parts = bare.split(/\s+/).map(numberIn);
  return parts.every((part) => part !== null) ? parts : null;
}

/** A number a resident can be reached under: seven digits at least, a mobile one with all of its eleven. */
function numberIn(text: string): string | null {
  if (FOREIGN.test(text)) return null;
  const phone = normalPhone(text);
  const digits = phone === null ? '' : digitsOf(phone);
  if (digits.length < (digits.startsWith('0') ? SHORTEST_WITH_AREA : 7)) return null;
  return /^1/.test(digits) && !MOBILE.test(digits) ? null : digits;
}

function problemOf(piece: string): string {
  const digits = digitsOf(piece);
  if (FOREIGN.test(piece.trim())) return '这是境外号码，系统发不了短信，没有导入；请写国内号码，没有就空着';
  const stranger = digits === '' ? null : /[A-Z*?_]/i.exec(piece);
  if (stranger !== null) return `号码里有“${stranger[0]}”，请写完整的数字`;
  if (/^1[3-9]/.test(digits) && digits.length < 11) return `号码只有 ${digits.length} 位，手机号应是 11 位，请补全`;
  if (/^1[3-9]/.test(digits) && digits.length > 11) return `号码有 ${digits.length} 位，手机号应是 11 位，请核对`;
  if (digits === '') return '这里不是电话号码，请填写号码，没有就空着';
  return '这不是能拨通的号码，请核对；几个号码之间请用顿号隔开';
}
