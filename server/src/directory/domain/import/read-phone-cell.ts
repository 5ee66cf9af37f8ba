/**
 * 电话一格: however many numbers are in it and whatever parts them. A number that a spreadsheet has rounded is never
 * guessed back: a wrong number would open the room to a stranger.
 */
import { digitsOf, normalPhone } from '../phone';
import { isFormulaError, plainCell } from './file-sheet';

export interface PhonesRead {
  /** Digits only, each once. */
  readonly phones: readonly string[];
  /** Of what could not be read; the others are. */
  readonly problem: string | null;
}

const NOTHING = /^(无|没有|暂无|未登记|未留|空|不详|[-—/\\.0]+)$/;
const MOBILE = /^1[3-9]\d{9}$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;

export function readPhoneCell(text: string): PhonesRead {
  const plain = plainCell(text);
  if (plain === '' || NOTHING.test(plain)) return { phones: [], problem: null };
  if (isFormulaError(plain)) return { phones: [], problem: '这一格的公式没有结果，请改成号码本身' };
  if (SCIENTIFIC.test(plain)) return scientific(plain);
  const whole = numberIn(plain);
  if (whole !== null) return { phones: [whole], problem: null };
  const phones: string[] = [];
  let problem: string | null = null;
  for (const piece of plain.split(/[,，、/\\;；|\n]+/)) {
    const found = numbersIn(piece);
    if (found === null) problem ??= problemOf(piece);
    else phones.push(...found);
  }
  if (phones.length === 0) problem ??= problemOf(plain);
  return { phones: [...new Set(phones)], problem };
}

/** `1.3812345678E+10` still has all its digits, `1.38E+10` does not. */
function scientific(text: string): PhonesRead {
  const [mantissa = '', exponent = '0'] = text.toUpperCase().split('E');
  const digits = mantissa.replace('.', '');
  if (digits.length === Number(exponent) + 1 && MOBILE.test(digits)) return { phones: [digits], problem: null };
  const problem = '号码被表格改成了科学计数法，后面的数字已经丢失；请把这一列设为“文本”，重新填写完整号码';
  return { phones: [], problem };
}

/** Of a piece between two separators; blanks may part numbers, or only their digits. `null`: something in it is no number. */
function numbersIn(piece: string): string[] | null {
  const bare = piece
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(转|分机|EXT\.?)\s*(?=\d)/gi, '转')
    .replace(/[\u3400-\u9fff]+[::]?/g, (words) => (words === '转' ? words : ' '))
    .trim();
  if (bare === '') return [];
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
  const phone = normalPhone(text);
  const digits = phone === null ? '' : digitsOf(phone);
  if (digits.length < 7) return null;
  return /^1/.test(digits) && !MOBILE.test(digits) ? null : digits;
}

function problemOf(piece: string): string {
  const digits = digitsOf(piece);
  if (/^1[3-9]/.test(digits) && digits.length < 11) return `号码只有 ${digits.length} 位，手机号应是 11 位，请补全`;
  if (/^1[3-9]/.test(digits) && digits.length > 11) return `号码有 ${digits.length} 位，手机号应是 11 位，请核对`;
  if (digits === '') return '这里不是电话号码，请填写号码，没有就空着';
  return '这不是能拨通的号码，请核对；几个号码之间请用顿号隔开';
}
