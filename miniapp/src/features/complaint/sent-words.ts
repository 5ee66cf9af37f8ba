import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { writtenTime } from '@yingsheng/shared/written-time';

type Reached = Pick<ComplaintDetail, 'messagesRestUntil' | 'hasReporterAccount' | 'contactPreference'>;

/** For staff who have written to the resident: what is on record, and when they hear of it. */
export function sentWords(complaint: Reached, now: Date): string {
  const { messagesRestUntil } = complaint;
  if (!isSentMessages(complaint)) return '已写进处理进度，不发消息；要紧的请打电话告诉';
  return messagesRestUntil === null ? '已发送' : `已发送，${writtenTime(messagesRestUntil, now)} 送达`;
}

/** Before it is written: who will read it when. */
export function reachWords(complaint: Reached, now: Date): string {
  const { hasReporterAccount, messagesRestUntil } = complaint;
  if (!hasReporterAccount) return '反映人没有账号，收不到通知，自己来查才看得到；要紧的请打电话告诉。';
  if (!isSentMessages(complaint)) return '业主选了电话联系，不发消息，打开才看得到；要紧的请打电话告诉。';
  if (messagesRestUntil === null) return '业主马上收到。';
  return `夜里不打扰，业主 ${writtenTime(messagesRestUntil, now)} 收到。`;
}

/** Nobody is sent anything who has no account, or wished to be rung. */
function isSentMessages({ hasReporterAccount, contactPreference }: Reached): boolean {
  return hasReporterAccount && contactPreference !== 'phone';
}
