import { Text, View } from '@tarojs/components';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { BEYOND_CALENDAR_TEXT, LENGTHENED_TEXT } from '@yingsheng/shared/sla/calendar-words';
import { writtenPromise } from '@yingsheng/shared/written-time';
import { PromisedTimes } from '../../features/complaint/promised-times';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { useComplaint } from '../../features/complaint/use-complaint';
import { role } from '../../platform/a11y';
import { goHome, replace } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Card, Row } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { UrgencyTag } from '../../ui/tag';
import './receipt.scss';

/** 回执: the number, who answers for it, and until when; what to do until help is there, as long as it is not. */
export function Receipt({ receipt }: { receipt: ComplaintReceipt }) {
  const now = useNow(60);
  const owner = receipt.firstContactOwner;
  const { data: matter } = useComplaint(receipt.id);
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
      <SafetyAdviceBox advice={matter === undefined ? receipt.safetyAdvice : matter.safetyAdvice} />
      <Card>
        <View {...role('status')}>
          {receipt.isJoined ? (
            <>
              <Text className="ys-title ys-block">已收到，与同一件事一并处理</Text>
              <Text className="ys-block">您写的已交给办这件事的人，有进展、处理好了都会告诉您。</Text>
            </>
          ) : (
            <>
              <Text className="ys-title">已收到，{owner.name}负责到底</Text>
              <PromisedTimes promise={receipt.promise} firstResponseDueAt={receipt.firstResponseDueAt} />
            </>
          )}
        </View>
        {receipt.promise.isLengthened ? <Text className="ys-second ys-block">{LENGTHENED_TEXT}</Text> : null}
        {receipt.isBeyondCalendar ? <Text className="ys-second ys-block">解决时限{BEYOND_CALENDAR_TEXT}</Text> : null}
        {receipt.urgencyNote ? <Text className="ys-second ys-block">{receipt.urgencyNote}</Text> : null}
        {receipt.joinNote ? <Text className="ys-block">{receipt.joinNote}</Text> : null}
        {receipt.photosNote ? <Text className="ys-field__error ys-block">{receipt.photosNote}</Text> : null}
        {matter === undefined ? null : (
          <Row label="下一步" value={<Text className="receipt-value">{matter.header.nextStep}</Text>} />
        )}
        <Row label="编号" value={<Text className="receipt-value">{receipt.number}</Text>} />
        <Row
          label="为您负责到底的人"
          value={
            <View className="receipt-person">
              <Text className="receipt-value">{owner.name}</Text>
              <CallButton person={owner} />
            </View>
          }
        />
        {receipt.isJoined ? null : (
          <Row
            label="承诺解决"
            value={<Text className="receipt-value">{writtenPromise(receipt.promise.resolutionDueAt, now)}</Text>}
          />
        )}
        <Row label="紧急程度" value={<UrgencyTag urgency={receipt.urgency} />} />
      </Card>
    </Screen>
  );
}
