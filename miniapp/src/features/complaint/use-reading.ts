import { useQueryClient } from '@tanstack/react-query';
import type { TimelineEntryView } from '@yingsheng/shared/api/complaint';
import { useEffect, useState } from 'react';
import { request } from '../../platform/request';

interface Read {
  complaintId: string;
  timeline: readonly TimelineEntryView[];
  unreadCount: number;
}

/**
 * What is on the screen is read: the mark in the lists goes away. Answers with how many messages were new when the page
 * was opened, so that the page itself can still say so.
 */
export function useReading({ complaintId, timeline, unreadCount }: Read): number {
  const client = useQueryClient();
  const [newCount, setNewCount] = useState(unreadCount);
  const sequence = timeline.reduce((last, entry) => Math.max(last, entry.sequence), 0);
  useEffect(() => {
    if (unreadCount === 0) return;
    setNewCount(unreadCount);
    request<void>('POST', `/api/complaints/${complaintId}/read`, { sequence })
      .then(() => {
        void client.invalidateQueries({ queryKey: ['complaints'] });
        void client.invalidateQueries({ queryKey: ['work-orders'] });
      })
      // Without a network it stays unread, as it should.
      .catch(() => undefined);
  }, [client, complaintId, sequence, unreadCount]);
  return newCount;
}
