import { Text, View } from '@tarojs/components';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { useEffect } from 'react';
import { arrowKeys } from '../../platform/a11y';
import { focusField, focusFirst } from '../../platform/focus-field';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import './desk.scss';
import { CALLER_UNKNOWN, type DeskForm } from './desk-form';
import { HouseholdMatters } from './household-matters';

/** Where the matter is written. */
export const MATTER_FIELD = 'desk-matter';
const CALLERS = 'desk-callers';
const CALLER_FIELDS = 'desk-caller-fields';

interface Props {
  form: DeskForm;
  /** What the matter is; `null`: nothing is written yet. */
  category: CategoryCode | null;
  onChange: (part: Partial<DeskForm>) => void;
  onOpenMatter: (complaintId: string) => void;
}

/** Who is calling: somebody of the household found, or somebody without one. */
export function CallerCard({ form, category, onChange, onOpenMatter }: Props) {
  const { household, isOutsider, reporterId } = form;
  const householdId = household?.householdId;
  const count = household?.residents.length ?? 0;
  // With the caller found the search field is gone; typing goes on where something is still to be said.
  useEffect(() => {
    if (householdId === undefined && !isOutsider) return;
    if (reporterId !== null) focusField(MATTER_FIELD);
    else if (count > 0) focusFirst(CALLERS);
    else focusField(CALLER_FIELDS);
  }, [householdId, isOutsider, reporterId, count]);
  if (household === null && !isOutsider) return null;
  const isUnlisted = reporterId === null;
  return (
    <View>
      <View className="ys-between">
        <Text className="desk-hit-place">{household?.placeText ?? '没有房号的来电人'}</Text>
        <Button kind="plain" small label={isOutsider ? '改找房号' : '换一户'} onTap={() => onChange(CALLER_UNKNOWN)} />
      </View>
      {household !== null && (
        <View id={CALLERS} className="ys-chips desk-gap" {...arrowKeys()}>
          {household.residents.map((person) => (
            <Chip
              key={person.personId}
              isRadio
              label={[person.name, person.phoneMasked].filter((part) => part !== null).join(' ')}
              selected={reporterId === person.personId}
              onTap={() => onChange({ reporterId: person.personId })}
            />
          ))}
          <Chip
            isRadio
            label="其他人"
            selected={isUnlisted}
            onTap={() => {
              onChange({ reporterId: null });
              focusField(CALLER_FIELDS);
            }}
          />
        </View>
      )}
      {isUnlisted && <UnlistedCaller form={form} onChange={onChange} />}
      {household !== null && (
        <HouseholdMatters
          estateId={form.estateId}
          householdId={household.householdId}
          category={category}
          onOpen={onOpenMatter}
        />
      )}
    </View>
  );
}

function UnlistedCaller({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const name = (
    <Field key="name" label={form.isOutsider ? '怎么称呼' : '来电人姓名'} required={!form.isOutsider}>
      <Input
        value={form.callerName}
        onChange={(callerName) => onChange({ callerName })}
        label="来电人姓名"
        placeholder="怎么称呼"
        maxLength={30}
      />
    </Field>
  );
  const phone = (
    <Field key="phone" label="电话" required={form.isOutsider}>
      <Input
        value={form.callerPhone}
        onChange={(callerPhone) => onChange({ callerPhone })}
        label="来电人电话"
        placeholder="回电用"
        maxLength={20}
      />
    </Field>
  );
  return (
    <>
      <View id={CALLER_FIELDS} className="desk-pair">
        {form.isOutsider ? [phone, name] : [name, phone]}
      </View>
      {form.isOutsider && (
        <Text className="ys-second ys-block">险情不等电话，先登记、先派人；其他的要有电话才能回复。</Text>
      )}
    </>
  );
}
