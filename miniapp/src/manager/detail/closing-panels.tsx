import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { AppealView, FollowUpCallView } from '@yingsheng/shared/api/follow-up';
import { APPEAL_VERDICT_LABEL, FOLLOW_UP_OUTCOME_LABEL, FOLLOW_UP_REASON_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { DecideAppealSheet } from '../../features/complaint/follow-up/decide-appeal-sheet';
import { HandOnSheet } from '../../features/complaint/follow-up/hand-on-sheet';
import { RecordCallSheet } from '../../features/complaint/follow-up/record-call-sheet';
import { Button } from '../../ui/button';
import { Countdown } from '../../ui/countdown';
import { Panel } from '../parts/panel';

interface ClosingPanelProps {
  readonly complaint: ComplaintDetail;
  readonly now: Date;
}

/** 申诉 of a closed matter: what waits for whom, or what was decided. */
export function AppealPanel({ complaint, appeal, now }: ClosingPanelProps & { readonly appeal: AppealView }) {
  const [isDeciding, setDeciding] = useState(false);
  const [isHandingOn, setHandingOn] = useState(false);
  const mayDecide = complaint.allowedActions.includes('upholdAppeal');
  return (
    <Panel
      title={appeal.verdict === null ? '业主申诉' : APPEAL_VERDICT_LABEL[appeal.verdict]}
      count={appeal.verdict === null ? 1 : 0}
      countTone="amber"
      note={timeText(appeal.filedAt, now)}
    >
      <Text className="ys-block ys-wrap">{appeal.reason}</Text>
      {appeal.answer !== null && <Text className="mg-note">答复：{appeal.answer}</Text>}
      {appeal.verdict === null && <Text className="mg-note">由{appeal.arbiter?.name ?? '没有经手的负责人'}决定</Text>}
      {appeal.dueAt !== null && <Countdown dueAt={appeal.dueAt} verb="决定" />}
      {mayDecide && (
        <View className="ys-gap-top">
          <Button label="核查后决定" onTap={() => setDeciding(true)} />
        </View>
      )}
      {complaint.allowedActions.includes('handOnAppeal') && (
        <Button kind="plain" label="改由别人裁定" onTap={() => setHandingOn(true)} />
      )}
      {isHandingOn && <HandOnSheet complaint={complaint} action="handOnAppeal" onClose={() => setHandingOn(false)} />}
      {isDeciding && <DecideAppealSheet complaint={complaint} onClose={() => setDeciding(false)} />}
    </Panel>
  );
}

/** 回访 of a closed matter: why, by whom, and what came of it. */
export function FollowUpCallPanel({ complaint, call, now }: ClosingPanelProps & { readonly call: FollowUpCallView }) {
  const [isCalling, setCalling] = useState(false);
  const [isHandingOn, setHandingOn] = useState(false);
  return (
    <Panel
      title="回访"
      note={call.outcome === null ? (call.caller?.name ?? '品质部') : FOLLOW_UP_OUTCOME_LABEL[call.outcome]}
    >
      <Text className="mg-note">原因：{call.reasons.map((reason) => FOLLOW_UP_REASON_LABEL[reason]).join('、')}</Text>
      {call.attempts.map(({ at, by }) => (
        <Text key={at} className="mg-note">
          {timeText(at, now)} {by}没打通
        </Text>
      ))}
      {call.note !== null && (
        <Text className="ys-block ys-wrap">
          {call.outcome === 'satisfied' || call.outcome === 'unsatisfied' ? '业主说：' : ''}
          {call.note}
        </Text>
      )}
      {call.dueAt !== null && <Countdown dueAt={call.dueAt} verb="回访" />}
      {complaint.allowedActions.includes('recordFollowUpCall') && (
        <View className="ys-gap-top">
          <Button label="打电话并记录" onTap={() => setCalling(true)} />
        </View>
      )}
      {complaint.allowedActions.includes('handOnCall') && (
        <Button kind="plain" label="改由别人回访" onTap={() => setHandingOn(true)} />
      )}
      {isHandingOn && <HandOnSheet complaint={complaint} action="handOnCall" onClose={() => setHandingOn(false)} />}
      {isCalling && <RecordCallSheet complaint={complaint} onClose={() => setCalling(false)} />}
    </Panel>
  );
}
