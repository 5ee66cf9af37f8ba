import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { messageOf, RequestFailed } from '../../../platform/request';
import { actOnComplaint } from '../api';
import type { HandOverOutcome } from './handover-words';

interface HandingOver {
  complaints: readonly ComplaintSummary[];
  toId: string;
  reason: string;
}

/**
 * Asks one colleague to take over many: each is a request of its own, so that one which has moved on meanwhile keeps
 * none of the others. `doneCount` tells how far it is.
 */
export function useHandOver() {
  const client = useQueryClient();
  const [doneCount, setDoneCount] = useState(0);
  const handing = useMutation<HandOverOutcome[], Error, HandingOver>({
    mutationFn: async ({ complaints, toId, reason }) => {
      const outcomes: HandOverOutcome[] = [];
      let isOffline = false;
      for (const complaint of complaints) {
        setDoneCount(outcomes.length);
        const error: Error | null = isOffline ? null : await askOne(complaint, toId, reason);
        isOffline ||= error instanceof RequestFailed && error.isNetwork;
        outcomes.push({ complaint, problem: isOffline ? '没有连上网络，还没有交出去' : error && messageOf(error) });
      }
      return outcomes;
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['complaints'] });
      void client.invalidateQueries({ queryKey: ['complaint'] });
    },
  });
  return { ...handing, doneCount };
}

async function askOne({ id, version }: ComplaintSummary, toId: string, reason: string): Promise<Error | null> {
  try {
    await actOnComplaint(id, { action: 'proposeHandover', body: { version, toId, reason } });
    return null;
  } catch (error) {
    return error as Error;
  }
}
