import { Text, View } from '@tarojs/components';
import type { CallTaskView } from '@yingsheng/shared/api/call-task';
import { timeText } from '@yingsheng/shared/time-words';
import { makePhoneCall } from '../../platform/environment';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { Tag } from '../../ui/tag';

interface Props {
  task: CallTaskView;
  now: Date;
  onRecord: () => void;
  /** On the page of the complaint itself there is nothing to open. */
  isOnItsPage?: boolean;
}

/** 电话告知: whom to call by when, what to say, and the two things to press, in that order. */
export function CallCard({ task, now, onRecord, isOnItsPage = false }: Props) {
  const { phone, personName, attemptCount, lastTriedAt } = task;
  return (
    <Card edge={new Date(task.dueAt) < now ? 'danger' : 'warn'}>
      <View className="order-top">
        <Tag tone="amber" text={attemptCount === 0 ? '待打电话' : `没打通 ${attemptCount} 次，再打`} />
        <Countdown dueAt={task.dueAt} verb="打电话" />
      </View>
      <Text className="order-place">
        {personName} · {task.placeText}
      </Text>
      <Text className="order-detail">{task.script}</Text>
      <Text className="ys-second ys-block">{footnote(task, lastTriedAt, now)}</Text>
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="记下结果" ariaLabel={`记下结果 ${personName}`} onTap={onRecord} />
        {phone !== null && (
          <Button label="打电话" ariaLabel={`打电话给${personName}`} onTap={() => makePhoneCall(phone)} />
        )}
      </View>
      {!isOnItsPage && (
        <Button
          kind="plain"
          small
          label={`看这件投诉 ${task.number}`}
          onTap={() => go('/staff/complaint/index', { id: task.complaintId })}
        />
      )}
    </Card>
  );
}

function footnote({ contactHours, phone }: CallTaskView, lastTriedAt: string | null, now: Date): string {
  const parts = [
    contactHours === null ? null : `方便时间：${contactHours}`,
    lastTriedAt === null ? null : `上次 ${timeText(lastTriedAt, now)} 打的`,
    phone === null ? '没有登记电话，请向业主所在楼栋的管家核实' : `电话 ${phone}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
