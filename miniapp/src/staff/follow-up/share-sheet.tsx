import { Text } from '@tarojs/components';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { useSetShare } from '../../features/complaint/follow-up/use-follow-up';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Field, TextArea } from '../../ui/field';
import { Sheet } from '../../ui/sheet';

const SHARES = ['0', '5', '10', '20', '30', '50', '100'] as const;

interface ShareSheetProps {
  estateId: string;
  percent: number;
  onClose: () => void;
}

/** 抽访比例: of the closings that no rule asks a call for. Fewer waits for the quality department. */
export function ShareSheet({ estateId, percent, onClose }: ShareSheetProps) {
  const [chosen, setChosen] = useState<string>(String(percent));
  const [reason, setReason] = useState('');
  const act = useSetShare(estateId);
  const isFewer = Number(chosen) < percent;
  const isReady = !isFewer || reason.trim().length >= REASON_MIN_LENGTH;
  const save = (): void =>
    act.mutate(
      { percent: Number(chosen), ...(isFewer ? { reason: reason.trim() } : {}) },
      {
        onSuccess: () => {
          toast(isFewer ? '已提交，等品质部批准' : '已保存，从下一件办结的起算');
          onClose();
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  return (
    <Sheet
      open
      title="抽访比例"
      onClose={onClose}
      footer={
        <Button label={isFewer ? '提交品质部批准' : '保存'} busy={act.isPending} disabled={!isReady} onTap={save} />
      }
    >
      <Field label="其余办结件抽多少" hint="涉及安全、态度、返工、补偿、超时关闭、低分的，件件回访，不在此列">
        <Chips
          options={SHARES.map((value) => ({ value, label: `${value}%` }))}
          value={chosen}
          onChange={(value) => setChosen(value)}
        />
      </Field>
      {isFewer ? (
        <>
          <Text className="ys-second ys-block">
            由 {percent}% 调低到 {chosen}%，要公司品质部批准，批准后次日零点起生效；在那以前照现在的抽。
          </Text>
          <Field label="为什么要调低" required hint="品质部据此决定，并留在变更记录里">
            <TextArea label="为什么要调低" value={reason} onChange={setReason} maxLength={REASON_MAX_LENGTH} />
          </Field>
        </>
      ) : null}
    </Sheet>
  );
}
