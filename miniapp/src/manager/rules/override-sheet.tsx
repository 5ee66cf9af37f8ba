import { CATEGORY_GROUPS, CATEGORY_TREE, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { CATEGORY_GROUP_LABEL, CATEGORY_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { type LimitsOverride, limitsFor } from '@yingsheng/shared/sla/policy';
import { useState } from 'react';
import type { PolicyDraft } from '../../features/rules/policy-draft';
import { Chips, type Option } from '../../ui/chips';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { LimitsSheet } from './limits-sheet';

export const CATEGORY_OPTIONS: readonly Option<CategoryCode>[] = CATEGORY_GROUPS.flatMap((group) =>
  CATEGORY_TREE[group].codes.map((code) => ({
    value: code,
    label: CATEGORY_LABEL[code],
    group: CATEGORY_GROUP_LABEL[group],
  })),
);
export const URGENCY_OPTIONS: readonly Option<Urgency>[] = URGENCIES.map((urgency) => ({
  value: urgency,
  label: URGENCY_LABEL[urgency],
}));

interface OverrideSheetProps {
  readonly draft: PolicyDraft;
  readonly onTake: (row: LimitsOverride) => void;
  readonly onClose: () => void;
}

/** 单列一个类别: begins with what its class promises. */
export function OverrideSheet({ draft, onTake, onClose }: OverrideSheetProps) {
  const [category, setCategory] = useState<CategoryCode | null>(null);
  const [urgency, setUrgency] = useState<Urgency>('normal');
  const isThere = draft.overrides.some((row) => row.category === category && row.urgency === urgency);
  const missing = category === null ? '请先选一个类别' : isThere ? '这个类别已经单列，请直接修改那一行' : undefined;
  return (
    <LimitsSheet
      key={`${category}:${urgency}`}
      title="单列一个类别"
      initial={limitsFor(draft, category ?? 'other', urgency)}
      errors={{}}
      missing={missing}
      onTake={(limits) => category !== null && onTake({ category, urgency, limits })}
      onClose={onClose}
    >
      <Field label="类别" required>
        <Select options={CATEGORY_OPTIONS} value={category} onChange={setCategory} placeholder="选择类别" />
      </Field>
      <Field label="紧急程度">
        <Chips options={URGENCY_OPTIONS} value={urgency} onChange={setUrgency} />
      </Field>
    </LimitsSheet>
  );
}
