import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { SpendingActions } from '../../features/complaint/spending/spending-actions';
import { SpendingList } from '../../features/complaint/spending/spending-list';
import { totalsText } from '../../features/complaint/spending/spending-words';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { Panel } from '../parts/panel';
import type { Doing } from './doing';

interface SpendingPanelProps {
  readonly complaint: ComplaintDetail;
  readonly now: Date;
  readonly onDo: (doing: Doing) => void;
  readonly onSettled: () => void;
}

/** 费用: everything asked for, what came of it, and what it adds up to. */
export function SpendingPanel({ complaint, now, onDo, onSettled }: SpendingPanelProps) {
  const act = useComplaintAction(complaint.id);
  const { spendings } = complaint;
  if (spendings.length === 0) return null;
  const total = totalsText(spendings);
  const waitingCount = spendings.filter(({ status }) => status === 'pending').length;
  return (
    <Panel
      title="费用"
      count={waitingCount}
      countTone="amber"
      note={total === '' ? '还没有批准的费用' : `合计 ${total}`}
    >
      {act.error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {act.error.message}
        </Text>
      )}
      <View className="mg-spendings">
        <SpendingList
          spendings={spendings}
          now={now}
          renderActions={(spending) => (
            <SpendingActions
              complaint={complaint}
              spending={spending}
              act={act}
              onSettled={onSettled}
              onReject={() => onDo({ kind: 'rejectSpending', spendingId: spending.id })}
            />
          )}
        />
      </View>
    </Panel>
  );
}
