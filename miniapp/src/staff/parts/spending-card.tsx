import { Text } from '@tarojs/components';
import type { SpendingView } from '@yingsheng/shared/api/spending';
import { useState } from 'react';
import { SpendingActions } from '../../features/complaint/spending/spending-actions';
import { SpendingList } from '../../features/complaint/spending/spending-list';
import { totalsText } from '../../features/complaint/spending/spending-words';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { Card } from '../../ui/card';
import { Heading } from './heading';
import { Problem } from './problem';
import { RejectSpendingSheet } from './reject-spending-sheet';

interface Props {
  complaint: { id: string; version: number };
  spendings: readonly SpendingView[];
  now: Date;
}

/** 费用 of the matter, and the decision where it is mine. */
export function SpendingCard({ complaint, spendings, now }: Props) {
  const [rejectingId, setRejectingId] = useState<string | null>(null);
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const rejecting = spendings.find(({ id }) => id === rejectingId);
  if (spendings.length === 0) return null;
  const total = totalsText(spendings);
  const isWaiting = spendings.some(({ status }) => status === 'pending');
  return (
    <Card>
      <Heading text="费用" />
      {total !== '' && <Text className="ys-second ys-block">合计 {total}</Text>}
      {isWaiting && <Text className="ys-second ys-block">有费用在等批准，批准或撤回后才能办结。</Text>}
      <Problem error={act.error} />
      <SpendingList
        spendings={spendings}
        now={now}
        renderActions={(spending) => (
          <SpendingActions
            complaint={complaint}
            spending={spending}
            act={act}
            onSettled={refreshOrders}
            onReject={() => setRejectingId(spending.id)}
          />
        )}
      />
      {rejecting !== undefined && (
        <RejectSpendingSheet complaint={complaint} spending={rejecting} onClose={() => setRejectingId(null)} />
      )}
    </Card>
  );
}
