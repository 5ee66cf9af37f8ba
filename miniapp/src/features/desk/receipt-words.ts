import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { PromiseView } from '@yingsheng/shared/api/triage';
import { promisedParts } from '@yingsheng/shared/sla/promise-text';

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

/** `YS-261123-0042` as it is read out over the phone: `Y S，二六幺幺二三，零零四二`. */
export function spokenNumber(number: string): string {
  return number
    .split('-')
    .map((group) => {
      const characters = [...group];
      const isDigits = characters.every((character) => character in SPOKEN);
      return isDigits ? characters.map((character) => SPOKEN[character]).join('') : characters.join(' ');
    })
    .join('，');
}

/** `承诺 15 分钟内答复，30 分钟内到现场，11 月 24 日（周二）09:30 前解决` */
export function promisedWords(promise: PromiseView, now: Date): string {
  return `承诺 ${promisedParts(promise, now).join('，')}`;
}

/** What the caller hears before hanging up: number, who answers, by when. */
export function readOutText(receipt: ComplaintReceipt, now: Date): string {
  return [
    `已经为您登记好了，编号是 ${spokenNumber(receipt.number)}。`,
    `这件事由${receipt.firstContactOwner.name}负责到底，${promisedWords(receipt.promise, now)}。`,
  ].join('');
}
