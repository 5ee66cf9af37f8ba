import { Text, View } from '@tarojs/components';
import type { GuestMatter } from '@yingsheng/shared/api/guest';
import { promiseText, timeText } from '@yingsheng/shared/time-words';
import { WaitingGuestPhotos } from '../../features/complaint/guest/waiting-guest-photos';
import { ARRIVAL_LABEL, arrivalBeside, expectedLabel } from '../../features/complaint/promise-words';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { role } from '../../platform/a11y';
import { makePhoneCall } from '../../platform/environment';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { MediaGrid } from '../../ui/media-grid';
import { StatusTag } from '../../ui/tag';
import { Timeline } from '../../ui/timeline';
import { Answers } from './answers';
import { LeavePhone } from './leave-phone';

/** 收到了吗、谁在办、下一步、什么时候: what a resident reads, and the estate's own telephone. */
export function Matter({ matter, code }: { matter: GuestMatter; code: string }) {
  return (
    <>
      <SafetyAdviceBox advice={matter.safetyAdvice} />
      <Card>
        <View className="ys-between">
          <StatusTag status={matter.status} text={matter.statusText} />
          <Text className="ys-small" userSelect>
            {matter.number}
          </Text>
        </View>
        <Text className="ys-title ys-wrap ys-block" {...role('heading', { level: 2 })}>
          {matter.nextStep}
        </Text>
        <When matter={matter} />
        <Row label={matter.inChargeLabel} value={<Text>{matter.inChargeText}</Text>} />
        <Row label="为您负责到底的人" value={<Text>{matter.ownerName}</Text>} />
        {matter.mergedInto === null ? null : (
          <Row label={`已合并到 ${matter.mergedInto.number}`} value={<Text>{matter.mergedInto.statusText}</Text>} />
        )}
        <View className="ys-gap-top">
          <Button
            kind="secondary"
            label={`打电话问物业 ${matter.servicePhone}`}
            onTap={() => makePhoneCall(matter.servicePhone)}
          />
        </View>
      </Card>
      {matter.outcome === null ? null : (
        <Card>
          <Text className="ys-subtitle ys-block">处理结果</Text>
          <Text className="ys-block ys-wrap">{matter.outcome}</Text>
        </Card>
      )}
      <LeavePhone matter={matter} code={code} />
      <WaitingGuestPhotos code={code} />
      <Answers matter={matter} code={code} />
      <Card>
        <Text className="ys-subtitle ys-block">您反映的</Text>
        <Text className="ys-block ys-wrap">{matter.text}</Text>
        <MediaGrid media={matter.evidence} />
        <Submitted matter={matter} />
      </Card>
      <Card>
        <Text className="ys-subtitle ys-block">处理经过</Text>
        <Timeline entries={matter.timeline} />
      </Card>
    </>
  );
}

function When({ matter }: { matter: GuestMatter }) {
  const now = useNow(60);
  const arrivalAt = arrivalBeside(matter);
  if (matter.expectedAt === null) return null;
  return (
    <>
      {arrivalAt === null ? null : <Row label={ARRIVAL_LABEL} value={<Text>{promiseText(arrivalAt, now)}</Text>} />}
      <Row label={expectedLabel(matter)} value={<Text>{promiseText(matter.expectedAt, now)}</Text>} />
      {matter.etaMovedReason === null ? null : (
        <Text className="ys-second ys-block ys-wrap">改时间的原因：{matter.etaMovedReason}</Text>
      )}
    </>
  );
}

function Submitted({ matter }: { matter: GuestMatter }) {
  const now = useNow(60);
  return (
    <Text className="ys-second ys-block ys-wrap">
      {matter.estateName} {matter.placeText}，{timeText(matter.submittedAt, now)} 提交
    </Text>
  );
}
