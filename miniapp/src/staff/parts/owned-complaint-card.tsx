import { Text, View } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { CATEGORY_LABEL, RESOLVED_LABEL_FOR_STAFF } from '@yingsheng/shared/labels.zh';
import { clockVerb, edgeOf } from '../../features/work-order/order-words';
import { go } from '../../platform/navigate';
import { usePlaceText } from '../../platform/place-text';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { HouseholdsTag } from '../../ui/households-tag';
import { StatusTag, Tag, UrgencyTag } from '../../ui/tag';
import { UnreadTag } from '../../ui/unread-tag';

interface Props {
  complaint: ComplaintSummary;
  now: Date;
  onOpen: () => void;
}

/** A complaint somebody answers for: how long is left, where, what, and whose move it is. */
function OwnedComplaintCard({ complaint, now, onOpen }: Props) {
  const clock = complaint.nextClock;
  const placeText = usePlaceText();
  const holder = complaint.header.ballHolder;
  const isHolderSaid = holder === null || complaint.header.nextStep.includes(holder.name);
  return (
    <Card edge={edgeOf(complaint, now)} onTap={onOpen} verb="打开投诉">
      <View className="order-top">
        <View className="order-tags">
          {complaint.isToVerify && <Tag tone="red" text="待核实" />}
          <StatusTag
            status={complaint.status}
            text={complaint.status === 'resolved' ? RESOLVED_LABEL_FOR_STAFF : undefined}
          />
          {complaint.urgency !== 'normal' && <UrgencyTag urgency={complaint.urgency} />}
          <HouseholdsTag count={complaint.householdCount} />
          <UnreadTag count={complaint.unreadCount} />
        </View>
        {clock !== null && <Countdown dueAt={clock.dueAt} warnAt={clock.warnAt} verb={clockVerb(clock)} />}
      </View>
      <Text className="order-place">{placeText(complaint)}</Text>
      <Text className="order-detail">
        {CATEGORY_LABEL[complaint.category]} · {complaint.title}
      </Text>
      <Text className="ys-second">
        {complaint.number} · {complaint.header.nextStep}
        {isHolderSaid ? '' : ` · 轮到${holder.name}`}
        {complaint.reopenCount > 0 ? ` · 重新打开 ${complaint.reopenCount} 次` : ''}
      </Text>
      {complaint.handover !== null && <Text className="order-asked">已请{complaint.handover.to.name}接手，等答复</Text>}
    </Card>
  );
}

/** Each opens. */
export function OwnedComplaintCards({ complaints, now }: { complaints: readonly ComplaintSummary[]; now: Date }) {
  return (
    <View className="staff-cards">
      {complaints.map((row) => (
        <OwnedComplaintCard
          key={row.id}
          complaint={row}
          now={now}
          onOpen={() => go('/staff/complaint/index', { id: row.id })}
        />
      ))}
    </View>
  );
}
