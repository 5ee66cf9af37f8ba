import { Text } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { APPEAL_VERDICTS, type AppealVerdict } from '@yingsheng/shared/follow-up/appeal';
import { APPEAL_VERDICT_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { toast } from '../../../platform/feedback';
import { messageOf } from '../../../platform/request';
import { Button } from '../../../ui/button';
import { Chips } from '../../../ui/chips';
import { Field, TextArea } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { useComplaintAction } from '../use-complaint-action';
import { useRefreshFollowUp } from './use-follow-up';

const OPTIONS = APPEAL_VERDICTS.map((value) => ({ value, label: APPEAL_VERDICT_LABEL[value] }));
const ACTION = { upheld: 'upholdAppeal', rejected: 'rejectAppeal' } as const;

interface DecideAppealSheetProps {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 申诉的结论: the resident reads the reason word for word. */
export function DecideAppealSheet({ complaint, onClose }: DecideAppealSheetProps) {
  const action = useComplaintAction(complaint.id);
  const refresh = useRefreshFollowUp();
  const [verdict, setVerdict] = useState<AppealVerdict | ''>('');
  const [answer, setAnswer] = useState('');
  const isReady = verdict !== '' && answer.trim().length >= REASON_MIN_LENGTH;
  const send = (): void => {
    if (verdict === '') return;
    action.mutate(
      { action: ACTION[verdict], body: { version: complaint.version, answer: answer.trim() } },
      {
        onSuccess: () => {
          toast(verdict === 'upheld' ? '已重新打开，答复已写进处理进度' : '答复已写进处理进度');
          refresh();
          onClose();
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  return (
    <Sheet
      open
      title="申诉的结论"
      onClose={onClose}
      footer={<Button label="告诉业主" busy={action.isPending} disabled={!isReady} onTap={send} />}
    >
      <Text className="ys-block ys-wrap">业主说：{complaint.appeal?.reason}</Text>
      <Field label="结论" required hint="成立：重新打开，由负责人跟进；不成立：维持原来的处理">
        <Chips options={OPTIONS} value={verdict} onChange={(value) => setVerdict(value as AppealVerdict)} />
      </Field>
      <Field label="理由" required hint="业主会原样看到，请写明核查了什么、依据是什么">
        <TextArea label="理由" value={answer} onChange={setAnswer} maxLength={REASON_MAX_LENGTH} counter />
      </Field>
    </Sheet>
  );
}
