import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { confirm, toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Heading } from '../parts/heading';
import { Problem } from '../parts/problem';

interface Props {
  complaint: ComplaintDetail;
  onReject: () => void;
}

/** A proposed refusal, word for word as the resident will read it, and the decision where it is mine. */
export function DeclineCard({ complaint, onReject }: Props) {
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const proposal = complaint.declineProposal;
  if (proposal === null) return null;
  const mayDecide = complaint.allowedActions.includes('decline');
  const approve = async () => {
    const isSure = await confirm({
      title: '批准不予受理？',
      body: '这件投诉会关闭，未完成的工单会取消，业主会收到理由、依据和可以找谁。',
      confirmLabel: '批准',
      isDanger: true,
    });
    if (!isSure) return;
    act.mutate(
      { action: 'decline', body: { version: complaint.version } },
      { onSuccess: () => toast('已批准，这件反映已关闭'), onSettled: refreshOrders },
    );
  };
  return (
    <Card edge="warn">
      <Heading text={mayDecide ? '请您决定：不予受理？' : '不予受理，等负责人批准'} />
      <Text className="ys-block">提出人：{proposal.proposedBy}</Text>
      <Text className="ys-block">理由：{proposal.reason}</Text>
      <Text className="ys-block">依据：{proposal.ruleText}</Text>
      <Text className="ys-block">业主可以找：{proposal.whereToGo}</Text>
      <Problem error={act.error} />
      {mayDecide && (
        <View className="ys-buttons ys-gap-top">
          <Button kind="secondary" label="不同意" onTap={onReject} />
          <Button kind="danger" label="批准不予受理" busy={act.isPending} onTap={() => void approve()} />
        </View>
      )}
    </Card>
  );
}
