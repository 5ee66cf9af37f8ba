import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import type { WorkOrderStatus } from '@yingsheng/shared/work-order/status';
import { useState } from 'react';
import { messageOf, RequestFailed } from '../../platform/request';
import { actOnWorkOrder } from './api';
import { INBOX_KEY } from './keys';

interface Transferring {
  orders: readonly WorkOrderSummary[];
  receiverId: string;
  reason: string;
}

/** What became of one: asked, brought before whoever rules because it had changed hands before, or why neither. */
export interface TransferOutcome {
  order: WorkOrderSummary;
  isForRuling: boolean;
  problem: string | null;
}

/** Asks one colleague for many orders: each is a request of its own, so that one which has moved on keeps none of the others. */
export function useTransferMany() {
  const client = useQueryClient();
  const [doneCount, setDoneCount] = useState(0);
  const transferring = useMutation<TransferOutcome[], Error, Transferring>({
    mutationFn: async ({ orders, receiverId, reason }) => {
      const outcomes: TransferOutcome[] = [];
      let isOffline = false;
      for (const order of orders) {
        setDoneCount(outcomes.length);
        const outcome: Error | WorkOrderStatus | null = isOffline ? null : await askOne(order, receiverId, reason);
        isOffline ||= outcome instanceof RequestFailed && outcome.isNetwork;
        if (isOffline) outcomes.push({ order, isForRuling: false, problem: '没有连上网络，还没有转派' });
        else if (outcome instanceof Error) outcomes.push({ order, isForRuling: false, problem: messageOf(outcome) });
        else outcomes.push({ order, isForRuling: outcome === 'returned', problem: null });
      }
      return outcomes;
    },
    onSettled: () => {
      for (const queryKey of [[INBOX_KEY], ['work-order'], ['complaints']]) {
        void client.invalidateQueries({ queryKey });
      }
    },
  });
  return { ...transferring, doneCount };
}

async function askOne(
  { id, version }: WorkOrderSummary,
  receiverId: string,
  reason: string,
): Promise<Error | WorkOrderStatus> {
  try {
    return (await actOnWorkOrder(id, 'proposeTransfer', { version, receiverId, reason })).status;
  } catch (error) {
    return error as Error;
  }
}
