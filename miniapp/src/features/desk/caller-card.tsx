import { Text, View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import type { DeskForm } from './desk-form';
import './desk.scss';

interface Props {
  form: DeskForm;
  onChange: (part: Partial<DeskForm>) => void;
}

/** The household found, and who of it is calling. */
export function CallerCard({ form, onChange }: Props) {
  const household = form.household;
  if (household === null) return null;
  return (
    <View>
      <View className="ys-between">
        <Text className="desk-hit-place">{household.placeText}</Text>
        <Button
          kind="plain"
          small
          label="换一户"
          onTap={() =>
            onChange({ household: null, reporterId: null, publicAreaId: null, assetId: null, isElsewhere: false })
          }
        />
      </View>
      <View className="ys-chips desk-gap">
        {household.residents.map((person) => (
          <Chip
            key={person.personId}
            isRadio
            label={[person.name, person.phoneMasked].filter((part) => part !== null).join(' ')}
            selected={form.reporterId === person.personId}
            onTap={() => onChange({ reporterId: person.personId })}
          />
        ))}
        <Chip isRadio label="其他人" selected={form.reporterId === null} onTap={() => onChange({ reporterId: null })} />
      </View>
      {form.reporterId === null && (
        <View className="desk-pair">
          <Field label="来电人姓名" required>
            <Input
              value={form.callerName}
              onChange={(callerName) => onChange({ callerName })}
              label="来电人姓名"
              placeholder="怎么称呼"
              maxLength={30}
            />
          </Field>
          <Field label="电话">
            <Input
              value={form.callerPhone}
              onChange={(callerPhone) => onChange({ callerPhone })}
              label="来电人电话"
              placeholder="回电用"
              maxLength={20}
              type="number"
            />
          </Field>
        </View>
      )}
    </View>
  );
}
