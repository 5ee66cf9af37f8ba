import { Text, View } from '@tarojs/components';
import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import type { DispatchRuleInput, DispatchTrial } from '@yingsheng/shared/api/dispatch';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { useState } from 'react';
import { useTryRules } from '../../../features/dispatch/use-dispatch-rules';
import { messageOf } from '../../../platform/request';
import { Button } from '../../../ui/button';
import { Chips } from '../../../ui/chips';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { CATEGORY_OPTIONS, URGENCY_OPTIONS } from '../../complaints/filter-options';
import { triedPlaces } from './rule-options';

interface TryRulesProps {
  readonly estateId: string;
  readonly places: EstatePlaces;
  /** Rules that are not kept yet; the ones in force unless given. */
  readonly rules?: readonly DispatchRuleInput[];
}

/** 试一试: a made-up matter, and where it would go this minute. Nothing is written. */
export function TryRules({ estateId, places, rules }: TryRulesProps) {
  const [category, setCategory] = useState<CategoryCode>('lift');
  const [urgency, setUrgency] = useState<Urgency>('normal');
  const [placeKey, setPlaceKey] = useState('');
  const trial = useTryRules(estateId);
  const options = triedPlaces(places);
  const place = options.find(({ value }) => value === placeKey) ?? options[0];
  if (place === undefined) return null;
  const attempt = () =>
    trial.mutate({ category, urgency, place: place.place, ...(rules === undefined ? {} : { rules: [...rules] }) });
  return (
    <View className="mg-form">
      <Field label="类别">
        <Select label="类别" placeholder="选类别" options={CATEGORY_OPTIONS} value={category} onChange={setCategory} />
      </Field>
      <Field label="紧急程度">
        <Chips options={URGENCY_OPTIONS} value={urgency} onChange={setUrgency} />
      </Field>
      <Field label="地点">
        <Select label="地点" placeholder="选地点" options={options} value={place.value} onChange={setPlaceKey} />
      </Field>
      <Button kind="secondary" label="看看现在会派给谁" busy={trial.isPending} onTap={attempt} />
      {trial.error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {messageOf(trial.error)}
        </Text>
      )}
      {trial.data !== undefined && <Result trial={trial.data} />}
    </View>
  );
}

function Result({ trial }: { trial: DispatchTrial }) {
  const { matchedPosition, departmentName, chosen, why } = trial;
  return (
    <View className="mg-trial" aria-live="polite">
      <Text className="mg-trial-head">
        {chosen === null ? `放入${departmentName}抢单池` : `派给 ${chosen.name} · ${departmentName}`}
      </Text>
      <Text className="mg-note">
        {matchedPosition === null ? '没有规则符合，按类别归口' : `第 ${matchedPosition} 条生效`}
      </Text>
      <Text className="mg-note">{why}</Text>
    </View>
  );
}
