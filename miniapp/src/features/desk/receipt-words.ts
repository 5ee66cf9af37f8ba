import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { limitText } from '@yingsheng/shared/sla/calendar-words';
import { timeText } from '@yingsheng/shared/time-words';

const SPOKEN: Readonly<Record<string, string>> = {
  '0': '零',
  '1': '幺',
  '2': '二',
  '3': '三',
  '4': '四',
  '5': '五',
  '6': '六',
  '7': '七',
  '8': '八',
  '9': '九',
};

/** `YS-1123-0042` as it is read out over the phone: `Y S,幺幺二三,零零四二`. */
export function spokenNumber(number: string): string {
  return number
    .split('-')
    .map((group) => {
      const characters = [...group];
      const isDigits = characters.every((character) => character in SPOKEN);
      return isDigits ? characters.map((character) => SPOKEN[character]).join('') : characters.join(' ');
    })
    .join(',');
}

/** What the caller hears before hanging up: number, who answers, by when. */
export function readOutText(receipt: ComplaintReceipt, now: Date): string {
  const { promise } = receipt;
  const onSite =
    promise.onSiteMinutes === null ? '' : `,${limitText(promise.onSiteMinutes, promise.isRoundTheClock)}内到现场`;
  return [
    `已经为您登记好了,编号是 ${spokenNumber(receipt.number)}。`,
    `这件事由${receipt.firstContactOwner.name}负责到底,`,
    `${timeText(receipt.firstResponseDueAt, now)} 前给您答复${onSite}。`,
  ].join('');
}
