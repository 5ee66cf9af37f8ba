import type { CoHandlingView } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { CoHandlingList } from '../../features/work-order/co-handling-list';
import { Card } from '../../ui/card';
import { CancelCoHandlingSheet } from './cancel-co-handling-sheet';
import { Heading } from './heading';

interface Props {
  coHandlings: readonly CoHandlingView[];
  now: Date;
}

/** How far the departments are that were asked to join. */
export function CoHandlingCard({ coHandlings, now }: Props) {
  const [cancellingId, setCancellingId] = useState<string | null>(null);
  const cancelling = coHandlings.find(({ workOrderId }) => workOrderId === cancellingId);
  if (coHandlings.length === 0) return null;
  return (
    <Card>
      <Heading text="协办进展" />
      <CoHandlingList
        coHandlings={coHandlings}
        now={now}
        onCancel={({ workOrderId }) => setCancellingId(workOrderId)}
      />
      {cancelling !== undefined && (
        <CancelCoHandlingSheet coHandling={cancelling} onClose={() => setCancellingId(null)} />
      )}
    </Card>
  );
}
