import { View } from '@tarojs/components';
import { CONTACT_PREFERENCES, DESIRED_OUTCOMES } from '@yingsheng/shared/complaint/channel';
import { CONTACT_HOURS_MAX_LENGTH, REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { DESIRED_OUTCOME_LABEL, STAFF_CONTACT_LABEL } from '@yingsheng/shared/labels.zh';
import type { DeskForm } from '../../features/desk/desk-form';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { Switch } from '../../ui/switch';

interface Props {
  form: DeskForm;
  onChange: (part: Partial<DeskForm>) => void;
  onPendingPhotos: (count: number) => void;
}

const OUTCOMES = DESIRED_OUTCOMES.map((value) => ({ value, label: DESIRED_OUTCOME_LABEL[value] }));
/** Said by the front desk, not by the resident. */
const PREFERENCES = CONTACT_PREFERENCES.map((value) => ({
  value,
  label: STAFF_CONTACT_LABEL[value],
}));

/** What the caller wants and how to reach them. */
export function WishFields({ form, onChange, onPendingPhotos }: Props) {
  return (
    <Card>
      <Field label="业主希望">
        <Chips
          multiple
          options={OUTCOMES}
          value={form.desiredOutcomes}
          onChange={(desiredOutcomes) => onChange({ desiredOutcomes })}
        />
        {form.desiredOutcomes.includes('other') && (
          <View className="ys-gap-top">
            <Input
              value={form.desiredOutcomeNote}
              onChange={(desiredOutcomeNote) => onChange({ desiredOutcomeNote })}
              label="其他希望"
              placeholder="业主还希望什么"
              maxLength={REASON_MAX_LENGTH}
            />
          </View>
        )}
      </Field>
      <Field label="怎么联系">
        <Chips
          options={PREFERENCES}
          value={form.contactPreference}
          onChange={(contactPreference) => onChange({ contactPreference })}
        />
      </Field>
      <Field label="方便的时间">
        <Input
          value={form.contactHours}
          onChange={(contactHours) => onChange({ contactHours })}
          label="方便的时间"
          placeholder="例如：12–14 点勿扰"
          maxLength={CONTACT_HOURS_MAX_LENGTH}
        />
      </Field>
      <View className="staff-gap">
        <Switch
          label="为业主保密"
          hint="处理人看不到是谁反映的"
          value={form.isConfidential}
          onChange={(isConfidential) => onChange({ isConfidential })}
        />
      </View>
      <Field label="照片">
        <PhotoPicker
          value={form.photos}
          onChange={(photos) => onChange({ photos })}
          purpose="evidence"
          onPending={onPendingPhotos}
        />
      </Field>
    </Card>
  );
}
