import { View } from '@tarojs/components';
import { PLAN_LIMITS } from '@yingsheng/shared/place/places-plan';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { Switch } from '../../ui/switch';
import {
  BUILDING_OPTIONS,
  type ExceptionForm,
  NEW_EXCEPTION,
  type PlanForm,
  ROOM_OPTIONS,
  UNIT_OPTIONS,
} from './plan-form';

interface TowerFieldsProps {
  readonly form: PlanForm;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<PlanForm>) => void;
}

type TextKey =
  | 'from'
  | 'to'
  | 'units'
  | 'firstFloor'
  | 'lastFloor'
  | 'roomsPerFloor'
  | 'skippedBuildings'
  | 'skippedFloors';

/** 楼栋: how many, how high, how many doors, and how all of it is called. */
export function TowerFields({ form, errors, onChange }: TowerFieldsProps) {
  const text = (key: TextKey, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={errors[`towers.${key}`]}>
      <Input
        label={label}
        type={hint === undefined ? 'number' : 'text'}
        value={form[key]}
        onChange={(value) => onChange({ [key]: value })}
        maxLength={60}
      />
    </Field>
  );
  return (
    <Card>
      <Switch
        label="楼栋"
        hint="一栋一栋的高层、多层"
        value={form.hasTowers}
        onChange={(hasTowers) => onChange({ hasTowers })}
      />
      {form.hasTowers && (
        <View className="ys-gap-top">
          <Field label="分期或组团" hint="选填，比如“一期”" error={errors.phase}>
            <Input
              label="分期或组团"
              value={form.phase}
              onChange={(phase) => onChange({ phase })}
              maxLength={PLAN_LIMITS.name}
            />
          </Field>
          <View className="ad-pair">
            {text('from', '从第几栋')}
            {text('to', '到第几栋')}
          </View>
          <Field label="楼栋叫法">
            <Chips options={BUILDING_OPTIONS} value={form.naming} onChange={(naming) => onChange({ naming })} />
          </Field>
          {text('skippedBuildings', '没有的楼号', '选填，比如“4、14”')}
          <View className="ad-pair">
            {text('units', '每栋几个单元', '不分单元填 0')}
            {text('roomsPerFloor', '每层几户')}
          </View>
          <Field label="单元叫法">
            <Chips options={UNIT_OPTIONS} value={form.unitNaming} onChange={(unitNaming) => onChange({ unitNaming })} />
          </Field>
          <View className="ad-pair">
            {text('firstFloor', '从第几层')}
            {text('lastFloor', '到第几层')}
          </View>
          {text('skippedFloors', '没有的楼层', '选填，比如“4、14”')}
          <Field label="房号叫法" hint="以 12 层第 1 户为例">
            <Chips options={ROOM_OPTIONS} value={form.roomNaming} onChange={(roomNaming) => onChange({ roomNaming })} />
          </Field>
          <Exceptions form={form} errors={errors} onChange={onChange} />
        </View>
      )}
    </Card>
  );
}

function Exceptions({ form, errors, onChange }: TowerFieldsProps) {
  const { exceptions } = form;
  const put = (index: number, part: Partial<ExceptionForm>) =>
    onChange({ exceptions: exceptions.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const text = (index: number, key: keyof ExceptionForm, label: string, hint: string) => (
    <Field label={label} hint={hint} error={errors[`towers.exceptions.${index}.${key}`]}>
      <Input
        label={label}
        value={exceptions[index]?.[key] ?? ''}
        onChange={(value) => put(index, { [key]: value })}
        maxLength={60}
      />
    </Field>
  );
  return (
    <View>
      {exceptions.map((_exception, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
        <View key={index} className="ad-exception">
          {text(index, 'buildings', '不一样的是第几栋', '比如“3、5”或“7-9”')}
          <View className="ad-pair">
            {text(index, 'units', '几个单元', '一样就不填')}
            {text(index, 'lastFloor', '到第几层', '一样就不填')}
            {text(index, 'roomsPerFloor', '每层几户', '一样就不填')}
          </View>
          <Button
            kind="plain"
            small
            label="去掉这一条"
            onTap={() => onChange({ exceptions: exceptions.filter((_one, at) => at !== index) })}
          />
        </View>
      ))}
      <Button
        kind="secondary"
        small
        label="有几栋不一样"
        onTap={() => onChange({ exceptions: [...exceptions, NEW_EXCEPTION] })}
      />
    </View>
  );
}
