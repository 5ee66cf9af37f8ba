import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { confirm, toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Panel } from '../parts/panel';
import type { Doing } from './doing';

interface DeclinePanelProps {
  readonly complaint: ComplaintDetail;
  readonly proposal: NonNullable<ComplaintDetail['declineProposal']>;
  readonly onDo: (doing: Doing) => void;
}

/** 待批：不予受理. The resident will read the reason, the rule and where to go instead, so all three are shown. */
export function DeclinePanel({ complaint, proposal, onDo }: DeclinePanelProps) {
  const act = useComplaintAction(complaint.id);
  const approve = async () => {
    const isSure = await confirm({
      title: '批准不予受理？',
      body: '批准后这件投诉会关闭，业主会收到理由、依据和应找的部门。',
      confirmLabel: '批准不予受理',
      isDanger: true,
    });
    if (!isSure) return;
    act.mutate(
      { action: 'decline', body: { version: complaint.version } },
      { onSuccess: () => toast('已批准，这件反映已关闭') },
    );
  };
  return (
    <Panel title="等您决定：不予受理" count={1} countTone="amber">
      <Text className="ys-block">
        {proposal.proposedBy} 提出，理由：{proposal.reason}
      </Text>
      <Text className="mg-note">依据：{proposal.ruleText}</Text>
      <Text className="mg-note">请业主找：{proposal.whereToGo}</Text>
      {act.error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {act.error.message}
        </Text>
      )}
      <View className="mg-form-buttons ys-gap-top">
        {complaint.allowedActions.includes('rejectDecline') && (
          <Button kind="secondary" label="不同意" onTap={() => onDo({ kind: 'rejectDecline' })} />
        )}
        {complaint.allowedActions.includes('decline') && (
          <Button kind="primary" label="批准" busy={act.isPending} onTap={() => void approve()} />
        )}
      </View>
    </Panel>
  );
}
