import { View } from '@tarojs/components';
import { ACCUSED_TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { Field, Input } from '../../../ui/field';
import type { NamedPerson } from './accused-words';
import { StaffPicker } from './staff-picker';

interface AccusedFieldProps {
  estateId: string;
  people: readonly NamedPerson[];
  text: string;
  onPeople: (people: NamedPerson[]) => void;
  onText: (text: string) => void;
}

/** 涉及哪位工作人员: by name, or as they look; never a must. */
export function AccusedField({ estateId, people, text, onPeople, onText }: AccusedFieldProps) {
  return (
    <Field label="涉及哪位工作人员" hint="可不填。当事人看不到这件反映，也不参与处理。">
      <StaffPicker estateId={estateId} value={people} onChange={onPeople} />
      <View className="ys-gap-top">
        <Input
          value={text}
          onChange={onText}
          label="工作人员的特征"
          placeholder="不知道姓名，可以描述"
          maxLength={ACCUSED_TEXT_MAX_LENGTH}
        />
      </View>
    </Field>
  );
}
