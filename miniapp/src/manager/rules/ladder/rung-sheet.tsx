import { Text } from '@tarojs/components';
import { CLOCK_KIND_LABEL, LADDER_ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import {
  LADDER_PERCENT_MAX,
  LADDER_PERCENT_MIN,
  LADDER_ROLES,
  type LadderClockKind,
  type LadderRole,
} from '@yingsheng/shared/sla/ladder';
import { useState } from 'react';
import { percentOf, type Rung } from '../../../features/rules/ladder-draft';
import { Chips } from '../../../ui/chips';
import { Field, Input } from '../../../ui/field';
import { FormSheet } from '../../parts/form-sheet';

interface RungSheetProps {
  readonly kind: LadderClockKind;
  /** The rungs of this limit as they stand in the draft. */
  readonly rungs: readonly Rung[];
  /** The one that is changed; `null`: a new one. */
  readonly percent: number | null;
  readonly onTake: (rung: Rung) => void;
  readonly onClose: () => void;
}

const ROLE_OPTIONS = LADDER_ROLES.map((role) => ({ value: role, label: LADDER_ROLE_LABEL[role] }));

/** One rung. It goes into the draft; only saving makes it true. */
export function RungSheet({ kind, rungs, percent: old, onTake, onClose }: RungSheetProps) {
  const [text, setText] = useState(old === null ? '' : String(old));
  const [roles, setRoles] = useState<readonly LadderRole[]>(rungs.find(({ percent }) => percent === old)?.roles ?? []);
  const percent = percentOf(text);
  const isTaken = percent !== old && rungs.some((rung) => rung.percent === percent);
  const problem = text === '' ? null : percentProblem(percent, isTaken);
  const submit = () => {
    if (percent !== null) onTake({ percent, roles: LADDER_ROLES.filter((role) => roles.includes(role)) });
  };
  return (
    <FormSheet
      title={`${CLOCK_KIND_LABEL[kind]}时限：${old === null ? '加一级' : `修改 ${old}% 这一级`}`}
      submitLabel="放进草稿"
      canSubmit={text !== '' && problem === null && roles.length > 0}
      missing={text === '' ? '请填时限用到百分之几' : (problem ?? '请选告诉谁，至少一个')}
      busy={false}
      error={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="时限用到百分之几" hint="100 就是到期" required error={problem}>
        <Input label="时限用到百分之几" type="number" value={text} onChange={setText} maxLength={4} />
      </Field>
      <Field label="告诉谁" hint="可以多选" required>
        <Chips multiple options={ROLE_OPTIONS} value={roles} onChange={setRoles} />
      </Field>
      <Text className="mg-note">请假、不在岗的人自动跳过，改告诉再上一级；一个人同一时刻只收一条。</Text>
    </FormSheet>
  );
}

function percentProblem(percent: number | null, isTaken: boolean): string | null {
  if (percent === null) return `请填 ${LADDER_PERCENT_MIN} 到 ${LADDER_PERCENT_MAX} 的整数`;
  return isTaken ? `${percent}% 这一级已经有了，请改那一级或换个数` : null;
}
