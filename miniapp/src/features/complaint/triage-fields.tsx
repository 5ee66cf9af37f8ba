import {
  CATEGORY_GROUPS,
  CATEGORY_TREE,
  type CategoryCode,
  categoryGroupOf,
} from '@yingsheng/shared/complaint/category';
import { HAZARDS, type Hazard, URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { CATEGORY_GROUP_LABEL, CATEGORY_LABEL, HAZARD_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';

interface Props {
  category: CategoryCode;
  urgency: Urgency;
  onCategory: (category: CategoryCode) => void;
  onUrgency: (urgency: Urgency) => void;
  hint?: string;
  urgencyHint?: string | undefined;
  /** Asked for where it is a danger; `value` `null`: nobody knows which. */
  hazard?: { value: Hazard | null; onChange: (hazard: Hazard | null) => void };
}

const CATEGORY_OPTIONS = CATEGORY_GROUPS.flatMap((group) =>
  CATEGORY_TREE[group].codes.map((code) => ({
    value: code as CategoryCode,
    label: `${CATEGORY_GROUP_LABEL[group]} · ${CATEGORY_LABEL[code]}`,
  })),
);
const URGENCY_OPTIONS = URGENCIES.map((urgency) => ({ value: urgency, label: URGENCY_LABEL[urgency] }));
const HAZARD_OPTIONS = [
  ...HAZARDS.map((hazard) => ({ value: hazard as Hazard | '', label: HAZARD_LABEL[hazard] })),
  { value: '' as const, label: '说不准' },
];

/** Category, urgency and kind of danger as suggested, all to be corrected by whoever knows better. */
export function TriageFields({ category, urgency, hazard, onCategory, onUrgency, hint, urgencyHint }: Props) {
  return (
    <>
      <Field label="类别" hint={hint}>
        <Select
          label="类别"
          options={CATEGORY_OPTIONS}
          value={category}
          onChange={onCategory}
          placeholder={CATEGORY_GROUP_LABEL[categoryGroupOf(category)]}
        />
      </Field>
      <Field label="紧急程度" hint={urgencyHint}>
        <Chips options={URGENCY_OPTIONS} value={urgency} onChange={onUrgency} />
      </Field>
      {hazard !== undefined && urgency === 'lifeSafety' && (
        <Field label="哪一种险情">
          <Chips
            options={HAZARD_OPTIONS}
            value={hazard.value ?? ''}
            onChange={(value) => hazard.onChange(value === '' ? null : value)}
          />
        </Field>
      )}
    </>
  );
}
