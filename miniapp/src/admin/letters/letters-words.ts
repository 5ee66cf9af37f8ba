import type { LettersOutlook, RoomCodeView } from '@yingsheng/shared/api/room-letters';
import { LETTERS_MAX } from '@yingsheng/shared/people/room-code';
import { writtenTime } from '@yingsheng/shared/written-time';

export const RENEW_BODY = '以前打印、还没用的信马上作废，请把它们收回或告诉住户。已经绑定的住户不受影响。';

const inHundreds = (count: number): string => count.toLocaleString('en-US');

/** @param done letters that have come so far; `null`: nothing is being printed */
export function buttonOf(outlook: LettersOutlook | null, done: number | null): { label: string; isReady: boolean } {
  if (outlook === null) return { label: '打印', isReady: false };
  const { letterCount } = outlook;
  if (done !== null) return { label: `已排好 ${inHundreds(done)} / ${inHundreds(letterCount)} 封`, isReady: true };
  if (letterCount === 0) return { label: '没有要打印的', isReady: false };
  const isTooMany = letterCount > LETTERS_MAX;
  return isTooMany
    ? { label: `一次最多 ${inHundreds(LETTERS_MAX)} 封，请选楼栋`, isReady: false }
    : { label: `下载 ${inHundreds(letterCount)} 封信的 PDF`, isReady: true };
}

export function scopeWords({ roomCount, letterCount }: LettersOutlook): string {
  const left = roomCount - letterCount;
  const rest = left > 0 ? `另外 ${inHundreds(left)} 户已有人绑定，不打。` : '';
  return `共 ${inHundreds(letterCount)} 封，一户一页，按楼栋、单元、楼层排好。${rest}`;
}

/** What became of the last letter of a room. */
export function codeWords({ state, printedAt, printedByName, usedAt, voidedAt }: RoomCodeView, now: Date): string {
  const said = (instant: string | null): string => (instant === null ? '' : writtenTime(instant, now));
  if (state === 'none') return '还没有打印过绑定信';
  if (state === 'used') return `${said(usedAt)} 有人凭信绑定，房号码已用过`;
  if (state === 'voided') return voidedAt === null ? '登记的业主换了，以前的信不能再用' : `${said(voidedAt)} 作废`;
  return `${said(printedAt)} ${printedByName ?? ''}打印，还没有人用`;
}
