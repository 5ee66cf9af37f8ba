import { Text, View } from '@tarojs/components';
import type { RenamedArea } from '@yingsheng/shared/api/places';
import { Switch } from '../../ui/switch';

interface AreasAlongProps {
  readonly areas: readonly RenamedArea[];
  readonly isWanted: boolean;
  readonly onChange: (isWanted: boolean) => void;
}

/** 公共区域一起改名: which, and what they are called then; nothing is shown where none carries the name. */
export function AreasAlong({ areas, isWanted, onChange }: AreasAlongProps) {
  if (areas.length === 0) return null;
  return (
    <View className="ys-gap-top">
      <Switch
        label={`${areas.length} 个公共区域的名称一起改`}
        hint="以往投诉里的地点不变"
        value={isWanted}
        onChange={onChange}
      />
      {isWanted
        ? areas.map(({ id, seenName, name }) => (
            <Text key={id} className="ys-second ys-block ys-wrap">
              {seenName} → {name}
            </Text>
          ))
        : null}
    </View>
  );
}
