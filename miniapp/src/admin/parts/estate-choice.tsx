import { Text, View } from '@tarojs/components';
import type { EstateBrief } from '@yingsheng/shared/api/auth';
import { Select } from '../../ui/select';

interface EstateChoiceProps {
  readonly estate: EstateBrief;
  readonly estates: readonly EstateBrief[];
  readonly onChoose: (estateId: string) => void;
}

/** 哪个小区: named always, to be changed only by those who keep more than one. */
export function EstateChoice({ estate, estates, onChoose }: EstateChoiceProps) {
  if (estates.length < 2) return <Text className="ys-subtitle ys-block ad-estate">{estate.name}</Text>;
  return (
    <View className="ad-estate">
      <Select
        label="小区"
        placeholder="选择小区"
        options={estates.map(({ id, name }) => ({ value: id, label: name }))}
        value={estate.id}
        onChange={onChoose}
      />
    </View>
  );
}
