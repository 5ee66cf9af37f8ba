import { useState } from 'react';
import { Chips } from '../../../ui/chips';
import { Field } from '../../../ui/field';
import { FormSheet } from '../../parts/form-sheet';

const SHARES = ['0', '5', '10', '20', '30', '50'] as const;

interface ShareBoundSheetProps {
  readonly percent: number;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onTake: (percent: number) => void;
  readonly onClose: () => void;
}

/** How few of the other closings an estate may call back. */
export function ShareBoundSheet({ percent, busy, error, onTake, onClose }: ShareBoundSheetProps) {
  const [chosen, setChosen] = useState<string>(String(percent));
  return (
    <FormSheet
      title="抽访比例最低多少"
      submitLabel="保存"
      canSubmit
      busy={busy}
      error={error}
      onSubmit={() => onTake(Number(chosen))}
      onClose={onClose}
    >
      <Field label="最低" hint="涉及安全、态度、返工、补偿、超时关闭、低分的，件件回访，不在此列">
        <Chips
          options={SHARES.map((value) => ({ value, label: `${value}%` }))}
          value={chosen}
          onChange={(value) => setChosen(value)}
        />
      </Field>
    </FormSheet>
  );
}
