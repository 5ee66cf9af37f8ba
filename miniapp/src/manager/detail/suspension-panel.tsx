import { useQueryClient } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { SuspensionView, WorkOrderBrief } from '@yingsheng/shared/api/complaint';
import { SUSPENSION_REASON_LABEL } from '@yingsheng/shared/labels.zh';
import { promiseText } from '@yingsheng/shared/time-words';
import { BOARD_KEY } from '../../features/board/use-board';
import { useWorkOrder, useWorkOrderAction } from '../../features/work-order/use-work-order';
import { confirm, toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Panel } from '../parts/panel';
import type { Doing } from './doing';

interface SuspensionPanelProps {
  readonly brief: WorkOrderBrief;
  readonly suspension: SuspensionView;
  readonly now: Date;
  readonly onDo: (doing: Doing) => void;
}

/** 待批：挂起. The resident will read the reason, until when, and who approved it. */
export function SuspensionPanel({ brief, suspension, now, onDo }: SuspensionPanelProps) {
  const order = useWorkOrder(brief.id).data;
  const act = useWorkOrderAction();
  const client = useQueryClient();
  const allowed = order?.allowedActions ?? [];
  const until = promiseText(suspension.expectedReturnAt, now);
  const approve = async () => {
    if (order === undefined) return;
    const isSure = await confirm({
      title: '同意挂起？',
      body: `${until}恢复，到时自动恢复。挂起的时间不计入解决时限，业主会收到原因、恢复时间和批准人。`,
      confirmLabel: '同意挂起',
    });
    if (!isSure) return;
    act.mutate(
      { id: order.id, action: 'approveSuspension', body: { version: order.version } },
      {
        onSuccess: () => toast('已同意挂起'),
        onSettled: () => client.invalidateQueries({ queryKey: [BOARD_KEY] }),
      },
    );
  };
  return (
    <Panel title="等您决定：挂起" count={1} countTone="amber">
      <Text className="ys-block">
        {suspension.requestedBy.name}申请，{SUSPENSION_REASON_LABEL[suspension.reasonKind]}：{suspension.reason}
      </Text>
      <Text className="mg-note">预计 {until}恢复</Text>
      {!allowed.includes('approveSuspension') && order !== undefined && (
        <Text className="mg-note">由{suspension.approver.name}批准。</Text>
      )}
      {act.error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {act.error.message}
        </Text>
      )}
      <View className="mg-form-buttons ys-gap-top">
        {allowed.includes('rejectSuspension') && (
          <Button
            kind="secondary"
            label="不同意"
            onTap={() => onDo({ kind: 'rejectSuspension', workOrderId: brief.id })}
          />
        )}
        {allowed.includes('approveSuspension') && (
          <Button kind="primary" label="同意挂起" busy={act.isPending} onTap={() => void approve()} />
        )}
      </View>
    </Panel>
  );
}
