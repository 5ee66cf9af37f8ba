import { Text, View } from '@tarojs/components';
import { PLAN_LIMITS } from '@yingsheng/shared/place/places-plan';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { NEW_ROW, ROW_OPTIONS, type RowForm } from './plan-form';

interface RowFieldsProps {
  readonly rows: readonly RowForm[];
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (rows: RowForm[]) => void;
}

/** 别墅、商铺: numbered one after the other, without units and floors. */
export function RowFields({ rows, errors, onChange }: RowFieldsProps) {
  const put = (index: number, part: Partial<RowForm>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const text = (index: number, key: 'name' | 'from' | 'to', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={errors[`rows.${index}.${key}`]}>
      <Input
        label={label}
        type={key === 'name' ? 'text' : 'number'}
        value={rows[index]?.[key] ?? ''}
        onChange={(value) => put(index, { [key]: value })}
        maxLength={key === 'name' ? PLAN_LIMITS.name : 4}
      />
    </Field>
  );
  return (
    <Card>
      <Text className="ys-subtitle ys-block">别墅、商铺</Text>
      <Text className="ys-second ys-block">不分单元和楼层，一间一间排下来的。</Text>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
        <View key={index} className="ad-exception">
          {text(index, 'name', '叫什么', '写楼栋名，就放进那一栋')}
          <View className="ad-pair">
            {text(index, 'from', '从几号')}
            {text(index, 'to', '到几号')}
          </View>
          <Field label="门牌叫法">
            <Chips options={ROW_OPTIONS} value={row.naming} onChange={(naming) => put(index, { naming })} />
          </Field>
          <Button
            kind="plain"
            small
            label="去掉这一排"
            onTap={() => onChange(rows.filter((_row, at) => at !== index))}
          />
        </View>
      ))}
      <View className="ys-gap-top">
        <Button kind="secondary" small label="加一排" onTap={() => onChange([...rows, NEW_ROW])} />
      </View>
      {errors.rows ? <Text className="ys-field__error">{errors.rows}</Text> : null}
    </Card>
  );
}
