import type { ComplaintFacts } from '../facts';
import { pendingOf } from './spending-rules';

type Settled = Pick<ComplaintFacts, 'complaint' | 'spendings'>;

/** 还没了结的不能删: what is open, or waits for an answer to an appeal, a call or a request for money. */
export function isOver({ complaint, spendings }: Settled): boolean {
  const { status, appeal, followUpCall } = complaint;
  const isAnswered = appeal === null || appeal.verdict !== null;
  const isCalled = followUpCall === null || followUpCall.outcome !== null;
  return status === 'closed' && isAnswered && isCalled && pendingOf({ spendings }).length === 0;
}
