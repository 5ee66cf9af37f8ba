import {
  CATEGORY_GROUPS,
  CATEGORY_TREE,
  type CategoryCode,
  categoryGroupOf,
} from '@yingsheng/shared/complaint/category';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { CATEGORY_GROUP_LABEL, CATEGORY_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';

interface Props {
  category: CategoryCode;
  urgency: Urgency;
  onCategory: (category: CategoryCode) => void;
  onUrgency: (urgency: Urgency) => void;
  hint?: string;
}

const CATEGORY_OPTIONS = CATEGORY_GROUPS.flatMap((group) =>
  CATEGORY_TREE[group].codes.map((code) => ({
    value: code as CategoryCode,
    label: `${CATEGORY_GROUP_LABEL[group]} · ${CATEGORY_LABEL[code]}`,
  })),
);
const URGENCY_OPTIONS = URGENCIES.map((urgency) => ({ value: urgency, label: URGENCY_LABEL[urgency] }));

/** Category and urgency as suggested, both to be corrected by whoever knows better. */
export function TriageFields({ category, urgency, onCategory, onUrgency, hint }: Props) {
  return (
    <>
      <Field label="类别" hint={hint}>
        <Select
          options={CATEGORY_OPTIONS}
          value={category}
          onChange={onCategory}
          placeholder={CATEGORY_GROUP_LABEL[categoryGroupOf(category)]}
        />
      </Field>
      <Field label="紧急程度">
        <Chips options={URGENCY_OPTIONS} value={urgency} onChange={onUrgency} />
      </Field>
    </>
  );
}
