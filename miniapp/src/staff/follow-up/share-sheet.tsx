import { useState } from 'react';
import { useSetShare } from '../../features/complaint/follow-up/use-follow-up';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';

const SHARES = ['0', '5', '10', '20', '30', '50', '100'] as const;

interface ShareSheetProps {
  estateId: string;
  percent: number;
  onClose: () => void;
}

/** 抽访比例: of the closings that no rule asks a call for. */
export function ShareSheet({ estateId, percent, onClose }: ShareSheetProps) {
  const [chosen, setChosen] = useState<string>(String(percent));
  const act = useSetShare(estateId);
  const save = (): void =>
    act.mutate(Number(chosen), {
      onSuccess: () => {
        toast('已保存，从下一件办结的起算');
        onClose();
      },
      onError: (error) => toast(messageOf(error)),
    });
  return (
    <Sheet open title="抽访比例" onClose={onClose} footer={<Button label="保存" busy={act.isPending} onTap={save} />}>
      <Field label="其余办结件抽多少" hint="涉及安全、态度、返工、补偿、超时关闭、低分的，件件回访，不在此列">
        <Chips
          options={SHARES.map((value) => ({ value, label: `${value}%` }))}
          value={chosen}
          onChange={(value) => setChosen(value)}
        />
      </Field>
    </Sheet>
  );
}
