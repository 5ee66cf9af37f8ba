import { Text, View } from '@tarojs/components';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { BEYOND_CALENDAR_TEXT, LENGTHENED_TEXT } from '@yingsheng/shared/sla/calendar-words';
import { useEffect } from 'react';
import { role } from '../../platform/a11y';
import { copyText } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { focusFirst } from '../../platform/focus-field';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { UrgencyTag } from '../../ui/tag';
import './desk.scss';
import { readOutText } from './receipt-words';

interface Props {
  receipt: ComplaintReceipt;
  now: Date;
  onNext: () => void;
  onOpen: () => void;
}

const NEXT = 'desk-next';

/** Registered: the number in large type and the words to say before hanging up. */
export function ReceiptCard({ receipt, now, onNext, onOpen }: Props) {
  const advice = receipt.safetyAdvice;
  // Enter goes on to the next call.
  useEffect(() => focusFirst(NEXT), []);
  const copy = async () => toast((await copyText(receipt.number)) ? '编号已复制' : '复制不了，请手抄编号');
  return (
    <View {...role('status')}>
      {advice !== null && (
        <Card edge="danger">
          <Text className="desk-advice-title">请马上告诉业主，{advice.title}</Text>
          {advice.steps.map((step) => (
            <Text key={step} className="desk-advice-step">
              {step}
            </Text>
          ))}
          {advice.phones.length > 0 && <Text className="desk-advice-step">电话：{advice.phones.join('、')}</Text>}
        </Card>
      )}
      <Card>
        <Text className="ys-second ys-block">登记成功，编号</Text>
        <Text className="desk-number" userSelect>
          {receipt.number}
        </Text>
        <View className="ys-chips">
          <UrgencyTag urgency={receipt.urgency} />
          <Text className="ys-second">{CATEGORY_LABEL[receipt.category]}</Text>
        </View>
        {receipt.promise.isLengthened && <Text className="ys-second ys-block">{LENGTHENED_TEXT}</Text>}
        {receipt.isBeyondCalendar && <Text className="ys-second ys-block">解决时限{BEYOND_CALENDAR_TEXT}</Text>}
        {receipt.urgencyNote !== null && <Text className="ys-second ys-block">{receipt.urgencyNote}</Text>}
        {receipt.photosNote !== null && <Text className="ys-field__error ys-block">{receipt.photosNote}</Text>}
        <View className="desk-script">
          <Text className="ys-small ys-block">读给业主听</Text>
          <Text userSelect>{readOutText(receipt, now)}</Text>
        </View>
        <View id={NEXT}>
          <Button label="再登记一件" onTap={onNext} />
        </View>
        <View className="ys-buttons ys-gap-top">
          <Button kind="secondary" label="复制编号" onTap={() => void copy()} />
          <Button kind="secondary" label="打开这件" onTap={onOpen} />
        </View>
      </Card>
    </View>
  );
}
