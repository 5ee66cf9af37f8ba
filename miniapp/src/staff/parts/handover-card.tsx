import { Text, View } from '@tarojs/components';
import type { ComplaintSummary, HandoverView } from '@yingsheng/shared/api/complaint';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import '../../features/work-order/work-order.scss';
import { handoverText } from '../../features/complaint/handover/handover-words';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { toast } from '../../platform/feedback';
import { usePlaceText } from '../../platform/place-text';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { Pressable } from '../../ui/pressable';
import { Tag, UrgencyTag } from '../../ui/tag';
import { DeclineHandoverSheet } from './decline-handover-sheet';
import { Problem } from './problem';

interface Props {
  complaint: ComplaintSummary;
  handover: HandoverView;
  /** Where it stands in a list: what it is about is said too, and opens. */
  onOpen?: () => void;
}

/** 首接责任交接 that waits for an answer: the receiver's to give, the giver's to take back. */
export function HandoverCard({ complaint, handover, onOpen }: Props) {
  const myId = useSession((state) => state.me?.id);
  const [isDeclining, setDeclining] = useState(false);
  const act = useComplaintAction(complaint.id);
  const isReceiver = complaint.allowedActions.includes('acceptHandover');
  const accept = () =>
    act.mutate(
      { action: 'acceptHandover', body: { version: complaint.version } },
      { onSuccess: () => toast(`已接手，之后由您负责：${complaint.placeText}`) },
    );
  return (
    <Card edge="warn">
      <View className="order-top">
        <View className="order-tags">
          <Tag tone="amber" text={isReceiver ? '请您接手' : '等对方答复'} />
          {complaint.urgency !== 'normal' && <UrgencyTag urgency={complaint.urgency} />}
        </View>
        {handover.clock !== null && (
          <Countdown dueAt={handover.clock.dueAt} warnAt={handover.clock.warnAt} verb="答复" />
        )}
      </View>
      {onOpen !== undefined && <Matter complaint={complaint} onOpen={onOpen} />}
      <Text className="order-asked">
        {handoverText(handover, myId)}。说明：{handover.reason}
      </Text>
      <Problem error={act.error} />
      {isReceiver ? (
        <View className="order-buttons">
          <View className="order-button-small">
            <Button
              kind="secondary"
              label="不接手"
              ariaLabel={`不接手 ${complaint.title}`}
              disabled={act.isPending}
              onTap={() => setDeclining(true)}
            />
          </View>
          <View className="order-button-big">
            <Button label="接手" ariaLabel={`接手 ${complaint.title}`} busy={act.isPending} onTap={accept} />
          </View>
        </View>
      ) : (
        complaint.allowedActions.includes('declineHandover') && (
          <View className="order-buttons">
            <Button
              kind="secondary"
              label="撤回交接"
              ariaLabel={`撤回交接 ${complaint.title}`}
              onTap={() => setDeclining(true)}
            />
          </View>
        )
      )}
      {isDeclining && (
        <DeclineHandoverSheet
          complaint={complaint}
          handover={handover}
          isReceiver={isReceiver}
          onClose={() => setDeclining(false)}
        />
      )}
    </Card>
  );
}

function Matter({ complaint, onOpen }: { complaint: ComplaintSummary; onOpen: () => void }) {
  const placeText = usePlaceText();
  return (
    <Pressable className="order-open" verb="打开投诉" onTap={onOpen}>
      <Text className="order-place">{placeText(complaint)}</Text>
      <Text className="order-detail">
        {CATEGORY_LABEL[complaint.category]} · {complaint.title}
      </Text>
      <Text className="ys-second">
        {complaint.number} · {complaint.header.nextStep}
      </Text>
    </Pressable>
  );
}
