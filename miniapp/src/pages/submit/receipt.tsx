import { Text, View } from '@tarojs/components';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { BEYOND_CALENDAR_TEXT, LENGTHENED_TEXT } from '@yingsheng/shared/sla/calendar-words';
import { promiseText } from '@yingsheng/shared/time-words';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { role } from '../../platform/a11y';
import { goHome, replace } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Card, Row } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { UrgencyTag } from '../../ui/tag';
import './submit.scss';

/** 回执: the number, who answers for it, and until when. */
export function Receipt({ receipt }: { receipt: ComplaintReceipt }) {
  const now = useNow(60);
  const owner = receipt.firstContactOwner;
  const isAtOnce = receipt.urgency === 'lifeSafety' || receipt.urgency === 'urgent';
  return (
    <Screen
      title="已收到"
      footer={
        <View className="ys-buttons">
          <Button kind="secondary" label="返回首页" onTap={() => goHome('resident')} />
          <Button label="查看进度" onTap={() => replace('/resident/detail/index', { id: receipt.id })} />
        </View>
      }
    >
      <SafetyAdviceBox advice={receipt.safetyAdvice} />
      <Card>
        <View {...role('status')}>
          <Text className="ys-title">已收到,{isAtOnce ? '正在派人' : `${owner.name}会负责到底`}</Text>
          <Text className="receipt-promise">{promiseText(receipt.firstResponseDueAt, now)}答复您</Text>
        </View>
        {receipt.promise.isLengthened ? <Text className="ys-second ys-block">{LENGTHENED_TEXT}</Text> : null}
        {receipt.isBeyondCalendar ? <Text className="ys-second ys-block">解决时限{BEYOND_CALENDAR_TEXT}</Text> : null}
        {receipt.urgencyNote ? <Text className="ys-second ys-block">{receipt.urgencyNote}</Text> : null}
        <Row label="编号" value={<Text className="submit-value">{receipt.number}</Text>} />
        <Row
          label="首接责任人"
          value={
            <View className="receipt-person">
              <Text className="submit-value">{owner.name}</Text>
              <CallButton person={owner} />
            </View>
          }
        />
        <Row label="紧急程度" value={<UrgencyTag urgency={receipt.urgency} />} />
      </Card>
    </Screen>
  );
}
