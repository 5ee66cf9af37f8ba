import { Text, View } from '@tarojs/components';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import { go } from '../../platform/navigate';
import { SearchBox } from '../parts/search-box';

/** Names of the first few on duty, the rest as a number: a whole roster would push the title aside. */
function dutyText(onDuty: readonly PersonBrief[]): string {
  if (onDuty.length === 0) return '现在没有人值班';
  const names = onDuty.slice(0, 3).map((person) => person.name);
  return `值班：${names.join(' / ')}${onDuty.length > 3 ? ` 等 ${onDuty.length} 人` : ''}`;
}

/** Search over all complaints, and who is on duty now; `undefined` while that is not known yet. */
export function BoardAside({ onDuty }: { onDuty: readonly PersonBrief[] | undefined }) {
  return (
    <View className="mg-aside">
      <SearchBox initial="" onSearch={(query) => query !== '' && go('/manager/complaints/index', { query })} />
      {onDuty !== undefined && <Text className="mg-duty">{dutyText(onDuty)}</Text>}
    </View>
  );
}
