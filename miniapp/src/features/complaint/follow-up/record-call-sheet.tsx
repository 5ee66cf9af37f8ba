import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { CALL_MAX_ATTEMPTS, FOLLOW_UP_OUTCOMES, type FollowUpOutcome } from '@yingsheng/shared/follow-up/call';
import { FOLLOW_UP_OUTCOME_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { makePhoneCall } from '../../../platform/environment';
import { toast } from '../../../platform/feedback';
import { messageOf } from '../../../platform/request';
import { Button } from '../../../ui/button';
import { Chip, Chips } from '../../../ui/chips';
import { Field, TextArea } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { useComplaintAction } from '../use-complaint-action';
import { CALL_PHRASES, withPhrase } from './call-phrases';
import { useRefreshFollowUp } from './use-follow-up';

const OPTIONS = FOLLOW_UP_OUTCOMES.map((value) => ({ value, label: FOLLOW_UP_OUTCOME_LABEL[value] }));
const SAID: Readonly<Record<FollowUpOutcome, string>> = {
  satisfied: '已记下，谢谢您的回访',
  unsatisfied: '已重新打开，接着处理',
  notReached: '已记下，请换一天再打',
};

interface RecordCallSheetProps {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 回访: whom to call and what to say, then what came of it, always in words. Not satisfied reopens. */
export function RecordCallSheet({ complaint, onClose }: RecordCallSheetProps) {
  const action = useComplaintAction(complaint.id);
  const refresh = useRefreshFollowUp();
  const [outcome, setOutcome] = useState<FollowUpOutcome | ''>('');
  const [note, setNote] = useState('');
  const call = complaint.followUpCall;
  const words = note.trim();
  const isReady = outcome !== '' && words.length >= REASON_MIN_LENGTH;
  const send = (): void => {
    if (outcome === '') return;
    const body = { version: complaint.version, outcome, note: words };
    action.mutate(
      { action: 'recordFollowUpCall', body },
      {
        onSuccess: () => {
          toast(SAID[outcome]);
          refresh();
          onClose();
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  const label = outcome === 'unsatisfied' ? '记下，重新打开' : '记下';
  const asked = outcome === 'notReached' ? '怎么没打通' : '业主怎么说';
  return (
    <Sheet
      open
      title="回访"
      onClose={onClose}
      footer={<Button label={label} busy={action.isPending} disabled={!isReady} onTap={send} />}
    >
      <Text className="ys-subtitle ys-block ys-wrap">
        {complaint.placeText}“{complaint.title}”
      </Text>
      <View className="ys-gap-top">
        {call?.phone ? (
          <Button
            kind="secondary"
            label={`打电话给${complaint.reporter?.name ?? '业主'} ${call.phone}`}
            onTap={() => makePhoneCall(call.phone ?? '')}
          />
        ) : (
          <Text className="ys-second ys-block">没有登记电话，可以上门或请首接责任人提供联系方式。</Text>
        )}
      </View>
      <View className="ys-gap-top ys-field">
        <Text className="ys-second ys-block">可以这样说</Text>
        {call?.script.map((line) => (
          <Text key={line} className="ys-block ys-wrap">
            {line}
          </Text>
        ))}
      </View>
      <Field
        label="结果"
        required
        hint={
          outcome === 'notReached'
            ? `第 ${(call?.attempts.length ?? 0) + 1} 次，共 ${CALL_MAX_ATTEMPTS} 次，每次换一天`
            : undefined
        }
      >
        <Chips options={OPTIONS} value={outcome} onChange={(value) => setOutcome(value as FollowUpOutcome)} />
      </Field>
      <Field
        label={asked}
        required
        hint={outcome === 'unsatisfied' ? '处理的同事和业主都会看到' : '点一句，或用自己的话写'}
      >
        {outcome === '' ? null : (
          <View className="ys-chips">
            {CALL_PHRASES[outcome].map((phrase) => (
              <Chip
                key={phrase}
                label={phrase}
                selected={note.includes(phrase)}
                onTap={() => setNote(withPhrase(note, phrase))}
              />
            ))}
          </View>
        )}
        <TextArea label={asked} value={note} onChange={setNote} maxLength={REASON_MAX_LENGTH} counter />
      </Field>
    </Sheet>
  );
}
