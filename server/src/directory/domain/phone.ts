/**
 * 电话号码: one form for all the ways in which a number is written, `13812345678` and `0571-88881234`, with an
 * extension as `0571-88881234-801`. `null`: no number that can be dialled.
 */
export function normalPhone(text: string): string | null {
  const plain = text.normalize('NFKC').trim().replace(/\.0$/, '');
  const isMobile = isNumber(plain) && /^1[3-9]\d{9}$/.test(withoutCountry(digitsOf(plain)));
  const [, main = plain, extension = ''] = isMobile ? [] : (EXTENDED.exec(plain) ?? []);
  if (!isNumber(main)) return null;
  const digits = withoutCountry(digitsOf(main));
  if (digits.length < 3 || digits.length > 12) return null;
  return extension !== '' ? `${dashed(digits)}-${extension}` : dashed(digits);
}

const EXTENDED = /^(.*?\d{7,8})\s*(?:转|分机|ext\.?|[-–—])\s*(\d{1,6})$/i;

/** The digits that numbers are compared by; nothing else of them matters. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}

const isNumber = (text: string): boolean => /^[\d\s()+\-–—.]+$/.test(text);

/** `86`, `+86` or `0086` before a mobile number, or before a landline, which may have lost its `0`. */
function withoutCountry(digits: string): string {
  const mobile = /^(?:00)?86(1[3-9]\d{9})$/.exec(digits)?.[1];
  if (mobile !== undefined) return mobile;
  const landline = /^(?:00)?86(0?[1-9]\d{8,10})$/.exec(digits)?.[1];
  return landline === undefined ? digits : landline.replace(/^0?/, '0');
}

/** Area codes have three digits where they begin with 01 or 02, four elsewhere. */
function dashed(digits: string): string {
  if (!/^0\d{9,11}$/.test(digits)) return digits;
  const length = /^0[12]/.test(digits) ? 3 : 4;
  return `${digits.slice(0, length)}-${digits.slice(length)}`;
}
