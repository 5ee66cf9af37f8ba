import { Text, View } from '@tarojs/components';
import type { GuestReceipt } from '@yingsheng/shared/api/guest';
import { shownCode } from '@yingsheng/shared/printed-code';
import { BEYOND_CALENDAR_TEXT, LENGTHENED_TEXT } from '@yingsheng/shared/sla/calendar-words';
import { writtenPromise } from '@yingsheng/shared/written-time';
import { WaitingGuestPhotos } from '../../features/complaint/guest/waiting-guest-photos';
import { PromisedTimes } from '../../features/complaint/promised-times';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { role } from '../../platform/a11y';
import { copyText } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { replace } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { UrgencyTag } from '../../ui/tag';
import { LeavePhone } from '../follow-up/leave-phone';
import { useGuestMatter } from '../follow-up/use-guest-matter';
import { followUpLink } from '../follow-up-link';
import '../open.scss';

/** 回执: the number, who answers for it, until when, and the code to come back with; what to do while help is awaited. */
export function Arrived({ receipt }: { receipt: GuestReceipt }) {
  const now = useNow(60);
  const { number, code, ownerName, promise } = receipt;
  const { data: matter } = useGuestMatter(code);
  const link = followUpLink(code);
  const words = `反映编号 ${number}，查询码 ${shownCode(code)}${link === null ? '' : `，看进展：${link}`}`;
  const copy = async (): Promise<void> => {
    toast((await copyText(words)) ? '已复制，请自己留好' : '没能复制，请长按文字复制，或者拍下来');
  };
  return (
    <Screen
      title="已收到"
      back
      isPublic
      footer={<Button label="看进展" onTap={() => replace('/open/follow-up/index', { number })} />}
    >
      <SafetyAdviceBox advice={matter === undefined ? receipt.safetyAdvice : matter.safetyAdvice} />
      <Card>
        <View {...role('status')}>
          <Text className="ys-title">已收到，{ownerName}负责到底</Text>
          <PromisedTimes promise={promise} firstResponseDueAt={receipt.firstResponseDueAt} />
        </View>
        {promise.isLengthened ? <Text className="ys-second ys-block">{LENGTHENED_TEXT}</Text> : null}
        {receipt.isBeyondCalendar ? <Text className="ys-second ys-block">解决时限{BEYOND_CALENDAR_TEXT}</Text> : null}
        {matter === undefined ? null : <Row label="下一步" value={<Text>{matter.nextStep}</Text>} />}
        <Row label="编号" value={<Text>{number}</Text>} />
        <Row label="承诺解决" value={<Text>{writtenPromise(promise.resolutionDueAt, now)}</Text>} />
        <Row label="紧急程度" value={<UrgencyTag urgency={receipt.urgency} />} />
      </Card>
      {matter === undefined ? null : <LeavePhone matter={matter} code={code} />}
      <WaitingGuestPhotos code={code} />
      <Card>
        <Text className="ys-small ys-block">查询码，请记下来或拍下来</Text>
        <Text className="open-code ys-block" userSelect>
          {shownCode(code)}
        </Text>
        <Text className="ys-second ys-block ys-wrap">
          凭它可以看进展、补充情况、确认处理好没有。这台设备会替您记住；换了设备只认查询码，不要给别人看。
        </Text>
        <Text className="ys-small ys-block ys-wrap ys-gap-top" userSelect>
          {words}
        </Text>
        <View className="ys-gap-top">
          <Button kind="secondary" label="复制编号和查询码" onTap={() => void copy()} />
        </View>
      </Card>
    </Screen>
  );
}
