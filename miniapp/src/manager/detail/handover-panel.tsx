import { Text, View } from '@tarojs/components';
import type { ComplaintDetail, HandoverView } from '@yingsheng/shared/api/complaint';
import { handoverText } from '../../features/complaint/handover/handover-words';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { toast } from '../../platform/feedback';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Countdown } from '../../ui/countdown';
import { Panel } from '../parts/panel';
import type { Doing } from './doing';

interface HandoverPanelProps {
  readonly complaint: ComplaintDetail;
  readonly handover: HandoverView;
  readonly onDo: (doing: Doing) => void;
}

/** 首接责任交接 that waits: who asks whom and why, and the answer where it is mine to give. */
export function HandoverPanel({ complaint, handover, onDo }: HandoverPanelProps) {
  const myId = useSession((session) => session.me?.id);
  const act = useComplaintAction(complaint.id);
  const isReceiver = complaint.allowedActions.includes('acceptHandover');
  const accept = () =>
    act.mutate(
      { action: 'acceptHandover', body: { version: complaint.version } },
      { onSuccess: () => toast('已接手，之后由您全程负责') },
    );
  return (
    <Panel title={isReceiver ? '请您接手首接责任' : '首接责任正在交接'} count={1} countTone="amber">
      <Text className="ys-block">{handoverText(handover, myId)}</Text>
      <Text className="mg-note">说明：{handover.reason}</Text>
      {handover.clock !== null && <Countdown dueAt={handover.clock.dueAt} warnAt={handover.clock.warnAt} verb="答复" />}
      {act.error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {act.error.message}
        </Text>
      )}
      <View className="mg-form-buttons ys-gap-top">
        {complaint.allowedActions.includes('declineHandover') && (
          <Button
            kind="secondary"
            label={isReceiver ? '不接手' : '撤回交接'}
            onTap={() => onDo({ kind: 'declineHandover' })}
          />
        )}
        {isReceiver && <Button label="接手" busy={act.isPending} onTap={accept} />}
      </View>
    </Panel>
  );
}
