import { Text, View } from '@tarojs/components';
import type { ChangeLine } from '@yingsheng/shared/sla/rule-change';
import { Tag } from '../../../ui/tag';

/** 从多少改为多少, each in plain words, with which way it goes. */
export function ChangeLines({ lines }: { readonly lines: readonly ChangeLine[] }) {
  return (
    <View className="mg-changes">
      {lines.map(({ label, from, to, isWeaker }) => (
        <View key={label} className="mg-change">
          <Text className="mg-change-words">
            {label}：{from} → {to}
          </Text>
          <Tag tone={isWeaker ? 'amber' : 'green'} text={isWeaker ? '放宽' : '收紧'} />
        </View>
      ))}
      {lines.length === 0 && <Text className="mg-note">与现行的相同。</Text>}
    </View>
  );
}
