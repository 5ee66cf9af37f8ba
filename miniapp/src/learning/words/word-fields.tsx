import { View } from '@tarojs/components';
import { CATEGORY_GROUPS, CATEGORY_TREE, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { HAZARDS } from '@yingsheng/shared/complaint/urgency';
import { CATEGORY_GROUP_LABEL, CATEGORY_LABEL, HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { TERM_MAX_LENGTH } from '@yingsheng/shared/triage/own-word-limits';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { hasStrength, type WordForm } from './word-form';
import { MEANING_OPTIONS, STRENGTH_OPTIONS } from './word-words';

interface Props {
  readonly form: WordForm;
  readonly mayEditCompanyWide: boolean;
  readonly onChange: (part: Partial<WordForm>) => void;
}

const CATEGORY_OPTIONS = CATEGORY_GROUPS.flatMap((group) =>
  CATEGORY_TREE[group].codes.map((code: CategoryCode) => ({
    value: code,
    label: CATEGORY_LABEL[code],
    group: CATEGORY_GROUP_LABEL[group],
  })),
);
const HAZARD_OPTIONS = HAZARDS.map((hazard) => ({ value: hazard, label: HAZARD_LABEL[hazard] }));

export function WordFields({ form, mayEditCompanyWide, onChange }: Props) {
  return (
    <View>
      <Field label="词" hint="业主怎么说就怎么写" required>
        <Input
          label="词"
          value={form.term}
          onChange={(term) => onChange({ term })}
          maxLength={TERM_MAX_LENGTH}
          placeholder="例如：亭子间、火炬楼、小蓝环卫"
        />
      </Field>
      <Field label="它的意思" required>
        <Chips options={MEANING_OPTIONS} value={form.meaning} onChange={(meaning) => onChange({ meaning })} />
      </Field>
      {form.meaning === 'category' && (
        <Field label="哪一类" required>
          <Select
            label="哪一类"
            placeholder="选择类别"
            options={CATEGORY_OPTIONS}
            value={form.category}
            onChange={(category) => onChange({ category })}
          />
        </Field>
      )}
      {form.meaning === 'hazard' && (
        <Field label="哪一种险情" hint="说到这个词，就至少问一句" required>
          <Chips options={HAZARD_OPTIONS} value={form.hazard} onChange={(hazard) => onChange({ hazard })} />
        </Field>
      )}
      {hasStrength(form) && (
        <Field label="说得多重">
          <Chips options={STRENGTH_OPTIONS} value={form.strength} onChange={(strength) => onChange({ strength })} />
        </Field>
      )}
      {mayEditCompanyWide && (
        <Switch
          label="每个小区都用"
          value={form.isCompanyWide}
          onChange={(isCompanyWide) => onChange({ isCompanyWide })}
        />
      )}
    </View>
  );
}
