import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { keepAnswer, keptAnswer } from '../../platform/kept-answers';
import { replace } from '../../platform/navigate';

const nameOf = (complaintId: string): string => `receipt:${complaintId}`;

/** 回执 takes the form's place, under an address of its own: it is there again after a restart. */
export function openReceipt(receipt: ComplaintReceipt): void {
  keepAnswer(nameOf(receipt.id), receipt);
  replace('/resident/receipt/index', { id: receipt.id }, `已收到，编号 ${receipt.number}`);
}

/** `null` on another device, or long afterwards. */
export function keptReceipt(complaintId: string): ComplaintReceipt | null {
  return keptAnswer<ComplaintReceipt>(nameOf(complaintId))?.data ?? null;
}
