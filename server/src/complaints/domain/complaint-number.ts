/**
 * 投诉编号: estate code, day and four digits, `YS-261123-0042`. The year was not always part of it: an older
 * `YS-1123-0042` may have been given twice, and people leave the year out when they say one.
 */
export function numbersOn(code: string, day: { readonly year: number; readonly month: number; readonly day: number }) {
  const digits = [day.year % 100, day.month, day.day].map((part) => String(part).padStart(2, '0')).join('');
  return (serial: number): string => `${code}-${digits}-${String(serial).padStart(4, '0')}`;
}

/** What stands in every number that `said` may mean, from its end: for a first choice among many. */
export function endOfNumber(said: string): string | null {
  const plain = plainNumber(said);
  return serialSaid(plain) ?? /\d{4}$/.exec(plain)?.[0] ?? null;
}

/** Dashes, blanks, case and width do not matter; the estate's code, the year and the day may be left out. */
export function isNumberSaid(said: string, number: string): boolean {
  const [code = '', day = '', serial = ''] = number.split('-');
  const monthAndDay = day.slice(-4);
  const spellings = [code + day + serial, code + monthAndDay + serial, day + serial, monthAndDay + serial];
  const plain = plainNumber(said);
  return spellings.includes(plain) || serialSaid(plain) === serial;
}

/** 只说序号: `9` and `0009` are the same. */
function serialSaid(plain: string): string | null {
  return /^\d{1,4}$/.test(plain) ? plain.padStart(4, '0') : null;
}

function plainNumber(said: string): string {
  return said
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}
