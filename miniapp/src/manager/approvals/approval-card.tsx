import { useQueryClient } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { ApprovalRow } from '@yingsheng/shared/api/spending';
import { SPENDING_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import { useState } from 'react';
import { BOARD_KEY } from '../../features/board/use-board';
import { SpendingActions } from '../../features/complaint/spending/spending-actions';
import { SpendingList } from '../../features/complaint/spending/spending-list';
import { courseText } from '../../features/complaint/spending/spending-words';
import { APPROVALS_KEY } from '../../features/complaint/spending/use-approvals';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { go } from '../../platform/navigate';
import { Countdown } from '../../ui/countdown';
import { Panel } from '../parts/panel';
import { RejectSpendingSheet } from '../parts/reject-spending-sheet';

interface ApprovalCardProps {
  readonly row: ApprovalRow;
  readonly now: Date;
}

/** One request: who asks for what and why, the sum so far, both limits, and what was asked for before. */
export function ApprovalCard({ row, now }: ApprovalCardProps) {
  const client = useQueryClient();
  const act = useComplaintAction(row.complaintId);
  const [isRejecting, setRejecting] = useState(false);
  const { spending } = row;
  const complaint = { id: row.complaintId, version: row.complaintVersion };
  const refresh = () => {
    void client.invalidateQueries({ queryKey: [APPROVALS_KEY] });
    void client.invalidateQueries({ queryKey: [BOARD_KEY] });
  };
  const isMine = spending.allowedActions.length > 0;
  return (
    <Panel
      title={`${SPENDING_KIND_LABEL[spending.kind]} ${moneyText(spending.amountFen)}`}
      link={{ label: row.complaintNumber, onTap: () => go('/manager/detail/index', { id: row.complaintId }) }}
    >
      <Text className="ys-block">{spending.note}</Text>
      <Text className="mg-note">
        {row.placeText}“{row.title}”
      </Text>
      <Text className="mg-note">{courseText(spending, now)}</Text>
      <View className="mg-figures">
        {figuresOf(row).map(([label, value]) => (
          <View key={label} className="mg-figure">
            <Text className="mg-note">{label}</Text>
            <Text className="mg-figure-value">{value}</Text>
          </View>
        ))}
      </View>
      {spending.dueAt !== null && <Countdown dueAt={spending.dueAt} verb="决定" />}
      {act.error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {act.error.message}
        </Text>
      )}
      {isMine ? (
        <SpendingActions
          complaint={complaint}
          spending={spending}
          act={act}
          onSettled={refresh}
          onReject={() => setRejecting(true)}
        />
      ) : (
        <Text className="mg-note">{waitingText(row)}</Text>
      )}
      {row.history.length > 0 && (
        <View className="mg-history">
          <Text className="mg-note">这件投诉的其他费用</Text>
          <SpendingList spendings={row.history} now={now} />
        </View>
      )}
      {isRejecting && (
        <RejectSpendingSheet
          complaint={complaint}
          spending={spending}
          onClose={() => setRejecting(false)}
          onSettled={refresh}
        />
      )}
    </Panel>
  );
}

function figuresOf({ grantedFen, sumFen, requesterLimitFen, ownLimitFen }: ApprovalRow): (readonly [string, string])[] {
  return [
    ['已批和已记', moneyText(grantedFen)],
    ['批完累计', moneyText(sumFen)],
    ['申请人额度', moneyText(requesterLimitFen)],
    ['您的额度', moneyText(ownLimitFen)],
  ];
}

/** Why there is nothing to press here. */
function waitingText({ spending, sumFen, ownLimitFen }: ApprovalRow): string {
  if (sumFen > ownLimitFen) return '批完累计超出您的额度，由额度更高的上级决定。';
  return `等${spending.approver?.name ?? '上级'}决定。`;
}
