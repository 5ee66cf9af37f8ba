import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintSummary, HandoverView } from '@yingsheng/shared/api/complaint';
import type { HandoverReceiver } from '@yingsheng/shared/api/directory';
import { HANDOVER_ANSWER_MINUTES } from '@yingsheng/shared/complaint/limits';
import { durationText } from '@yingsheng/shared/written-time';

/** What became of asking for one complaint, or one work order. */
export interface HandOverOutcome {
  complaint: Pick<ComplaintSummary, 'id' | 'placeText' | 'title'>;
  /** Why the colleague could not be asked; `null`: asked. */
  problem: string | null;
}

/** Said before anything is handed over. */
export function untilAcceptedText(owner: Pick<PersonBrief, 'id' | 'name'>, myId: string | undefined): string {
  const who = owner.id === myId ? '您' : owner.name;
  return `对方接受才算交接，在那之前仍由${who}负责。${durationText(HANDOVER_ANSWER_MINUTES)}内没有答复，自动退回给${who}。`;
}

/** Who asks whom, as the receiver, the owner or a third reads it. */
export function handoverText({ from, to }: HandoverView, myId: string | undefined): string {
  if (to.id === myId) return `${from.name}请您接手，之后由您全程负责`;
  return `已请${to.name}接手，接受之前仍由${from.id === myId ? '您' : from.name}负责`;
}

/** `工程部 · 您下班时在岗`: besides whether they are on duty now. */
export function receiverNote({ departmentName, isOnNextShift }: HandoverReceiver): string {
  return [departmentName, isOnNextShift ? '您下班时在岗' : '您下班时不在岗']
    .filter((part) => part !== null)
    .join(' · ');
}

/** `已请赵国平接手 10 件，2 件没有交出去`. */
export function outcomeText(outcomes: readonly HandOverOutcome[], receiverName: string): string {
  const failed = outcomes.filter(({ problem }) => problem !== null).length;
  const asked = outcomes.length - failed;
  if (failed === 0) return `已请${receiverName}接手 ${asked} 件，接受之前仍由您负责`;
  return asked === 0 ? '没有交出去' : `已请${receiverName}接手 ${asked} 件，${failed} 件没有交出去`;
}

/** `您负责 12 件投诉，手上 2 张工单`; what is nothing is not said. */
export function owedText(counts: { complaints: number; orders: number; decisions: number }): string {
  const parts = [
    counts.complaints > 0 ? `您负责 ${counts.complaints} 件投诉` : '',
    counts.orders > 0 ? `手上有 ${counts.orders} 张工单` : '',
    counts.decisions > 0 ? `有 ${counts.decisions} 件等您决定` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '您手上没有要交接的' : parts.join('，');
}
