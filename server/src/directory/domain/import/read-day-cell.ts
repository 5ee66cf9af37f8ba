/** 日期一格: a day as a spreadsheet counts it, or in any of the ways in which it is written. */
import { plainCell } from './file-sheet';

/** 1970-01-01 as a spreadsheet counts days. */
const EPOCH_DAY = 25_569;
const DAY_MS = 86_400_000;
/** 1990 to 2100: other numbers are no days that a register has. */
const FIRST_NUMBER = 32_874;
const LAST_NUMBER = 73_415;

export type DayRead = { readonly day: string | null } | { readonly problem: string };

/** `2027-06-30`; `null` where the cell names no day (blank, 长期). */
export function readDayCell(text: string): DayRead {
  const plain = plainCell(text);
  if (plain === '' || /^(无|长期|长期有效|无固定期限|不定期|不限|永久|[-—/]+)$/.test(plain)) return { day: null };
  const day = dayIn(plain.replace(/^至\s*|\s*(止|到期)$/g, ''));
  return day === null ? { problem: '这里不是日期，请写成 2027-06-30 这样' } : { day };
}

function dayIn(plain: string): string | null {
  if (/^\d{5}(\.\d+)?$/.test(plain)) {
    const days = Math.floor(Number(plain));
    if (days < FIRST_NUMBER || days > LAST_NUMBER) return null;
    return new Date((days - EPOCH_DAY) * DAY_MS).toISOString().slice(0, 10);
  }
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT].*)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(text) ? null : text;
}
