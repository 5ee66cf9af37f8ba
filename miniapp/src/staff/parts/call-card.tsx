import { Text, View } from '@tarojs/components';
import type { CallMatterView, CallTaskView } from '@yingsheng/shared/api/call-task';
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
  onRecord: (matter: CallMatterView) => void;
  /** On the page of this complaint there is nothing to open. */
  openComplaintId?: string | undefined;
}

/** 电话告知: whom to call by when, what to say, and what to press: call once, then what came of each matter. */
export function CallCard({ task, now, onRecord, openComplaintId }: Props) {
  const { phone, personName, attemptCount, matters } = task;
  const [first] = matters;
  const isSingle = matters.length === 1;
  return (
    <Card edge={new Date(task.dueAt) < now ? 'danger' : 'warn'}>
      <View className="order-top">
        <Tag tone="amber" text={attemptCount === 0 ? '待打电话' : `没打通 ${attemptCount} 次，再打`} />
        <Countdown dueAt={task.dueAt} verb="打电话" />
      </View>
      <Text className="order-place">
        {personName} · {isSingle ? first?.placeText : `${matters.length} 件事一次说`}
      </Text>
      <Text className="order-detail">{task.script}</Text>
      <Text className="ys-second ys-block">{footnote(task, now)}</Text>
      {!isSingle && phone !== null && <CallNow personName={personName} phone={phone} />}
      {matters.map((matter) => (
        <View key={matter.id}>
          {!isSingle && (
            <Text className="ys-second ys-block ys-gap-top">
              {matter.title} · {matter.placeText}
            </Text>
          )}
          <View className="ys-buttons ys-gap-top">
            <Button
              kind="secondary"
              label="记下结果"
              ariaLabel={`记下结果 ${isSingle ? personName : matter.title}`}
              onTap={() => onRecord(matter)}
            />
            {isSingle && phone !== null && <CallNow personName={personName} phone={phone} />}
          </View>
          {matter.complaintId !== openComplaintId && (
            <Button
              kind="plain"
              small
              label={`看这件投诉 ${matter.number}`}
              onTap={() => go('/staff/complaint/index', { id: matter.complaintId })}
            />
          )}
        </View>
      ))}
    </Card>
  );
}

function CallNow({ personName, phone }: { personName: string; phone: string }) {
  return <Button label="打电话" ariaLabel={`打电话给${personName}`} onTap={() => makePhoneCall(phone)} />;
}

function footnote({ contactHours, phone, lastTriedAt }: CallTaskView, now: Date): string {
  const parts = [
    contactHours === null ? null : `方便时间：${contactHours}`,
    lastTriedAt === null ? null : `上次 ${timeText(lastTriedAt, now)} 打的`,
    phone === null ? '没有登记电话，请向业主所在楼栋的管家核实' : `电话 ${phone}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
